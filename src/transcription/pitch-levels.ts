import { PITCHES } from './constants';
import { FFT_SAMPLES, FULL_SCALE_STEP, type LevelMeter, METER_FRAMES, STEPS_PER_DB } from './level-meter';
import { bytePage, PagedCells } from './paged-cells';
import { SampleQueue } from './sample-queue';
import { levelMeter } from './wasm/level-meter';
import { frameToSample } from './windows';

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

const NEXT_FRAMES = Array.from({ length: METER_FRAMES }, (_, index) => index);

/**
 * How loud each of the 88 pitches sounds at each frame, from a 2048-point Hann transform centred on the frame's exact
 * time. Samples are at 22050 Hz and come in any blocks; a byte a pitch and frame is kept, 27 MB an hour.
 */
export class PitchLevels implements Levels {
  private readonly queue = new SampleQueue();
  private readonly steps = new PagedCells(bytePage);
  private count = 0;

  /** @param meter measures the frames; its arrays are free between two calls */
  constructor(private readonly meter: LevelMeter = levelMeter()) {}

  get frameCount(): number {
    return this.count;
  }

  push(samples: Float32Array): void {
    this.queue.append(samples);
    this.measure(this.queue.end - FFT_SAMPLES / 2);
  }

  /** No more samples will come; silence is taken to follow. */
  finish(): void {
    this.measure(this.queue.end - 1);
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

  /** All frames up to the one centred on `lastSample` or before it. */
  private measure(lastSample: number): void {
    for (let origin = frameToSample(this.count); origin <= lastSample; origin = frameToSample(this.count)) {
      const starts = NEXT_FRAMES.map((after) => frameToSample(this.count + after) - origin);
      const due = starts.filter((start) => origin + start <= lastSample);
      this.queue.copyTo(this.meter.samples, origin - FFT_SAMPLES / 2);
      this.meter.measure(due);
      this.steps.append(this.meter.steps.subarray(0, due.length * PITCHES));
      this.count += due.length;
      this.queue.discardBefore(frameToSample(this.count) - FFT_SAMPLES / 2);
    }
  }
}
