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
  private readonly phases: (Float32Array | undefined)[] = [];
  /** Input not yet used up; the first sample has absolute position `bufferStart`. */
  private buffer: Float32Array;
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
    this.buffer = new Float32Array(this.reach + 4096);
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
    const { buffer, bufferStart, reach, step, phaseCount } = this;
    const output = new Float32Array(until - this.produced);
    let position = Math.floor((this.produced * step) / phaseCount);
    let phase = (this.produced * step) % phaseCount;
    for (let k = 0; k < output.length; k++) {
      const taps = this.phases[phase] ?? this.designPhase(phase);
      let at = position - reach + 1 - bufferStart;
      let even = 0;
      let odd = 0;
      // The number of taps is even; two sums keep the adder busy.
      for (let j = 0; j < taps.length; j += 2) {
        even += (taps[j] as number) * (buffer[at] as number);
        odd += (taps[j + 1] as number) * (buffer[at + 1] as number);
        at += 2;
      }
      output[k] = even + odd;
      phase += step;
      const whole = Math.floor(phase / phaseCount);
      position += whole;
      phase -= whole * phaseCount;
    }
    this.produced = until;
    this.discard(position - reach + 1);
    return output;
  }

  /** Taps for outputs at fraction `phase / phaseCount` after an input sample, scaled to exactly unit gain at 0 Hz. */
  private designPhase(phase: number): Float32Array {
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
    const row = Float32Array.from(taps, (tap) => tap / sum);
    this.phases[phase] = row;
    return row;
  }

  private append(samples: Float32Array): void {
    const needed = this.buffered + samples.length;
    if (needed > this.buffer.length) {
      const grown = new Float32Array(2 * needed);
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
