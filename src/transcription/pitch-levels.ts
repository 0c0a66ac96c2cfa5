import { LOWEST_MIDI, MODEL_SAMPLE_RATE_HZ, PITCHES } from './constants';
import { RealSpectrum } from './fft';
import { bytePage, PagedCells } from './paged-cells';
import { SampleQueue } from './sample-queue';
import { frameToSample } from './windows';

const FFT_SAMPLES = 2048;
const HIGHEST_HZ = 10_500;
const HARMONICS = 5;
/** A harmonic is the strongest bin this close to where it should be. */
const REACH_SEMITONES = 0.4;
/** Half a decibel a step: 255 is 0 dBFS, 0 is -127.5 dBFS or less. */
const STEPS_PER_DB = 2;
const FULL_SCALE_STEP = 255;

/** Symmetric about the frame's centre, which is sample `FFT_SAMPLES / 2` of the frame. */
const WINDOW = Float64Array.from(
  { length: FFT_SAMPLES },
  (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / FFT_SAMPLES),
);
/** Power of a sine of amplitude 1 at the centre of a bin. */
const FULL_SCALE_POWER = (FFT_SAMPLES / 4) ** 2;

/** What decoders may ask of a take's sound. */
export interface Levels {
  /** Frames that are known so far. */
  readonly frameCount: number;
  /**
   * Level of a pitch at a frame in dBFS: half of its fundamental's plus the mean of its harmonics 1 to 5 below 10.5 kHz,
   * over three frames. Frames before the first and after the last known one read like those.
   * @param row pitch - 21
   */
  dbAt(frame: number, row: number): number;
}

/**
 * How loud each of the 88 pitches sounds at each frame, from a 2048-point Hann transform centred on the frame's exact
 * time. Samples are at 22050 Hz and come in any blocks; a byte a pitch and frame is kept, 27 MB an hour.
 */
export class PitchLevels implements Levels {
  private readonly queue = new SampleQueue();
  private readonly spectrum = new RealSpectrum(FFT_SAMPLES);
  private readonly samples = new Float32Array(FFT_SAMPLES);
  private readonly windowed = new Float64Array(FFT_SAMPLES);
  private readonly power = new Float64Array(FFT_SAMPLES / 2);
  private readonly steps = new PagedCells(bytePage);
  private readonly row = new Uint8Array(PITCHES);
  private count = 0;

  get frameCount(): number {
    return this.count;
  }

  push(samples: Float32Array): void {
    this.queue.append(samples);
    while (frameToSample(this.count) + FFT_SAMPLES / 2 <= this.queue.end) this.next();
  }

  /** No more samples will come; silence is taken to follow. */
  finish(): void {
    while (frameToSample(this.count) < this.queue.end) this.next();
  }

  dbAt(frame: number, row: number): number {
    const last = this.count - 1;
    if (last < 0) return -FULL_SCALE_STEP / STEPS_PER_DB;
    let sum = 0;
    for (let f = frame - 1; f <= frame + 1; f++) {
      const known = Math.max(0, Math.min(last, f));
      sum += this.steps.at(known * PITCHES + row);
    }
    return (sum / 3 - FULL_SCALE_STEP) / STEPS_PER_DB;
  }

  private next(): void {
    const start = frameToSample(this.count) - FFT_SAMPLES / 2;
    this.queue.copyTo(this.samples, start);
    multiply(this.samples, WINDOW, this.windowed);
    this.spectrum.power(this.windowed, this.power);
    for (let row = 0; row < PITCHES; row++) {
      const step = Math.round(this.pitchDb(row) * STEPS_PER_DB) + FULL_SCALE_STEP;
      this.row[row] = Math.max(0, Math.min(FULL_SCALE_STEP, step));
    }
    this.steps.append(this.row);
    this.count++;
    this.queue.discardBefore(frameToSample(this.count) - FFT_SAMPLES / 2);
  }

  private pitchDb(row: number): number {
    const first = FIRST_RANGES[row] as number;
    const end = FIRST_RANGES[row + 1] as number;
    const fundamental = this.highest(first);
    let product = fundamental * fundamental;
    for (let range = first + 1; range < end; range++) product *= fundamental * this.highest(range);
    // One logarithm for all: half of the fundamental's level, and half of the mean of all harmonics'.
    return (5 * Math.log10(product)) / (end - first);
  }

  /** Of a harmonic's bins, as a share of full scale; no lower than 32-bit floats' own rounding, which silence has, too. */
  private highest(range: number): number {
    const { power } = this;
    const last = LAST_BINS[range] as number;
    let highest = 0;
    for (let bin = FIRST_BINS[range] as number; bin <= last; bin++) {
      const here = power[bin] as number;
      if (here > highest) highest = here;
    }
    return highest / FULL_SCALE_POWER + 1e-14;
  }
}

function multiply(a: Float32Array, b: Float64Array, products: Float64Array): void {
  for (let n = 0; n < products.length; n++) products[n] = (a[n] as number) * (b[n] as number);
}

/** Where the harmonics lie in the spectrum, first and last bin of each; pitch `row` has ranges FIRST_RANGES[row] on. */
const [FIRST_RANGES, FIRST_BINS, LAST_BINS] = harmonicRanges();

function harmonicRanges(): readonly [Uint16Array, Uint16Array, Uint16Array] {
  const firstRanges = [0];
  const firstBins: number[] = [];
  const lastBins: number[] = [];
  for (let row = 0; row < PITCHES; row++) {
    const fundamentalHz = 440 * 2 ** ((row + LOWEST_MIDI - 69) / 12);
    for (let h = 1; h <= HARMONICS && h * fundamentalHz < HIGHEST_HZ; h++) {
      const bin = (h * fundamentalHz * FFT_SAMPLES) / MODEL_SAMPLE_RATE_HZ;
      firstBins.push(Math.round(bin * 2 ** (-REACH_SEMITONES / 12)));
      lastBins.push(Math.round(bin * 2 ** (REACH_SEMITONES / 12)));
    }
    firstRanges.push(firstBins.length);
  }
  return [Uint16Array.from(firstRanges), Uint16Array.from(firstBins), Uint16Array.from(lastBins)];
}
