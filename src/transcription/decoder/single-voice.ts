import { LOWEST_MIDI } from '../constants';
import type { NoteMaps } from '../map-cells';
import { meanOver } from './features';
import type { FoundNote } from './found-note';

/** Starts this close (70 ms) are one attack, of which a single voice has sung one pitch. */
const SAME_ATTACK_FRAMES = 6;

/**
 * One note at a time, the strongest: of two that start together the weaker goes; one that starts inside another ends it
 * where it is the stronger, and goes itself where it is not.
 */
export function oneAtATime(maps: NoteMaps, notes: readonly FoundNote[], minimumFrames: number): FoundNote[] {
  const kept: FoundNote[] = [];
  for (const note of [...notes].sort((a, b) => a.startFrame - b.startFrame || a.midi - b.midi)) {
    let before = kept.at(-1);
    let isWeaker = false;
    while (before && before.endFrame > note.startFrame && !isWeaker) {
      const end = Math.min(before.endFrame, note.endFrame);
      isWeaker = strength(maps, note, note.startFrame, end) <= strength(maps, before, note.startFrame, end);
      if (isWeaker) break;
      kept.pop();
      const isSameAttack = note.startFrame - before.startFrame <= SAME_ATTACK_FRAMES;
      if (!isSameAttack && note.startFrame - before.startFrame >= minimumFrames) {
        kept.push({ ...before, endFrame: note.startFrame, open: false });
      }
      before = kept.at(-1);
    }
    if (!isWeaker) kept.push(note);
  }
  return kept;
}

function strength(maps: NoteMaps, { midi }: FoundNote, from: number, to: number): number {
  return meanOver(maps, midi - LOWEST_MIDI, from, to);
}
