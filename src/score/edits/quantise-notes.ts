import { MINIMUM_NOTE_SECONDS, type Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

export interface QuantiseOptions {
  readonly stepSeconds: number;
  /** 0..1: how much of the way to its line an edge goes. */
  readonly strength: number;
  /** Without `ends`, a note whose start moves keeps its length. */
  readonly starts: boolean;
  readonly ends: boolean;
  /** 0..1: every second line comes later by this share of a third of a step, so that 1 is a triplet's long and short. */
  readonly swing: number;
}

/** Draws the edges of notes towards the lines of the grid. At full strength a second time changes nothing. */
export function quantiseNotes(notes: readonly Note[], options: QuantiseOptions): Patch {
  const { starts, ends, strength } = options;
  const updated = changedPairs(notes, (note) => {
    const startLine = starts ? nearestLine(note.startSeconds, options) : note.startSeconds;
    const startSeconds = starts ? between(note.startSeconds, startLine, strength) : note.startSeconds;
    const moved = startSeconds !== note.startSeconds;
    const kept = moved ? startSeconds + (note.endSeconds - note.startSeconds) : note.endSeconds;
    const endSeconds = ends ? between(note.endSeconds, endOnGrid(note.endSeconds, startLine, options), strength) : kept;
    return moved || endSeconds !== note.endSeconds ? claim(note, { startSeconds, endSeconds }) : note;
  });
  return patch({ notes: { updated } });
}

/** The line nearest to the end that leaves the note a length. */
function endOnGrid(endSeconds: number, startSeconds: number, options: QuantiseOptions): number {
  const earliest = startSeconds + MINIMUM_NOTE_SECONDS;
  const nearest = nearestLine(endSeconds, options);
  if (nearest >= earliest) return nearest;
  let number = Math.max(0, Math.floor(earliest / options.stepSeconds) - 1);
  while (line(number, options) < earliest) number++;
  return line(number, options);
}

function nearestLine(seconds: number, options: QuantiseOptions): number {
  const first = Math.max(0, Math.floor(seconds / options.stepSeconds) - 1);
  let nearest = line(first, options);
  for (let number = first + 1; number <= first + 3; number++) {
    const next = line(number, options);
    if (Math.abs(next - seconds) < Math.abs(nearest - seconds)) nearest = next;
  }
  return nearest;
}

function line(number: number, { stepSeconds, swing }: QuantiseOptions): number {
  return (number + (number % 2 === 1 ? swing / 3 : 0)) * stepSeconds;
}

/** Exact at both ends, which `from + (to - from) * share` is not. */
function between(from: number, to: number, share: number): number {
  return (1 - share) * from + share * to;
}
