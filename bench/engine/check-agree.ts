import { CONTOUR_BINS, WINDOW_FRAMES } from '../../src/transcription/constants';
import type { Network } from '../../src/transcription/network';

/** What separates implementations on synthetic tones, whose level rests on bins that cancel almost to nothing. */
const TOLERANCE = 2e-3;

/** A window of samples in, its maps out, in no order to rely on. */
export type Window = (samples: Float32Array) => Promise<readonly Float32Array[]> | readonly Float32Array[];

export function windowOf(network: Network): Window {
  return async (samples) => {
    const { contours, notes, onsets } = await network.window(samples);
    return [contours, notes, onsets];
  };
}

/**
 * Whoever computes something else is no peer.
 * @throws Error if the contour maps differ
 */
export async function checkAgree(name: string, ours: Window, theirs: Window, samples: Float32Array): Promise<void> {
  const contours = (maps: readonly Float32Array[]) => maps.find((map) => map.length === WINDOW_FRAMES * CONTOUR_BINS);
  const [a, b] = [contours(await ours(samples)), contours(await theirs(samples))];
  if (!a || !b) throw new Error(`${name}: there is no contour map`);
  const difference = a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - (b[i] ?? Number.NaN))), 0);
  if (!(difference <= TOLERANCE)) throw new Error(`${name}: its contour map is ${difference} from ours`);
}
