import { WINDOW_FRAMES } from '../constants';
import type { BasicPitchWeights } from '../weights';
import { CQT_BINS, type NewPowers } from './cqt';
import type { Kernels } from './kernels';
import type { Image, MemoryPlan } from './memory';
import { OCTAVES } from './octaves';

/** Least and greatest of four lanes each. */
const EXTREME_VALUES = 8;
const FLOAT_BYTES = 4;

/**
 * Decibels, stretched over the whole window to 0..1, then the batch norm's scale and offset. Each frame's extremes are
 * kept octave by octave, so that those of a window that moves on come from few numbers.
 */
export class Level {
  private readonly decibels: Image;
  private readonly lengths: number;
  /** [172, 9 octaves] */
  private readonly extremes: Image;

  constructor(
    plan: MemoryPlan,
    private readonly weights: BasicPitchWeights,
  ) {
    this.decibels = plan.image({ rows: WINDOW_FRAMES, columns: CQT_BINS, rightPadding: 3 });
    this.lengths = plan.reserve(CQT_BINS);
    this.extremes = plan.image({ rows: WINDOW_FRAMES, columns: OCTAVES, channels: EXTREME_VALUES });
  }

  writeWeights(floats: Float32Array): void {
    floats.set(
      this.weights.kernelLengthRoots.values.map((root) => root * root),
      this.lengths / FLOAT_BYTES,
    );
  }

  /** @param shiftFrames how far the window has moved on: the rows that `powers` do not replace move with it */
  update(kernels: Kernels, floats: Float32Array, powers: readonly NewPowers[], shiftFrames: number): void {
    const { decibels, extremes, lengths } = this;
    for (const image of [decibels, extremes]) moveRows(floats, image, shiftFrames);
    for (const { octave, frames, bins, address, rowBytes } of powers) {
      kernels.toDecibels(
        address,
        rowBytes,
        lengths + bins.from * FLOAT_BYTES,
        decibels.at(frames.from, bins.from),
        decibels.rowBytes,
        frames.to - frames.from,
        bins.to - bins.from,
        extremes.at(frames.from, octave),
        extremes.rowBytes,
      );
    }
  }

  /** The spectrogram from `firstFrame` on, by the extremes of all 172 frames. */
  normalise(kernels: Kernels, spectrogram: Image, firstFrame: number): void {
    const { decibels, extremes, weights } = this;
    kernels.normalise(
      decibels.at(firstFrame, 0),
      decibels.rowBytes,
      WINDOW_FRAMES - firstFrame,
      extremes.at(0, 0),
      WINDOW_FRAMES * OCTAVES,
      weights.batchNormScale.values[0] ?? 1,
      weights.batchNormOffset.values[0] ?? 0,
      spectrogram.at(firstFrame, 0),
      spectrogram.rowBytes,
    );
  }
}

function moveRows(floats: Float32Array, image: Image, rows: number): void {
  const [to, from, end] = [0, rows, WINDOW_FRAMES].map((row) => image.at(row, 0) / FLOAT_BYTES);
  floats.copyWithin(to ?? 0, from ?? 0, end);
}
