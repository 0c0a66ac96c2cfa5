/**
 * Filters on the stack of harmonics, as lists of taps on the spectrogram itself. The stack's eight channels are shifts
 * of one spectrogram, so a filter over them is a wide filter with one channel; taps that fall on one place are merged.
 */
import { CONTOUR_BINS } from '../constants';
import type { WeightTensor } from '../weights';
import { CQT_BINS } from './cqt';
import { roundUp } from './memory';

/** Where each stacked copy starts: an octave below, the pitch itself, and its second to seventh harmonics, in bins. */
export const HARMONIC_SHIFTS = [-36, 0, 36, 57, 72, 84, 93, 101] as const;
/** How far a filter on the stack reaches into the spectrogram, from its first bin. */
const LOWEST_REACH_BINS = -36 - 19;
const HIGHEST_REACH_BINS = CONTOUR_BINS - 1 + 101 + 19;

export interface Tap {
  readonly frame: number;
  /** Relative to the position's own bin. */
  readonly bin: number;
  /** One for each output. */
  readonly weights: Float32Array;
}

/**
 * What one output position hears of the spectrogram. The stack ends at its own edges: a tap there is left out, even
 * where the spectrogram goes on.
 * @param filter [frames, bins, 8, outputs], as wide as a stack of 8 harmonics asks
 * @param bin of the filter's centre, in the stack
 * @param left bins of the filter before its centre
 */
export function harmonicTaps(filter: WeightTensor, bin: number, left: number): Tap[] {
  return mergeTaps(filter, left, (column) => isInStack(bin + column - left));
}

/** The taps that `harmonicTaps` leaves out at this position, negative: they take back what a wide filter adds there. */
export function repairTaps(filter: WeightTensor, bin: number, left: number): Tap[] {
  const beyond = mergeTaps(filter, left, (column) => !isInStack(bin + column - left));
  return beyond
    .filter((tap) => bin + tap.bin >= 0 && bin + tap.bin < CQT_BINS)
    .map((tap) => ({ ...tap, weights: tap.weights.map((weight) => -weight) }));
}

function isInStack(bin: number): boolean {
  return bin >= 0 && bin < CONTOUR_BINS;
}

function mergeTaps({ shape, values }: WeightTensor, left: number, isWanted: (column: number) => boolean): Tap[] {
  const [frames = 0, bins = 0, channels = 0, outputs = 0] = shape;
  const taps = new Map<number, Tap>();
  for (let frame = 0; frame < frames; frame += 1) {
    for (let column = 0; column < bins; column += 1) {
      if (!isWanted(column)) continue;
      for (const [channel, shift] of HARMONIC_SHIFTS.entries()) {
        const bin = column - left + shift;
        const key = frame * 1024 + bin;
        const tap = taps.get(key) ?? { frame: frame - (frames - 1) / 2, bin, weights: new Float32Array(outputs) };
        taps.set(key, tap);
        const from = ((frame * bins + column) * channels + channel) * outputs;
        for (let output = 0; output < outputs; output += 1) {
          tap.weights[output] = (tap.weights[output] ?? 0) + (values[from + output] ?? 0);
        }
      }
    }
  }
  return [...taps.entries()].sort(([one], [other]) => one - other).map(([, tap]) => tap);
}

/** [2 halves, taps, 16]: what `gather32` reads. */
export function inHalves(taps: readonly Tap[]): Float32Array {
  const result = new Float32Array(taps.length * 32);
  for (const [index, { weights }] of taps.entries()) {
    result.set(weights.subarray(0, 16), index * 16);
    result.set(weights.subarray(16), (taps.length + index) * 16);
  }
  return result;
}

/** The spectrogram's padding, so that every tap falls on a value or a zero. */
export const SPECTROGRAM_PADDING = {
  left: -LOWEST_REACH_BINS,
  rightFor: (bins: number) => roundUp(HIGHEST_REACH_BINS + 1 - bins, 4),
};
