import { clearBends, shiftBends } from '../score/edits/draw-bends';
import { commit, setView } from '../store/edit';
import type { Action } from './action';
import { counted, hasSelection, selectedNotes } from './selection';

/** One press of a key: a tenth of a semitone. */
const STEP_CENTS = 10;

function shift(id: string, label: string, key: string, byCents: number): Action {
  return {
    id,
    group: 'Notes',
    label: () => label,
    keys: [key],
    scope: 'roll',
    enabled: hasSelection,
    run: ({ store }) => {
      const notes = selectedNotes(store.getState());
      commit(store, `Bend ${counted(notes)}`, shiftBends(notes, byCents));
    },
  };
}

export const BEND_ACTIONS: readonly Action[] = [
  shift('notes.bend-up', 'Bend up by 10 cents', 'Alt+ArrowUp', STEP_CENTS),
  shift('notes.bend-down', 'Bend down by 10 cents', 'Alt+ArrowDown', -STEP_CENTS),
  {
    id: 'notes.clear-bend',
    group: 'Notes',
    label: () => 'Clear the bend',
    keys: ['Alt+Backspace'],
    scope: 'roll',
    enabled: (state) => selectedNotes(state).some((note) => note.bend.length > 0),
    run: ({ store }) => {
      const notes = selectedNotes(store.getState());
      commit(store, `Clear the bend of ${counted(notes)}`, clearBends(notes));
    },
  },
  {
    id: 'view.lane',
    group: 'View',
    label: ({ view }) => (view.lane === 'velocity' ? 'Show the bend lane' : 'Show the velocity lane'),
    keys: ['v'],
    scope: 'app',
    enabled: () => true,
    run: ({ store }) => setView(store, { lane: store.getState().view.lane === 'velocity' ? 'bend' : 'velocity' }),
  },
];
