import type { Note, NoteId } from '../note';
import { type Patch, patch } from '../patch';
import { clampVelocity } from './add-notes';
import { changedPairs, claim } from './claim';

/** Gives each note its velocity (1..127 after rounding); notes without an entry stay as they are. */
export function setVelocities(notes: readonly Note[], velocities: ReadonlyMap<NoteId, number>): Patch {
  const updated = changedPairs(notes, (note) => {
    const wanted = velocities.get(note.id);
    if (wanted === undefined) return note;
    const velocity = clampVelocity(wanted);
    return velocity === note.velocity ? note : claim(note, { velocity });
  });
  return patch({ notes: { updated } });
}
