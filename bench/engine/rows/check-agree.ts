import { CONTOUR_BINS, WINDOW_FRAMES } from '../../../src/transcription/constants';

/** What separates implementations on synthetic tones, whose level rests on bins that cancel almost to nothing. */
const TOLERANCE = 2e-3;

/**
 * Whoever computes something else is no peer.
 * @throws Error if the contour maps differ
 */
export function checkAgree(name: string, ours: readonly Float32Array[], theirs: readonly Float32Array[]): void {
  const contours = (maps: readonly Float32Array[]) => maps.find((map) => map.length === WINDOW_FRAMES * CONTOUR_BINS);
  const [a, b] = [contours(ours), contours(theirs)];
  if (!a || !b) throw new Error(`${name}: there is no contour map`);
  const difference = a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (b[i] ?? Number.NaN))), 0);
  if (!(difference <= TOLERANCE)) throw new Error(`${name}: its contour map is ${difference} from ours`);
}
