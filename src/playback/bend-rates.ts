import { bendCentsAt } from '../score/bend';
import type { BendPoint } from '../score/note';

/** From this moment on, or straight up to it, a sample runs so many times as fast. */
export interface RatePoint {
  readonly clockSeconds: number;
  readonly rate: number;
}

/**
 * A note's pitch curve as rates of playback. Between two points the rate is a straight line, as cents are: within a
 * semitone the two differ by less than a cent.
 * @param offsetSeconds how long the note has been sounding at `clockSeconds`
 */
export function bendRates(bend: readonly BendPoint[], clockSeconds: number, offsetSeconds: number): RatePoint[] {
  if (bend.length === 0) return [];
  const rateOf = (cents: number): number => 2 ** (cents / 1200);
  const first = { clockSeconds, rate: rateOf(bendCentsAt(bend, offsetSeconds)) };
  const rest = bend
    .filter((point) => point.offsetSeconds > offsetSeconds)
    .map((point) => ({ clockSeconds: clockSeconds + point.offsetSeconds - offsetSeconds, rate: rateOf(point.cents) }));
  return [first, ...rest];
}
