import type { Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/** Silences notes, or lets them sound again. */
export function muteNotes(notes: readonly Note[], muted: boolean): Patch {
  const updated = changedPairs(notes, (note) => ((note.muted ?? false) === muted ? note : claim(note, { muted })));
  return patch({ notes: { updated } });
}
