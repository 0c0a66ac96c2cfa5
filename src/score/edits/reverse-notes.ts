import { reverseBend } from '../bend';
import type { Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/** Plays the notes backwards within the time that they take: the last one to end is the first to start. */
export function reverseNotes(notes: readonly Note[]): Patch {
  let from = Infinity;
  let to = 0;
  for (const { startSeconds, endSeconds } of notes) {
    from = Math.min(from, startSeconds);
    to = Math.max(to, endSeconds);
  }
  const updated = changedPairs(notes, (note) => {
    const startSeconds = from + (to - note.endSeconds);
    const lengthSeconds = note.endSeconds - note.startSeconds;
    const bend = reverseBend(note.bend, lengthSeconds);
    if (startSeconds === note.startSeconds && bend.length === 0) return note;
    return claim(note, { startSeconds, endSeconds: startSeconds + lengthSeconds, bend });
  });
  return patch({ notes: { updated } });
}
