import { expect, test } from 'vitest';
import { GRID_STEPS, type GridStep, gridStepSeconds, neighbourStep } from './grid';
import { EMPTY_SCORE } from './score';

test('triplets go three in the time of two, dots add a half', () => {
  const { settings } = EMPTY_SCORE; // 120 bpm: a quarter is half a second
  expect(gridStepSeconds('1/8T', settings) * 3).toBeCloseTo(gridStepSeconds('1/8', settings) * 2, 12);
  expect(gridStepSeconds('1/4D', settings)).toBeCloseTo(0.75, 12);
});

test('coarser and finer stay with their kind, and stop at its ends', () => {
  expect(neighbourStep('1/8', 'finer')).toBe('1/16');
  expect(neighbourStep('1/8T', 'finer')).toBe('1/16T');
  expect(neighbourStep('1/8D', 'coarser')).toBe('1/4D');
  expect(neighbourStep('1/1', 'coarser')).toBe('1/1');
  for (const step of Object.keys(GRID_STEPS) as GridStep[]) {
    expect(GRID_STEPS[neighbourStep(step, 'finer')]).toBeLessThanOrEqual(GRID_STEPS[step]);
    expect(GRID_STEPS[neighbourStep(step, 'coarser')]).toBeGreaterThanOrEqual(GRID_STEPS[step]);
  }
});
