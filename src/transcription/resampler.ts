import { assert } from '../shared/assert';
import { MODEL_SAMPLE_RATE_HZ } from './constants';
import { kaiserBeta, kaiserWindow, sinc } from './kaiser';

export const LOWEST_SAMPLE_RATE_HZ = 8000;
export const HIGHEST_SAMPLE_RATE_HZ = 192_000;

/** Designed attenuation: a little below the 80 dB that is promised. */
const STOPBAND_DB = 90;
/** Edges as fractions of the lower Nyquist frequency: 10.0 and 11.6 kHz where the input has that much. */
const PASSBAND_EDGE = 10_000 / (MODEL_SAMPLE_RATE_HZ / 2);
const STOPBAND_EDGE = 11_600 / (MODEL_SAMPLE_RATE_HZ / 2);
const KAISER_BETA = kaiserBeta(STOPBAND_DB);

/**
 * Streaming polyphase FIR resampler from any whole rate of 8 to 192 kHz to 22050 Hz, mono (windowed sinc, Kaiser).
 *
 * Output sample k lies at input position k * rate / 22050 (no delay) and is always the same sum in the same order over
 * the same input samples, so the result is bit-identical whatever the chunks; the signal is zero outside the input. A
 * whole input of n samples gives `ceil(n * 22050 / rate)` samples. At 22050 Hz samples pass unchanged.
 */
export class Resampler {
  /** Output positions advance by `step / phaseCount` input samples. */
  private readonly step: number;
  private readonly phaseCount: number;
  /** Taps reach this many input samples to either side. */
  private readonly reach: number;
  private readonly cutoff: number;
  /** One row of taps for each fractional position, made when first needed: odd rates have thousands. */
  private readonly phases: (Float64Array | undefined)[] = [];
  /** Input not yet used up; the first sample has absolute position `bufferStart`. */
  private buffer: Float64Array;
  private buffered: number;
  private bufferStart: number;
  private received = 0;
  private produced = 0;
  private ended = false;

  constructor(readonly inputRateHz: number) {
    assert(
      Number.isInteger(inputRateHz) && inputRateHz >= LOWEST_SAMPLE_RATE_HZ && inputRateHz <= HIGHEST_SAMPLE_RATE_HZ,
      `sample rate ${inputRateHz}`,
    );
    const divisor = greatestCommonDivisor(inputRateHz, MODEL_SAMPLE_RATE_HZ);
    this.step = inputRateHz / divisor;
    this.phaseCount = MODEL_SAMPLE_RATE_HZ / divisor;
    const lowerNyquistHz = Math.min(inputRateHz, MODEL_SAMPLE_RATE_HZ) / 2;
    this.cutoff = ((PASSBAND_EDGE + STOPBAND_EDGE) / 2) * lowerNyquistHz * (2 / inputRateHz);
    const transition = Math.PI * (STOPBAND_EDGE - PASSBAND_EDGE) * lowerNyquistHz * (2 / inputRateHz);
    this.reach = Math.ceil((STOPBAND_DB - 7.95) / (2.285 * transition) / 2);
    // The zeros before the first sample.
    this.buffered = this.reach;
    this.bufferStart = -this.reach;
    this.buffer = new Float64Array(this.reach + 4096);
  }

  /** Takes input of any length, returns the output that it completes. */
  push(samples: Float32Array): Float32Array {
    assert(!this.ended, 'push after finish');
    this.received += samples.length;
    if (this.step === this.phaseCount) return samples.slice();
    this.append(samples);
    const usable = this.bufferStart + this.buffered - this.reach;
    return this.produce(Math.max(this.produced, this.outputsBefore(usable)));
  }

  /** The end of the input: returns the rest of the output. */
  finish(): Float32Array {
    assert(!this.ended, 'finish after finish');
    this.ended = true;
    if (this.step === this.phaseCount) return new Float32Array(0);
    this.append(new Float32Array(this.reach + 1));
    return this.produce(this.outputsBefore(this.received));
  }

  /** How many outputs lie before this input position. */
  private outputsBefore(position: number): number {
    return Math.max(0, Math.ceil((position * this.phaseCount) / this.step));
  }

  private produce(until: number): Float32Array {
    const output = new Float32Array(until - this.produced);
    for (let first = 0; first < Math.min(this.phaseCount, output.length); first++) this.convolve(output, first);
    this.produced = until;
    this.discard(Math.floor((until * this.step) / this.phaseCount) - this.reach + 1);
    return output;
  }

  /**
   * Every `phaseCount`-th output from `first` on: they have the same taps, and lie `step` input samples apart. Four at a
   * time, so that a tap is loaded once for all of them, each in two sums, which keeps the adders busy. The arrays are of
   * doubles because their elements then need no conversion.
   */
  private convolve(output: Float32Array, first: number): void {
    const { buffer, step, phaseCount } = this;
    const place = (this.produced + first) * step;
    const taps = this.phases[place % phaseCount] ?? this.designPhase(place % phaseCount);
    let at = Math.floor(place / phaseCount) - this.reach + 1 - this.bufferStart;
    let k = first;
    for (; k + 3 * phaseCount < output.length; k += 4 * phaseCount) {
      let even0 = 0;
      let odd0 = 0;
      let even1 = 0;
      let odd1 = 0;
      let even2 = 0;
      let odd2 = 0;
      let even3 = 0;
      let odd3 = 0;
      let at1 = at + step;
      let at2 = at1 + step;
      let at3 = at2 + step;
      for (let j = 0; j < taps.length; j += 2) {
        const even = taps[j] as number;
        const odd = taps[j + 1] as number;
        even0 += even * (buffer[at] as number);
        odd0 += odd * (buffer[at + 1] as number);
        even1 += even * (buffer[at1] as number);
        odd1 += odd * (buffer[at1 + 1] as number);
        even2 += even * (buffer[at2] as number);
        odd2 += odd * (buffer[at2 + 1] as number);
        even3 += even * (buffer[at3] as number);
        odd3 += odd * (buffer[at3 + 1] as number);
        at += 2;
        at1 += 2;
        at2 += 2;
        at3 += 2;
      }
      output[k] = even0 + odd0;
      output[k + phaseCount] = even1 + odd1;
      output[k + 2 * phaseCount] = even2 + odd2;
      output[k + 3 * phaseCount] = even3 + odd3;
      at = at3 - taps.length + step;
    }
    for (; k < output.length; k += phaseCount) {
      let even = 0;
      let odd = 0;
      for (let j = 0; j < taps.length; j += 2) {
        even += (taps[j] as number) * (buffer[at + j] as number);
        odd += (taps[j + 1] as number) * (buffer[at + j + 1] as number);
      }
      output[k] = even + odd;
      at += step;
    }
  }

  /** Taps for outputs at fraction `phase / phaseCount` after an input sample, scaled to exactly unit gain at 0 Hz. */
  private designPhase(phase: number): Float64Array {
    const { reach, cutoff } = this;
    const fraction = phase / this.phaseCount;
    const taps = new Float64Array(2 * reach);
    let sum = 0;
    for (let j = 0; j < taps.length; j++) {
      const distance = j - reach + 1 - fraction;
      const tap = sinc(cutoff * distance) * kaiserWindow(distance / reach, KAISER_BETA);
      taps[j] = tap;
      sum += tap;
    }
    const row = Float64Array.from(taps, (tap) => Math.fround(tap / sum));
    this.phases[phase] = row;
    return row;
  }

  private append(samples: Float32Array): void {
    const needed = this.buffered + samples.length;
    if (needed > this.buffer.length) {
      const grown = new Float64Array(2 * needed);
      grown.set(this.buffer.subarray(0, this.buffered));
      this.buffer = grown;
    }
    this.buffer.set(samples, this.buffered);
    this.buffered = needed;
  }

  private discard(beforePosition: number): void {
    const count = Math.min(this.buffered, beforePosition - this.bufferStart);
    if (count <= 0) return;
    this.buffer.copyWithin(0, count, this.buffered);
    this.buffered -= count;
    this.bufferStart += count;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
