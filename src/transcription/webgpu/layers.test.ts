import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTOUR_BINS } from '../constants';
import { loadPackageWeights, WASM_FILES } from '../tfjs/network.test-helper';
import { stackHarmonics } from '../tfjs/spectrogram';
import { CQT_BINS } from '../wasm/cqt';
import type { BasicPitchWeights, ConvolutionWeights } from '../weights';
import { contourHiddenLayer, type HiddenLayer, noteHiddenLayer, onsetHiddenLayer } from './layers';
import { HIDDEN_TILE_ROWS } from './stages';
import { BLOCK_CHANNELS } from './taps';

const FRAMES = 9;

let weights: BasicPitchWeights;

beforeAll(async () => {
  weights = await loadPackageWeights();
  setWasmPaths(WASM_FILES);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
});

/** Repeatable values in 0..1. */
function image(columns: number): Float32Array {
  return Float32Array.from(
    { length: FRAMES * columns },
    (_, index) => (Math.sin(index * 12.9898) * 43758.5453) % 1,
  ).map(Math.abs);
}

/** What `hidden-layer.wgsl` computes, in plain loops: [frames, positions, outputs]. */
function asTheShader(layer: HiddenLayer, heard: Float32Array, columns: number): Float32Array {
  const { positions, outputs, reach, runs, edges, taps } = layer;
  const rows = 2 * reach + 1;
  const blocks = outputs / BLOCK_CHANNELS;
  const heardColumns = runs.starts.flatMap((start) =>
    Array.from({ length: runs.columns }, (_, index) => start + index),
  );
  const tables = 1 + edges.left + edges.right;
  const biases = tables * blocks * heardColumns.length * rows * BLOCK_CHANNELS;
  return Float32Array.from({ length: FRAMES * positions * outputs }, (_, index) => {
    const output = index % outputs;
    const position = Math.floor(index / outputs) % positions;
    const frame = Math.floor(index / outputs / positions);
    const behind = positions - 1 - position;
    const table = position < edges.left ? 1 + position : behind < edges.right ? 1 + edges.left + behind : 0;
    const block = table * blocks + Math.floor(output / BLOCK_CHANNELS);
    let sum = taps[biases + output] ?? Number.NaN;
    for (const [columnIndex, relative] of heardColumns.entries()) {
      const column = position * layer.stride + relative;
      if (column < 0 || column >= columns) continue;
      for (let row = 0; row < rows; row += 1) {
        const heardFrame = frame + row - reach;
        if (heardFrame < 0 || heardFrame >= FRAMES) continue;
        const tap = ((block * heardColumns.length + columnIndex) * rows + row) * BLOCK_CHANNELS;
        sum += (heard[heardFrame * columns + column] ?? Number.NaN) * (taps[tap + (output % BLOCK_CHANNELS)] ?? 0);
      }
    }
    return Math.max(0, sum);
  });
}

function asTfjs(input: tf.Tensor4D, { filter, bias }: ConvolutionWeights, stride: number): Float32Array {
  return tf.tidy(() => {
    const [frames = 0, bins = 0, inputs = 0, outputs = 0] = filter.shape;
    const kernel = tf.tensor4d(filter.values, [frames, bins, inputs, outputs]);
    const sums = tf.add(tf.conv2d(input, kernel, [1, stride], 'same'), tf.tensor1d(bias.values));
    return tf.relu(sums).dataSync<'float32'>().slice();
  });
}

/** The largest difference, as a part of the largest value: unlike maps, hidden channels are not bounded. */
function relativeDifference(actual: Float32Array, expected: Float32Array): number {
  const difference = actual.map((value, index) => Math.abs(value - (expected[index] ?? Number.NaN)));
  return Math.max(...difference) / Math.max(...expected);
}

describe('the hidden layers, as filters of one image', () => {
  it('give on the spectrogram what convolutions of the stack of harmonics give, at its ends too', () => {
    const spectrogram = image(CQT_BINS);
    const stack = stackHarmonics(tf.tensor2d(spectrogram, [FRAMES, CQT_BINS]));
    for (const [layer, convolution] of [
      [contourHiddenLayer(weights), weights.contourHidden],
      [onsetHiddenLayer(weights), weights.onsetHidden],
    ] as const) {
      const expected = asTfjs(stack, convolution, layer.stride);
      expect(relativeDifference(asTheShader(layer, spectrogram, CQT_BINS), expected)).toBeLessThan(2e-6);
    }
    stack.dispose();
  });

  it('give on the contour map what its convolution gives', () => {
    const contours = image(CONTOUR_BINS);
    const layer = noteHiddenLayer(weights);
    const input = tf.tensor4d(contours, [1, FRAMES, CONTOUR_BINS, 1]);
    const expected = asTfjs(input, weights.noteHidden, layer.stride);
    expect(relativeDifference(asTheShader(layer, contours, CONTOUR_BINS), expected)).toBeLessThan(2e-6);
    input.dispose();
  });

  it('fit into the 16 kB of workgroup memory and the 256 invocations that every adapter has', () => {
    for (const { runs, reach, stride, positions, positionsPerGroup, outputs } of [
      contourHiddenLayer(weights),
      noteHiddenLayer(weights),
      onsetHiddenLayer(weights),
    ]) {
      const heard = Math.max(...runs.starts) + runs.columns - Math.min(...runs.starts);
      const columns = (positionsPerGroup - 1) * stride + heard;
      expect(columns * (HIDDEN_TILE_ROWS + 2 * reach) * 4).toBeLessThanOrEqual(16_384);
      expect((positionsPerGroup * HIDDEN_TILE_ROWS * outputs) / 64).toBeLessThanOrEqual(256);
      expect(positions % positionsPerGroup).toBe(0);
    }
  });
});
