import { MINIMUM_NOTE_SECONDS, type Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/** Moves one edge of each note by the same time; no note gets shorter than `minimumSeconds`. */
export function resizeNotes(
  notes: readonly Note[],
  edge: 'start' | 'end',
  deltaSeconds: number,
  minimumSeconds = MINIMUM_NOTE_SECONDS,
): Patch {
  const updated = changedPairs(notes, (note) => {
    if (edge === 'start') {
      const latest = Math.max(note.startSeconds, note.endSeconds - minimumSeconds);
      const startSeconds = Math.max(0, Math.min(note.startSeconds + deltaSeconds, latest));
      return startSeconds === note.startSeconds ? note : claim(note, { startSeconds });
    }
    const earliest = Math.min(note.endSeconds, note.startSeconds + minimumSeconds);
    const endSeconds = Math.max(note.endSeconds + deltaSeconds, earliest);
    return endSeconds === note.endSeconds ? note : claim(note, { endSeconds });
  });
  return patch({ notes: { updated } });
}
