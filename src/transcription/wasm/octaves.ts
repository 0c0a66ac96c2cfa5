/**
 * The nine octaves of the constant-Q transform, and which part of them a window that has moved on changes: what is new,
 * and what lies near an edge, where zeros and mirror images stand for the sound beyond.
 */
import { assert } from '../../shared/assert';
import { HOP_SAMPLES, WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';

export const OCTAVES = 9;
/** What an output of the low-pass at half the rate hears: samples 2n - 127 to 2n + 128. */
const LOW_PASS_BEFORE = 127;
const LOW_PASS_BEHIND = 128;

/** Including the first, without the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From the highest octave to the lowest. */
export interface OctaveChanges {
  /** How far its signal moves to the left before that. */
  readonly shiftSamples: number;
  readonly samples: readonly Stretch[];
  readonly frames: readonly Stretch[];
}

/**
 * @param shiftFrames how far the window has moved on since the last one, 0 to 172; at 172 everything is new
 * @param reachSamples of the longest kernel to each side of its frame's centre
 */
export function changesAfter(shiftFrames: number, reachSamples: number): OctaveChanges[] {
  assert(Number.isInteger(shiftFrames) && shiftFrames >= 0 && shiftFrames <= WINDOW_FRAMES, 'frames of a window');
  const changes: OctaveChanges[] = [];
  // Samples before `head` hear the window's start, those from `tail` on its end or what is new.
  let head = 0;
  let tail = Math.max(0, WINDOW_SAMPLES - shiftFrames * HOP_SAMPLES);
  for (let octave = 0; octave < OCTAVES; octave += 1) {
    if (octave > 0) {
      head = Math.ceil((head + LOW_PASS_BEFORE) / 2);
      tail = Math.max(0, Math.ceil((tail - LOW_PASS_BEHIND) / 2));
    }
    const hop = HOP_SAMPLES >> octave;
    changes.push({
      shiftSamples: shiftFrames * hop,
      samples: outside(head, tail, WINDOW_SAMPLES >> octave),
      frames: outside((head + reachSamples) / hop, (tail - reachSamples) / hop, WINDOW_FRAMES),
    });
  }
  return changes;
}

/** [0, head) and [tail, end), or all of it. */
function outside(head: number, tail: number, end: number): Stretch[] {
  const [headEnd, tailStart] = [Math.ceil(head), Math.max(0, Math.ceil(tail))];
  if (headEnd >= tailStart) return [{ from: 0, to: end }];
  const stretches = [
    { from: 0, to: headEnd },
    { from: tailStart, to: end },
  ];
  return stretches.filter(({ from, to }) => from < to);
}
