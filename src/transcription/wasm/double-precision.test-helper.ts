import { HOP_SAMPLES, WINDOW_FRAMES } from '../constants';
import type { BasicPitchWeights } from '../weights';
import { CQT_BINS } from './cqt';

const OCTAVES = 9;
const BINS_PER_OCTAVE = 36;
const KERNEL_SAMPLES = 256;

/**
 * What the convolutions hear, computed as it is written down and in double precision: the yardstick where float32
 * implementations differ by their own rounding.
 * @returns [172, 309]
 */
export function exactSpectrogram(samples: Float32Array, weights: BasicPitchWeights): Float64Array {
  const decibels = exactPower(samples, weights).map((power) => 10 * Math.log10(power + 1e-10));
  const least = decibels.reduce((best, level) => Math.min(best, level), Number.POSITIVE_INFINITY);
  const range = decibels.reduce((best, level) => Math.max(best, level), Number.NEGATIVE_INFINITY) - least;
  const scale = weights.batchNormScale.values[0] ?? 1;
  const offset = weights.batchNormOffset.values[0] ?? 0;
  return decibels.map((level) => ((level - least) / Math.max(range, 1e-12)) * scale + offset);
}

function exactPower(samples: Float32Array, weights: BasicPitchWeights): Float64Array {
  const powers = new Float64Array(WINDOW_FRAMES * CQT_BINS);
  let signal = Float64Array.from(samples);
  for (let octave = 0; octave < OCTAVES; octave += 1) {
    if (octave > 0) signal = halveRate(signal, weights.lowPass.values);
    const firstBin = CQT_BINS - (octave + 1) * BINS_PER_OCTAVE;
    for (let frame = 0; frame < WINDOW_FRAMES; frame += 1) {
      const heard = reflected(signal, frame * (HOP_SAMPLES >> octave) - KERNEL_SAMPLES / 2);
      for (let column = Math.max(0, -firstBin); column < BINS_PER_OCTAVE; column += 1) {
        const bin = firstBin + column;
        const root = weights.kernelLengthRoots.values[bin] ?? 0;
        const real = dot(heard, weights.cqtReal.values, column);
        const imaginary = dot(heard, weights.cqtImaginary.values, column);
        powers[frame * CQT_BINS + bin] = (real ** 2 + imaginary ** 2) * root ** 2;
      }
    }
  }
  return powers;
}

function halveRate(signal: Float64Array, lowPass: Float32Array): Float64Array<ArrayBuffer> {
  return Float64Array.from({ length: signal.length >> 1 }, (_, index) => {
    let sum = 0;
    for (let tap = 0; tap < lowPass.length; tap += 1) {
      sum += (lowPass[tap] ?? 0) * (signal[2 * index + tap - 127] ?? 0);
    }
    return sum;
  });
}

function reflected(signal: Float64Array, first: number): Float64Array {
  return Float64Array.from({ length: KERNEL_SAMPLES }, (_, tap) => {
    const index = Math.abs(first + tap);
    return signal[index < signal.length ? index : 2 * (signal.length - 1) - index] ?? 0;
  });
}

function dot(heard: Float64Array, kernels: Float32Array, column: number): number {
  let sum = 0;
  for (let tap = 0; tap < KERNEL_SAMPLES; tap += 1) {
    sum += (heard[tap] ?? 0) * (kernels[tap * BINS_PER_OCTAVE + column] ?? 0);
  }
  return sum;
}
