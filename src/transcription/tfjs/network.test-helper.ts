import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { MODEL_SAMPLE_RATE_HZ, WINDOW_SAMPLES } from '../constants';
import type { ModelMaps } from '../network';
import { type BasicPitchWeights, type FetchBytes, loadWeights, MODEL_FILES } from '../weights';

const require = createRequire(import.meta.url);
const modelFolder = join(dirname(require.resolve('@spotify/basic-pitch/package.json')), 'model');
/** Where the files of TensorFlow.js's wasm backend are in Node, ending in a separator. */
export const WASM_FILES = dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + sep;

export const readModelFile: FetchBytes = async (name) => {
  const bytes = await readFile(join(modelFolder, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

/** The compiled kernels, which vitest's global setup has made. */
export const readKernels: FetchBytes = async (name) => {
  const bytes = await readFile(new URL(`../../../kernels/build/${name}`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
};

export const loadPackageWeights = (): Promise<BasicPitchWeights> => loadWeights(readModelFile);

/** The npm package's own graph, run by the converter on the current backend: the reference. */
export async function loadPackageGraph(): Promise<(samples: Float32Array) => ModelMaps> {
  const { loadGraphModel } = await import('@tensorflow/tfjs-converter');
  const model = JSON.parse(new TextDecoder().decode(await readModelFile(MODEL_FILES.topology.name)));
  const graph = await loadGraphModel(
    tf.io.fromMemory({
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest[0].weights,
      weightData: await readModelFile(MODEL_FILES.values.name),
      signature: model.signature,
    }),
  );
  return (samples) =>
    inScope(() => {
      const input = tf.tensor3d(samples, [1, WINDOW_SAMPLES, 1]);
      const [contours, notes, onsets] = graph.execute(input, ['Identity', 'Identity_1', 'Identity_2']) as tf.Tensor[];
      const read = (map: tf.Tensor | undefined) => (map?.dataSync<'float32'>() ?? new Float32Array()).slice();
      return { frameCount: 172, contours: read(contours), notes: read(notes), onsets: read(onsets) };
    });
}

/** Like `tidy`, for results that hold no tensors. */
function inScope<T>(compute: () => T): T {
  tf.engine().startScope();
  try {
    return compute();
  } finally {
    tf.engine().endScope();
  }
}

/** The largest absolute difference over all three maps; NaN where one of them has a NaN. */
export function largestDifference(actual: ModelMaps, expected: ModelMaps): number {
  let largest = 0;
  for (const name of ['contours', 'notes', 'onsets'] as const) {
    if (actual[name].length !== expected[name].length) throw new Error(`${name} differ in length`);
    for (const [index, value] of actual[name].entries()) {
      const difference = Math.abs(value - (expected[name][index] ?? Number.NaN));
      // `Math.max` keeps NaN.
      largest = Math.max(largest, difference);
    }
  }
  return largest;
}

/** Repeatable white noise in -1..1 (a linear congruential generator, Numerical Recipes). */
function noiseSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

/** Three chords of decaying harmonics over a little noise, one window long. */
export function chords(seed: number): Float32Array {
  const noise = noiseSource(seed);
  const samples = Float32Array.from({ length: WINDOW_SAMPLES }, () => 0.002 * noise());
  const root = 40 + (seed % 12);
  const onsets: [number, number[]][] = [
    [0.1, [root, root + 16, root + 19]],
    [0.7, [root + 5, root + 21, root + 24]],
    [1.3, [root + 7, root + 14, root + 35]],
  ];
  for (const [startSeconds, pitches] of onsets) {
    for (const midi of pitches) addTone(samples, startSeconds, 440 * 2 ** ((midi - 69) / 12));
  }
  return samples;
}

function addTone(samples: Float32Array, startSeconds: number, frequencyHz: number): void {
  for (let harmonic = 1; harmonic <= 12 && harmonic * frequencyHz < 10_000; harmonic += 1) {
    const first = Math.round(startSeconds * MODEL_SAMPLE_RATE_HZ);
    for (let index = first; index < samples.length; index += 1) {
      const seconds = (index - first) / MODEL_SAMPLE_RATE_HZ;
      const envelope = (0.12 / harmonic) * Math.exp(-seconds * (2 + harmonic / 2));
      samples[index] = (samples[index] ?? 0) + envelope * Math.sin(2 * Math.PI * harmonic * frequencyHz * seconds);
    }
  }
}

export function sine(frequencyHz: number): Float32Array {
  return Float32Array.from(
    { length: WINDOW_SAMPLES },
    (_, index) => 0.3 * Math.sin((2 * Math.PI * frequencyHz * index) / MODEL_SAMPLE_RATE_HZ),
  );
}
