import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridStepSeconds, smartGridStep, snapSeconds } from './grid';
import { barPosition, barSeconds, beatSeconds } from './tempo';

const waltz = { tempoBpm: 90, timeSignature: { beats: 3, unit: 4 } };
const jig = { tempoBpm: 120, timeSignature: { beats: 6, unit: 8 } };

describe('tempo', () => {
  it('counts quarter notes a minute', () => {
    expect(beatSeconds(waltz)).toBe(60 / 90);
    expect(beatSeconds(jig)).toBe(0.25);
    expect(barSeconds(jig)).toBe(1.5);
  });

  it('names bars, beats and sixteenths from 1', () => {
    expect(barPosition(0, waltz)).toEqual({ bar: 1, beat: 1, sixteenth: 1 });
    expect(barPosition(2, waltz)).toEqual({ bar: 2, beat: 1, sixteenth: 1 });
    expect(barPosition(2 + 2 / 3 + 1 / 6, waltz)).toEqual({ bar: 2, beat: 2, sixteenth: 2 });
    expect(barPosition(1.375, jig)).toEqual({ bar: 1, beat: 6, sixteenth: 2 });
  });
});

describe('the grid', () => {
  it('has triplets and dotted values', () => {
    expect(gridStepSeconds('1/8T', waltz) * 3).toBeCloseTo(gridStepSeconds('1/4', waltz));
    expect(gridStepSeconds('1/8D', waltz)).toBeCloseTo(gridStepSeconds('1/8', waltz) * 1.5);
  });

  it('follows the zoom when smart', () => {
    expect(smartGridStep(1000, waltz)).toBe('1/32');
    expect(smartGridStep(100, waltz)).toBe('1/16');
    expect(smartGridStep(1, waltz)).toBe('1/1');
  });

  it('snaps to the nearest line, and a snapped time stays', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 600, noNaN: true }), (seconds) => {
        const step = gridStepSeconds('1/16', waltz);
        const snapped = snapSeconds(seconds, step);
        expect(Math.abs(snapped - seconds)).toBeLessThanOrEqual(step / 2 + 1e-9);
        expect(snapSeconds(snapped, step)).toBeCloseTo(snapped, 9);
      }),
    );
  });
});
