import { assert } from '../shared/assert';
import { MODEL_SAMPLE_RATE_HZ } from './constants';
import { kaiserBeta, kaiserWindow, sinc } from './kaiser';
import { type PolyphaseFilter, paddedLength } from './polyphase-filter';
import { SampleQueue } from './sample-queue';
import { polyphaseFilter } from './wasm/polyphase-filter';

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
  private readonly queue = new SampleQueue();
  private produced = 0;
  private ended = false;

  /** @param filter computes the sums; its arrays are free between two calls */
  constructor(
    readonly inputRateHz: number,
    private readonly filter: PolyphaseFilter = polyphaseFilter(),
  ) {
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
  }

  /** Takes input of any length, returns the output that it completes. */
  push(samples: Float32Array): Float32Array {
    assert(!this.ended, 'push after finish');
    if (this.step === this.phaseCount) return samples.slice();
    this.queue.append(samples);
    return this.produce(Math.max(this.produced, this.outputsBefore(this.queue.end - this.reach)));
  }

  /** The end of the input: returns the rest of the output. */
  finish(): Float32Array {
    assert(!this.ended, 'finish after finish');
    this.ended = true;
    return this.produce(this.outputsBefore(this.queue.end));
  }

  /** How many outputs lie before this input position. */
  private outputsBefore(position: number): number {
    return Math.max(0, Math.ceil((position * this.phaseCount) / this.step));
  }

  private produce(until: number): Float32Array {
    const output = new Float32Array(until - this.produced);
    for (let done = 0; done < output.length; ) done += this.producePiece(output.subarray(done));
    return output;
  }

  /** As many outputs as the filter has room for. */
  private producePiece(target: Float32Array): number {
    const { filter, phaseCount, step, produced } = this;
    const start = this.firstInput(produced);
    this.queue.copyTo(filter.input, start);
    const room = Math.floor(((filter.input.length - paddedLength(2 * this.reach) - 1) * phaseCount) / step);
    const count = Math.min(target.length, room, filter.output.length);
    // Every `phaseCount`-th output has the same taps, and they lie `step` input samples apart.
    for (let first = 0; first < Math.min(phaseCount, count); first++) {
      const phase = ((produced + first) * step) % phaseCount;
      const taps = this.phases[phase] ?? this.designPhase(phase);
      const at = this.firstInput(produced + first) - start;
      filter.run(taps, { at, step }, { first, stride: phaseCount, count: Math.ceil((count - first) / phaseCount) });
    }
    target.set(filter.output.subarray(0, count));
    this.produced += count;
    this.queue.discardBefore(this.firstInput(this.produced));
    return count;
  }

  /** Position of an output's first tap. */
  private firstInput(output: number): number {
    return Math.floor((output * this.step) / this.phaseCount) - this.reach + 1;
  }

  /** Taps for outputs at fraction `phase / phaseCount` after an input sample, scaled to exactly unit gain at 0 Hz. */
  private designPhase(phase: number): Float32Array {
    const { reach, cutoff } = this;
    const fraction = phase / this.phaseCount;
    const taps = Array.from({ length: 2 * reach }, (_, j) => {
      const distance = j - reach + 1 - fraction;
      return sinc(cutoff * distance) * kaiserWindow(distance / reach, KAISER_BETA);
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    const row = new Float32Array(paddedLength(taps.length));
    row.set(taps.map((tap) => tap / sum));
    this.phases[phase] = row;
    return row;
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
