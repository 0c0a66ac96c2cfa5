import type { ScoreSettings } from './score';
import { beatSeconds } from './tempo';

/** A grid step as a fraction of a whole note; T = triplet, D = dotted. */
export const GRID_STEPS = {
  '1/1': 1,
  '1/2D': 3 / 4,
  '1/2': 1 / 2,
  '1/2T': 1 / 3,
  '1/4D': 3 / 8,
  '1/4': 1 / 4,
  '1/4T': 1 / 6,
  '1/8D': 3 / 16,
  '1/8': 1 / 8,
  '1/8T': 1 / 12,
  '1/16D': 3 / 32,
  '1/16': 1 / 16,
  '1/16T': 1 / 24,
  '1/32': 1 / 32,
  '1/32T': 1 / 48,
} as const;

export type GridStep = keyof typeof GRID_STEPS;

/** Steps of one kind from coarse to fine: what "coarser" and "finer" walk along. */
const FAMILIES: readonly (readonly GridStep[])[] = [
  ['1/1', '1/2', '1/4', '1/8', '1/16', '1/32'],
  ['1/2T', '1/4T', '1/8T', '1/16T', '1/32T'],
  ['1/2D', '1/4D', '1/8D', '1/16D'],
];

/** The next step of the same kind (plain, triplet, dotted); at either end the step itself. */
export function neighbourStep(step: GridStep, direction: 'coarser' | 'finer'): GridStep {
  const family = FAMILIES.find((steps) => steps.includes(step)) ?? [];
  return family[family.indexOf(step) + (direction === 'finer' ? 1 : -1)] ?? step;
}

export function gridStepSeconds(step: GridStep, settings: ScoreSettings): number {
  return GRID_STEPS[step] * wholeNoteSeconds(settings);
}

/** The finest plain step whose lines are at least `minimumPixels` apart: what "smart" snaps to at this zoom. */
export function smartGridStep(pixelsPerSecond: number, settings: ScoreSettings, minimumPixels = 12): GridStep {
  const fine: GridStep[] = ['1/32', '1/16', '1/8', '1/4', '1/2', '1/1'];
  return fine.find((step) => gridStepSeconds(step, settings) * pixelsPerSecond >= minimumPixels) ?? '1/1';
}

export function snapSeconds(seconds: number, stepSeconds: number): number {
  return Math.round(seconds / stepSeconds) * stepSeconds;
}

function wholeNoteSeconds(settings: ScoreSettings): number {
  return beatSeconds(settings) * settings.timeSignature.unit;
}
