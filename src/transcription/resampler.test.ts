import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODEL_SAMPLE_RATE_HZ } from './constants';
import { PlainFilter } from './polyphase-filter';
import { Resampler } from './resampler';
import { polyphaseFilter } from './wasm/polyphase-filter';

function resample(
  rateHz: number,
  input: Float32Array,
  chunks: readonly number[] = [],
  filter = polyphaseFilter(),
): Float32Array {
  const resampler = new Resampler(rateHz, filter);
  const output: number[] = [];
  let at = 0;
  for (const size of chunks) {
    output.push(...resampler.push(input.subarray(at, at + size)));
    at = Math.min(input.length, at + size);
  }
  output.push(...resampler.push(input.subarray(at)), ...resampler.finish());
  return Float32Array.from(output);
}

function sine(frequencyHz: number, rateHz: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, n) => Math.sin((2 * Math.PI * frequencyHz * n) / rateHz));
}

function noise(length: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state / 2 ** 31;
  });
}

/** Level in decibels relative to a full-scale sine, away from the ends. */
function levelDb(samples: Float32Array): number {
  const inner = samples.subarray(1500, samples.length - 1500);
  let energy = 0;
  for (const sample of inner) energy += sample * sample;
  return 10 * Math.log10((2 * energy) / inner.length);
}

const RATES = [44_100, 48_000, 96_000, 192_000, 8000, 16_000];

describe('Resampler', () => {
  it.each(RATES)('is flat to 10 kHz (or that part of a lower band) at %i Hz', (rateHz) => {
    const topHz = (10_000 * Math.min(rateHz, MODEL_SAMPLE_RATE_HZ)) / MODEL_SAMPLE_RATE_HZ;
    for (const share of [0.003, 0.1, 0.31, 0.62, 0.9, 0.97, 1]) {
      const output = resample(rateHz, sine(topHz * share, rateHz, rateHz / 2));
      const ideal = sine(topHz * share, MODEL_SAMPLE_RATE_HZ, output.length);
      expect(Math.abs(levelDb(output) - levelDb(ideal)), `${topHz * share} Hz`).toBeLessThan(0.001);
    }
  });

  it.each([44_100, 48_000, 96_000, 192_000])('is 80 dB down from 11.6 kHz on at %i Hz', (rateHz) => {
    for (let frequencyHz = 11_600; frequencyHz < rateHz / 2; frequencyHz += frequencyHz < 14_000 ? 173 : 2917) {
      expect(levelDb(resample(rateHz, sine(frequencyHz, rateHz, rateHz / 2))), `${frequencyHz} Hz`).toBeLessThan(-80);
    }
  });

  it.each([8000, 16_000])('leaves no image above the input band at %i Hz', (rateHz) => {
    const frequencyHz = rateHz * 0.45;
    const output = resample(rateHz, sine(frequencyHz, rateHz, rateHz));
    const residue = new Float32Array(output.length);
    for (let k = 0; k < output.length; k++) {
      residue[k] = (output[k] as number) - Math.sin((2 * Math.PI * frequencyHz * k) / MODEL_SAMPLE_RATE_HZ);
    }
    expect(levelDb(residue)).toBeLessThan(-80);
  });

  it.each([...RATES, 11_025, 22_255, 47_999])('keeps time: a sine at %i Hz comes out in phase', (rateHz) => {
    const output = resample(rateHz, sine(1000, rateHz, rateHz / 2));
    for (let k = 1000; k < output.length - 1000; k += 37) {
      expect(output[k]).toBeCloseTo(Math.sin((2 * Math.PI * 1000 * k) / MODEL_SAMPLE_RATE_HZ), 3);
    }
  });

  it('keeps a constant exactly at unit gain', () => {
    for (const sample of resample(48_000, new Float32Array(9600).fill(0.5)).subarray(200, 4000)) {
      expect(sample).toBeCloseTo(0.5, 6);
    }
  });

  it('is bit-identical whatever the chunks, and ceil(n * 22050 / rate) long', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...RATES, 22_050), fc.integer({ min: 8000, max: 192_000 })),
        fc.integer({ min: 0, max: 3000 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }),
        (rateHz, length, chunks) => {
          const input = noise(length, rateHz);
          const whole = resample(rateHz, input);
          expect(whole.length).toBe(Math.ceil((length * MODEL_SAMPLE_RATE_HZ) / rateHz));
          expect(resample(rateHz, input, chunks)).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([...RATES, 11_025, 22_255])('gives by kernels what plain arithmetic gives at %i Hz', (rateHz) => {
    expect(polyphaseFilter()).not.toBeInstanceOf(PlainFilter);
    const input = noise(20_000);
    const exact = resample(rateHz, input, [], new PlainFilter());
    const output = resample(rateHz, input);
    expect(output.length).toBe(exact.length);
    expect(Math.max(...output.map((sample, k) => Math.abs(sample - (exact[k] ?? 0))))).toBeLessThan(1e-6);
  });

  it('passes 22050 Hz through unchanged', () => {
    const input = noise(5000);
    expect(resample(22_050, input, [1, 256, 999])).toEqual(input);
  });

  it('refuses rates outside 8 to 192 kHz', () => {
    expect(() => new Resampler(7999)).toThrow('sample rate 7999');
    expect(() => new Resampler(192_001)).toThrow();
    expect(() => new Resampler(44_100.5)).toThrow();
  });
});
