import type { Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/**
 * Moves notes together by seconds and semitones. The group keeps its shape: where one note would leave 0..127 or start
 * before 0, the whole group stops there.
 */
export function moveNotes(notes: readonly Note[], deltaSeconds: number, deltaSemitones: number): Patch {
  if (notes.length === 0) return patch({});
  let earliest = Infinity;
  let lowest = 127;
  let highest = 0;
  for (const note of notes) {
    earliest = Math.min(earliest, note.startSeconds);
    lowest = Math.min(lowest, note.midi);
    highest = Math.max(highest, note.midi);
  }
  const seconds = Math.max(deltaSeconds, -earliest);
  const semitones = Math.max(-lowest, Math.min(127 - highest, Math.round(deltaSemitones)));
  if (seconds === 0 && semitones === 0) return patch({});
  const updated = changedPairs(notes, (note) =>
    claim(note, {
      midi: note.midi + semitones,
      startSeconds: note.startSeconds + seconds,
      endSeconds: note.endSeconds + seconds,
    }),
  );
  return patch({ notes: { updated } });
}
