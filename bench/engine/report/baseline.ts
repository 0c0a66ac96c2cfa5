import { type Comparison, isSkipped, type Line } from './comparison';

/** A ratio may be this much below the saved one before a run fails. */
const ALLOWED_LOSS = 0.1;

/** Ratios of an earlier run, by line. Times are not kept: they are of one machine. */
export interface Baseline {
  /** Where and when the ratios were taken. */
  readonly machine: string;
  readonly ratios: Readonly<Record<string, number>>;
}

export interface Loss {
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** What a ratio is saved under; null for a line without one. */
export function ratioName({ what, peer, ratio }: Comparison): string | null {
  return peer && ratio ? `${what} / ${peer.name}` : null;
}

/** The ratios that have become worse by more than a tenth. Lines that only one side has are no loss. */
export function lossesAgainst(baseline: Baseline, lines: readonly Line[]): Loss[] {
  return Object.entries(ratiosOf(lines)).flatMap(([name, now]) => {
    const before = baseline.ratios[name];
    return before !== undefined && now < before * (1 - ALLOWED_LOSS) ? [{ name, before, now }] : [];
  });
}

/** The baseline with what this run has measured in the place of what it had before. */
export function updatedBaseline(baseline: Baseline | null, lines: readonly Line[], machine: string): Baseline {
  const ratios = { ...baseline?.ratios, ...ratiosOf(lines) };
  return { machine, ratios: Object.fromEntries(Object.entries(ratios).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function ratiosOf(lines: readonly Line[]): Record<string, number> {
  const named = lines.flatMap((line) => {
    const name = isSkipped(line) ? null : ratioName(line);
    return name === null || isSkipped(line) || line.ratio === null ? [] : [[name, toHundredths(line.ratio.median)]];
  });
  return Object.fromEntries(named);
}

function toHundredths(ratio: number): number {
  return Number(ratio.toFixed(2));
}
