import type { Scope } from '../shared/scope';
import type { SessionStore, ViewSettings } from '../store/session';

/** Read by public/theme.js before the first paint. */
const THEME_KEY = 'melograph.theme';
const SETTINGS_KEY = 'melograph.view';

type Kept = Pick<
  ViewSettings,
  'snap' | 'followPlayhead' | 'letterKeys' | 'audition' | 'evidence' | 'quantise' | 'humanise' | 'scale'
>;

/** What a person prefers lasts from visit to visit; where the browser keeps nothing, the defaults serve. */
export function keepViewSettings(store: SessionStore, scope: Scope): void {
  const kept = read();
  store.setState(({ view }) => ({ view: { ...view, ...kept } }));
  scope.add(
    store.subscribe(({ view }, before) => {
      if (view === before.view) return;
      const { snap, followPlayhead, letterKeys, audition, evidence, quantise, humanise, scale } = view;
      const settings = {
        snap,
        followPlayhead,
        letterKeys,
        audition,
        evidence,
        quantise,
        humanise,
        scale,
      } satisfies Kept;
      write(THEME_KEY, view.theme);
      write(SETTINGS_KEY, JSON.stringify(settings));
    }),
  );
}

function read(): Partial<ViewSettings> {
  try {
    const theme = localStorage.getItem(THEME_KEY);
    const kept: unknown = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '{}');
    return {
      ...(typeof kept === 'object' ? (kept as Partial<Kept>) : {}),
      ...(theme === 'dark' || theme === 'light' ? { theme } : {}),
    };
  } catch {
    return {};
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing: the setting lasts as long as the page.
  }
}
