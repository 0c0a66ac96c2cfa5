import type { Note } from '../score/note';
import { candidatesSelected } from '../store/candidates';
import type { SessionState } from '../store/session';
import { noteVerb } from './note-verb';
import { selectedNotes } from './selection';

/** The selected candidates, or notes, that a recording is behind. */
function heardInOriginal(state: SessionState): readonly Note[] {
  const candidates = candidatesSelected(state);
  const chosen = candidates.length > 0 ? candidates : selectedNotes(state);
  const trackId = chosen[0]?.trackId;
  const hasTake = trackId !== undefined && state.score.tracks.get(trackId)?.takeId != null;
  return hasTake ? chosen.filter((note) => note.trackId === trackId) : [];
}

export const HEAR_ORIGINAL = noteVerb(
  'notes.hear-original',
  'Hear the note in the original',
  ['h'],
  ({ store, services }) => {
    const notes = heardInOriginal(store.getState());
    if (notes[0]) services.transport.hearOriginal(notes[0].trackId, notes);
  },
  (state) => heardInOriginal(state).length > 0,
);
