/** The network's filters in the order in which the shaders read them. */
import { assert } from '../../shared/assert';
import type { Tap } from '../wasm/harmonics';
import type { BasicPitchWeights, ConvolutionWeights } from '../weights';

/** Shaders take output channels in blocks of two vec4. */
export const BLOCK_CHANNELS = 8;

/** Columns that a filter hears, relative to a position's own: runs of the same length. */
export interface Runs {
  readonly starts: readonly number[];
  readonly columns: number;
}

/**
 * @param tables one list of taps a table, each inside the runs and within `reach` frames
 * @returns [tables, blocks, columns, 2 reach + 1, 8], then the biases
 */
export function packHiddenTaps(
  tables: readonly (readonly Tap[])[],
  runs: Runs,
  reach: number,
  bias: Float32Array,
): Float32Array {
  const columns = runs.starts.flatMap((start) => Array.from({ length: runs.columns }, (_, index) => start + index));
  const columnIndex = new Map(columns.map((column, index) => [column, index]));
  const rows = 2 * reach + 1;
  const blocks = bias.length / BLOCK_CHANNELS;
  const blockSize = columns.length * rows * BLOCK_CHANNELS;
  const packed = new Float32Array(tables.length * blocks * blockSize + bias.length);
  for (const [table, taps] of tables.entries()) {
    for (const { frame, bin, weights } of taps) {
      const column = columnIndex.get(bin);
      assert(column !== undefined && Math.abs(frame) <= reach, 'a tap that the shader hears');
      for (let block = 0; block < blocks; block += 1) {
        const from = (table * blocks + block) * blockSize + (column * rows + frame + reach) * BLOCK_CHANNELS;
        packed.set(weights.subarray(block * BLOCK_CHANNELS, (block + 1) * BLOCK_CHANNELS), from);
      }
    }
  }
  packed.set(bias, tables.length * blocks * blockSize);
  return packed;
}

/**
 * A layer with one output. Where its filter has one channel more than whole vectors, the first is the note map's: it
 * becomes the last, and zeros fill its vector.
 * @returns [rows, columns, channels], then a vector with the bias
 */
export function packMapTaps({ filter: { shape, values }, bias }: ConvolutionWeights): Float32Array {
  const inputs = shape[2] ?? 0;
  const besides = inputs % 4;
  const channels = 4 * Math.ceil(inputs / 4);
  const taps = values.length / inputs;
  const packed = new Float32Array(taps * channels + 4);
  for (let tap = 0; tap < taps; tap += 1) {
    const all = values.subarray(tap * inputs, (tap + 1) * inputs);
    packed.set(all.subarray(besides), tap * channels);
    packed.set(all.subarray(0, besides), tap * channels + inputs - besides);
  }
  packed.set(bias.values, taps * channels);
  return packed;
}

/** The octave's kernels without the taps in front and behind that are zero in all of them. */
export interface TrimmedKernels {
  readonly firstTap: number;
  readonly tapCount: number;
  /** [tapCount, 36, real | imaginary] */
  readonly values: Float32Array;
}

export function trimKernels({ cqtReal, cqtImaginary }: BasicPitchWeights): TrimmedKernels {
  const [, taps = 0, , bins = 0] = cqtReal.shape;
  const sounds = Array.from({ length: taps }, (_, tap) =>
    [cqtReal, cqtImaginary].some(({ values }) =>
      values.subarray(tap * bins, (tap + 1) * bins).some((value) => value !== 0),
    ),
  );
  const firstTap = sounds.indexOf(true);
  const tapCount = sounds.lastIndexOf(true) + 1 - firstTap;
  const values = new Float32Array(tapCount * bins * 2);
  for (let index = 0; index < tapCount * bins; index += 1) {
    values[2 * index] = cqtReal.values[firstTap * bins + index] ?? 0;
    values[2 * index + 1] = cqtImaginary.values[firstTap * bins + index] ?? 0;
  }
  return { firstTap, tapCount, values };
}
