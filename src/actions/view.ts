import { GRID_STEPS, type GridStep, smartGridStep } from '../score/grid';
import { setView } from '../store/edit';
import type { SessionStore, Theme, ToolName } from '../store/session';
import type { Action } from './action';

const THEMES: readonly Theme[] = ['system', 'dark', 'light'];
/** From coarse to fine, without triplets and dots: what the two grid keys walk along. */
const PLAIN_STEPS: readonly GridStep[] = ['1/1', '1/2', '1/4', '1/8', '1/16', '1/32'];

function changeGrid(store: SessionStore, direction: 1 | -1): void {
  const { view, score } = store.getState();
  const current = view.snap in GRID_STEPS ? (view.snap as GridStep) : smartGridStep(100, score.settings);
  // From a triplet or dotted step, the nearest plain one is where the walk begins.
  const nearest = PLAIN_STEPS.findIndex((step) => GRID_STEPS[step] <= GRID_STEPS[current]);
  const next = PLAIN_STEPS[Math.max(0, Math.min(PLAIN_STEPS.length - 1, nearest + direction))];
  if (next) setView(store, { snap: next });
}

function tool(name: ToolName, label: string, key: string): Action {
  return {
    id: `view.tool-${name}`,
    group: 'Notes',
    label: () => label,
    keys: [key],
    scope: 'app',
    enabled: () => true,
    run: ({ store }) => setView(store, { tool: name }),
  };
}

function view(
  id: string,
  label: string,
  keys: readonly string[],
  run: Action['run'],
  enabled: Action['enabled'] = () => true,
): Action {
  return { id: `view.${id}`, group: 'View', label: () => label, keys, scope: 'app', enabled, run };
}

export const VIEW_ACTIONS: readonly Action[] = [
  tool('select', 'Select tool', '1'),
  tool('draw', 'Draw tool', '2'),
  tool('erase', 'Erase tool', '3'),
  view('snap', 'Snap to grid', ['s'], ({ store }) =>
    setView(store, { snap: store.getState().view.snap === 'off' ? 'smart' : 'off' }),
  ),
  view('grid-coarser', 'Coarser grid', [','], ({ store }) => changeGrid(store, -1)),
  view('grid-finer', 'Finer grid', ['.'], ({ store }) => changeGrid(store, 1)),
  view('follow', 'Follow the playhead', ['f'], ({ store }) =>
    setView(store, { followPlayhead: !store.getState().view.followPlayhead }),
  ),
  view('evidence', 'Show what the model heard', ['e'], ({ store }) =>
    setView(store, { evidence: !store.getState().view.evidence }),
  ),
  view('fit-selection', 'Fit the selection', ['z'], ({ roll }) => roll()?.fitSelection()),
  view('fit-all', 'Fit everything', ['Shift+z'], ({ roll }) => roll()?.fitAll()),
  view('zoom-in', 'Zoom in', ['$mod+=', '$mod+Shift+='], ({ roll }) => roll()?.zoomTime(1.25)),
  view('zoom-out', 'Zoom out', ['$mod+-'], ({ roll }) => roll()?.zoomTime(0.8)),
  view('theme', 'Change theme', [], ({ store }) => {
    const next = THEMES[(THEMES.indexOf(store.getState().view.theme) + 1) % THEMES.length];
    if (next) setView(store, { theme: next });
  }),
  {
    id: 'help.keys',
    group: 'Help',
    label: () => 'Keys and help',
    keys: ['Shift+?', '?'],
    scope: 'app',
    enabled: () => true,
    run: ({ store }) => setView(store, { dialog: 'help' }),
  },
];
