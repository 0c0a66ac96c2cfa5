import type { Waveform } from '../shared/waveform';

/** Frames of one bin of the finest level, and how many bins of one level make one of the next. */
const BASE_FRAMES = 256;
const FACTOR = 4;

/** Bins that grow: lowest and highest sample and the sum of squares of each. */
class Level {
  private minimum = new Float32Array(1024);
  private maximum = new Float32Array(1024);
  private energy = new Float64Array(1024);

  constructor(readonly binFrames: number) {}

  /** Takes samples (or a finer bin) into a bin; `first` where nothing is in it yet. */
  merge(bin: number, minimum: number, maximum: number, energy: number, first: boolean): void {
    if (bin >= this.minimum.length) this.grow();
    this.minimum[bin] = first ? minimum : Math.min(this.minimum[bin] as number, minimum);
    this.maximum[bin] = first ? maximum : Math.max(this.maximum[bin] as number, maximum);
    this.energy[bin] = first ? energy : (this.energy[bin] as number) + energy;
  }

  /** A level above this one, its first bin filled from the first bins of this one. */
  above(): Level {
    const level = new Level(this.binFrames * FACTOR);
    for (let i = 0; i < FACTOR; i++) {
      level.merge(0, this.minimum[i] as number, this.maximum[i] as number, this.energy[i] as number, i === 0);
    }
    return level;
  }

  sum(firstBin: number, lastBin: number): { min: number; max: number; energy: number } {
    let min = Infinity;
    let max = -Infinity;
    let energy = 0;
    for (let bin = firstBin; bin <= lastBin; bin++) {
      min = Math.min(min, this.minimum[bin] as number);
      max = Math.max(max, this.maximum[bin] as number);
      energy += this.energy[bin] as number;
    }
    return { min, max, energy };
  }

  private grow(): void {
    this.minimum = doubled(this.minimum, Float32Array);
    this.maximum = doubled(this.maximum, Float32Array);
    this.energy = doubled(this.energy, Float64Array);
  }
}

function doubled<T extends Float32Array | Float64Array>(array: T, Kind: new (length: number) => T): T {
  const twice = new Kind(2 * array.length);
  twice.set(array);
  return twice;
}

export interface PeakRange {
  readonly min: number;
  readonly max: number;
  /** Root mean square. */
  readonly rms: number;
}

/**
 * The waveform of a take, growing as its samples come, at every zoom: bins of 256 frames, and levels above of four
 * times as many each, so that a stretch of any length reads a handful of bins. About 240 kB a minute at 48 kHz.
 */
export class Peaks implements Waveform {
  private readonly levels: Level[] = [new Level(BASE_FRAMES)];
  private frames = 0;

  constructor(readonly sampleRateHz: number) {}

  /** Frames taken in so far. */
  get frameCount(): number {
    return this.frames;
  }

  append(samples: Float32Array): void {
    let at = 0;
    while (at < samples.length) {
      const room = BASE_FRAMES - (this.frames % BASE_FRAMES);
      const count = Math.min(room, samples.length - at);
      let minimum = Infinity;
      let maximum = -Infinity;
      let energy = 0;
      for (let i = at; i < at + count; i++) {
        const sample = samples[i] as number;
        if (sample < minimum) minimum = sample;
        if (sample > maximum) maximum = sample;
        energy += sample * sample;
      }
      this.merge(minimum, maximum, energy);
      this.frames += count;
      at += count;
    }
  }

  private merge(minimum: number, maximum: number, energy: number): void {
    const top = this.levels.at(-1) as Level;
    // A level is begun as soon as one bin of it is full.
    if (this.frames === top.binFrames * FACTOR) this.levels.push(top.above());
    for (const level of this.levels) {
      const bin = Math.floor(this.frames / level.binFrames);
      level.merge(bin, minimum, maximum, energy, this.frames % level.binFrames === 0);
    }
  }

  /**
   * Extremes and RMS of frames [startFrame, endFrame), which need not be whole; zeros outside the take. Every bin that
   * the range touches counts, so that no peak is lost between two neighbouring ranges.
   */
  range(startFrame: number, endFrame: number): PeakRange {
    const from = Math.max(0, startFrame);
    const to = Math.min(endFrame, this.frames);
    if (to <= from) return { min: 0, max: 0, rms: 0 };
    const wanted = endFrame - startFrame;
    const level = this.levels.findLast(({ binFrames }) => binFrames <= wanted) ?? (this.levels[0] as Level);
    const firstBin = Math.floor(from / level.binFrames);
    const lastBin = Math.ceil(to / level.binFrames) - 1;
    const { min, max, energy } = level.sum(firstBin, lastBin);
    const counted = Math.min((lastBin + 1) * level.binFrames, this.frames) - firstBin * level.binFrames;
    return { min, max, rms: Math.sqrt(energy / counted) };
  }
}
