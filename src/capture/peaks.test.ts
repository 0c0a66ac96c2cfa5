import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Peaks } from './peaks';

function noise(length: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return state / 1073741823.5 - 1;
  });
}

const SAMPLES = noise(70_000);

function filled(blockFrames: number): Peaks {
  const peaks = new Peaks(48_000);
  for (let at = 0; at < SAMPLES.length; at += blockFrames) peaks.append(SAMPLES.subarray(at, at + blockFrames));
  return peaks;
}

describe('Peaks', () => {
  it('gives exact extremes and RMS on bin boundaries at every level, however the samples came in', () => {
    for (const blockFrames of [1, 128, 1000, 70_000]) {
      const peaks = filled(blockFrames);
      expect(peaks.frameCount).toBe(70_000);
      for (const width of [256, 1024, 4096, 16_384, 65_536]) {
        for (let at = 0; at + width <= SAMPLES.length; at += width) {
          const part = SAMPLES.subarray(at, at + width);
          const { min, max, rms } = peaks.range(at, at + width);
          expect([min, max]).toEqual([Math.min(...part), Math.max(...part)]);
          expect(rms).toBeCloseTo(Math.sqrt(part.reduce((sum, x) => sum + x * x, 0) / width), 10);
        }
      }
    }
  });

  it('encloses the true extremes of any range and stays within the bins it touches', () => {
    const peaks = filled(999);
    fc.assert(
      fc.property(fc.nat(69_999), fc.integer({ min: 1, max: 70_000 }), (start, length) => {
        const end = Math.min(start + length, SAMPLES.length);
        const { min, max } = peaks.range(start, start + length);
        const part = SAMPLES.subarray(start, end);
        const around = SAMPLES.subarray(Math.max(0, start - Math.max(256, length)), end + Math.max(256, length));
        expect(min).toBeLessThanOrEqual(part.reduce((a, b) => Math.min(a, b)));
        expect(max).toBeGreaterThanOrEqual(part.reduce((a, b) => Math.max(a, b)));
        expect(min).toBeGreaterThanOrEqual(around.reduce((a, b) => Math.min(a, b)));
        expect(max).toBeLessThanOrEqual(around.reduce((a, b) => Math.max(a, b)));
      }),
    );
  });

  it('shows the part of a bin that has come so far', () => {
    const peaks = new Peaks(48_000);
    peaks.append(Float32Array.of(0.5, -0.25));
    expect(peaks.range(0, 256)).toEqual({ min: -0.25, max: 0.5, rms: Math.sqrt((0.25 + 0.0625) / 2) });
  });

  it('reads zeros where there is nothing', () => {
    const peaks = filled(5000);
    const nothing = { min: 0, max: 0, rms: 0 };
    expect(peaks.range(-500, 0)).toEqual(nothing);
    expect(peaks.range(70_000, 80_000)).toEqual(nothing);
    expect(peaks.range(10, 10)).toEqual(nothing);
    expect(new Peaks(48_000).range(0, 1)).toEqual(nothing);
  });
});
