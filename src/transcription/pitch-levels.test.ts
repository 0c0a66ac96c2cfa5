import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RealSpectrum } from './fft';
import { PitchLevels } from './pitch-levels';
import { loudNoise } from './take-session.test-helper';
import { frameToSample } from './windows';

const RATE_HZ = 22_050;

function tone(frequencyHz: number, amplitude: (n: number) => number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, n) => amplitude(n) * Math.sin((2 * Math.PI * frequencyHz * n) / RATE_HZ));
}

function levelsOf(samples: Float32Array, block = samples.length): PitchLevels {
  const levels = new PitchLevels();
  for (let at = 0; at < samples.length; at += block) levels.push(samples.subarray(at, at + block));
  levels.finish();
  return levels;
}

describe('RealSpectrum', () => {
  it('is the discrete Fourier transform', () => {
    const size = 64;
    const samples = Float64Array.from(loudNoise(size));
    const power = new Float64Array(size / 2);
    new RealSpectrum(size).power(samples, power);
    for (let k = 0; k < size / 2; k++) {
      let re = 0;
      let im = 0;
      samples.forEach((sample, n) => {
        re += sample * Math.cos((2 * Math.PI * k * n) / size);
        im -= sample * Math.sin((2 * Math.PI * k * n) / size);
      });
      expect(power[k]).toBeCloseTo(re * re + im * im, 9);
    }
  });
});

describe('PitchLevels', () => {
  it('reads every 10 dB of a tone as 5 of its pitch, whose other harmonics are absent, and more where they are there', () => {
    const at = (amplitude: number) => levelsOf(tone(440, () => amplitude, 8192)).dbAt(15, 48);
    const [loud, soft] = [at(0.5), at(0.05)];
    expect(loud - soft).toBeGreaterThan(10);
    const rich = Float32Array.from({ length: 8192 }, (_, n) => {
      let sample = 0;
      for (let h = 1; h <= 5; h++) sample += 0.1 * Math.sin((2 * Math.PI * 440 * h * n) / RATE_HZ);
      return sample;
    });
    // Five harmonics of amplitude 0.1 are -20 dB each, less what falls between two bins (1.4 dB at most).
    const level = levelsOf(rich).dbAt(15, 48);
    expect(level).toBeGreaterThan(-22);
    expect(level).toBeLessThan(-19.5);
  });

  it('follows a decay at the frames’ exact times', () => {
    const stop = frameToSample(200);
    const levels = levelsOf(tone(440, (n) => (n < stop ? 0.5 : 0.005), 70_000));
    expect(levels.dbAt(194, 48) - levels.dbAt(206, 48)).toBeGreaterThan(18);
    expect(levels.dbAt(150, 48) - levels.dbAt(194, 48)).toBeLessThan(1);
    expect(Math.abs(levels.dbAt(206, 48) - levels.dbAt(250, 48))).toBeLessThan(1.5);
  });

  it('is the same whatever the blocks', () => {
    const samples = loudNoise(50_000);
    const whole = levelsOf(samples);
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 20_000 }), (block) => {
        const parts = levelsOf(samples, block);
        expect(parts.frameCount).toBe(whole.frameCount);
        for (let frame = 0; frame < whole.frameCount; frame++) {
          for (let row = 0; row < 88; row += 29) expect(parts.dbAt(frame, row)).toBe(whole.dbAt(frame, row));
        }
      }),
      { numRuns: 6 },
    );
    expect(whole.frameCount).toBe(Math.ceil(50_000 / 256) + 1);
  });

  it('has a level for silence and for nothing at all', () => {
    expect(levelsOf(new Float32Array(5000)).dbAt(3, 40)).toBe(-127.5);
    expect(new PitchLevels().dbAt(0, 40)).toBe(-127.5);
  });
});
