import { type Figure, figureOf } from './figure';

/** What the project wants to reach; each bound is of the medians. */
export interface Target {
  /** Of our own figure, in its unit. */
  readonly atMost?: number;
  /** Of the ratio. */
  readonly atLeastTimes?: number;
}

export type Unit = 'ms' | 's' | 'kB' | 'MB';

/** One line of the table. */
export interface Comparison {
  readonly what: string;
  readonly unit: Unit;
  readonly ours: Figure;
  readonly peer: { readonly name: string; readonly figure: Figure } | null;
  /** The peer's time by ours, pair by pair as they were taken; above 1 where ours is faster. Null without a peer. */
  readonly ratio: Figure | null;
  readonly target: Target;
}

/** A line that could not be measured here. */
export interface Skipped {
  readonly what: string;
  /** A sentence. */
  readonly skipped: string;
  /** Not for want of something that this machine lacks. */
  readonly hasFailed?: boolean;
}

export type Line = Comparison | Skipped;

export interface Peer {
  readonly name: string;
  /** In the order of our own values: the i-th of each were taken one after the other. */
  readonly values: readonly number[];
}

/** @param values ours, in the order they were taken */
export function compare(
  what: string,
  unit: Unit,
  values: readonly number[],
  peer: Peer | null,
  target: Target = {},
): Comparison {
  if (peer !== null && peer.values.length !== values.length) throw new RangeError(`${what}: not taken in pairs`);
  return {
    what,
    unit,
    ours: figureOf(values),
    peer: peer && { name: peer.name, figure: figureOf(peer.values) },
    ratio: peer && figureOf(values.map((value, i) => (peer.values[i] ?? Number.NaN) / value)),
    target,
  };
}

export function isSkipped(line: Line): line is Skipped {
  return 'skipped' in line;
}

/** Each bound of the target, and whether it is met. */
export function verdicts({
  unit,
  ours,
  ratio,
  target,
}: Comparison): { readonly bound: string; readonly met: boolean }[] {
  const { atMost, atLeastTimes } = target;
  return [
    ...(atMost === undefined ? [] : [{ bound: `<= ${atMost} ${unit}`, met: ours.median <= atMost }]),
    ...(atLeastTimes === undefined
      ? []
      : [{ bound: `>= ${atLeastTimes} x`, met: ratio !== null && ratio.median >= atLeastTimes }]),
  ];
}
