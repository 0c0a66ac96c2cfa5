import { stretchBend } from '../bend';
import { MINIMUM_NOTE_SECONDS, type Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/** Spreads notes out from the first start: a factor of 2 plays them at half time, 0.5 at double time. */
export function stretchNotes(notes: readonly Note[], factor: number): Patch {
  const from = notes.reduce((earliest, note) => Math.min(earliest, note.startSeconds), Infinity);
  const updated = changedPairs(notes, (note) => {
    const startSeconds = from + (note.startSeconds - from) * factor;
    const lengthSeconds = Math.max(MINIMUM_NOTE_SECONDS, (note.endSeconds - note.startSeconds) * factor);
    const bend = stretchBend(note.bend, factor);
    return claim(note, { startSeconds, endSeconds: startSeconds + lengthSeconds, bend });
  });
  return patch({ notes: { updated } });
}
