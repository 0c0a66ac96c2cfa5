import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Theme } from '../../store/session';
import { useSession } from '../app-context';

/** Where the chosen theme is kept for the script in `index.html` that sets it before the first paint. */
export const THEME_STORAGE_KEY = 'melograph.theme';

const PREFERS_LIGHT = '(prefers-color-scheme: light)';

export function resolveTheme(theme: Theme, prefersLight: boolean): 'dark' | 'light' {
  if (theme !== 'system') return theme;
  return prefersLight ? 'light' : 'dark';
}

function subscribeToSystem(onChange: () => void): () => void {
  const query = matchMedia(PREFERS_LIGHT);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Keeps `data-theme` on the root in step with the setting and the system. */
export function useTheme(): void {
  const theme = useSession((state) => state.view.theme);
  const prefersLight = useSyncExternalStore(subscribeToSystem, () => matchMedia(PREFERS_LIGHT).matches);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = resolveTheme(theme, prefersLight);
    try {
      localStorage.setItem(THEME_STORAGE_KEY, theme);
    } catch {
      // Storage is closed to the page: the theme then lasts as long as the page does.
    }
  }, [theme, prefersLight]);
}
