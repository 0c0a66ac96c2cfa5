import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONTOUR_BINS, PITCHES, WINDOW_FRAMES } from '../constants';
import type { ModelMaps } from '../network';
import { Convolutions as TfjsConvolutions } from '../tfjs/convolutions';
import {
  chords,
  largestDifference,
  loadPackageWeights,
  readKernels,
  sine,
  WASM_FILES,
} from '../tfjs/network.test-helper';
import { stackHarmonics } from '../tfjs/spectrogram';
import type { BasicPitchWeights } from '../weights';
import { Convolutions } from './convolutions';
import { CQT_BINS } from './cqt';
import { exactSpectrogram } from './double-precision.test-helper';
import { KERNELS_FILE_NAME } from './factory';
import { compileKernels, instantiateKernels } from './kernels';
import { MemoryPlan } from './memory';
import { WasmNetwork } from './network';

let weights: BasicPitchWeights;
let ours: (spectrogram: Float32Array) => ModelMaps;
let reference: (spectrogram: Float32Array) => ModelMaps;

beforeAll(async () => {
  weights = await loadPackageWeights();
  const plan = new MemoryPlan();
  const convolutions = new Convolutions(plan, weights);
  const memory = plan.create();
  const floats = new Float32Array(memory.buffer);
  convolutions.writeWeights(floats, new Int32Array(memory.buffer));
  const kernels = await instantiateKernels(await compileKernels(await readKernels(KERNELS_FILE_NAME)), memory);
  ours = (spectrogram) => {
    for (let frame = 0; frame < WINDOW_FRAMES; frame += 1) {
      const row = spectrogram.subarray(frame * CQT_BINS, (frame + 1) * CQT_BINS);
      floats.set(row, convolutions.spectrogram.at(frame, 0) / 4);
    }
    convolutions.run(kernels, 0);
    const read = (address: number, columns: number) => floats.slice(address / 4, address / 4 + WINDOW_FRAMES * columns);
    return {
      frameCount: WINDOW_FRAMES,
      contours: read(convolutions.contours.at(0, 0), CONTOUR_BINS),
      notes: read(convolutions.notes.at(0, 0), PITCHES),
      onsets: read(convolutions.onsets.at(0, 0), PITCHES),
    };
  };

  setWasmPaths(WASM_FILES);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  const tfjs = new TfjsConvolutions(weights);
  reference = (spectrogram) => {
    const maps = tfjs.apply(stackHarmonics(tf.tensor2d(spectrogram, [WINDOW_FRAMES, CQT_BINS])));
    return {
      frameCount: WINDOW_FRAMES,
      contours: maps.contours.dataSync<'float32'>(),
      notes: maps.notes.dataSync<'float32'>(),
      onsets: maps.onsets.dataSync<'float32'>(),
    };
  };
});

describe('the convolutions apart', () => {
  it('give the maps of the tfjs layers to 2e-6 for the spectrogram of chords', () => {
    const spectrogram = Float32Array.from(exactSpectrogram(chords(1), weights));
    const expected = reference(spectrogram);
    expect(Math.max(...expected.onsets)).toBeGreaterThan(0.5);
    expect(largestDifference(ours(spectrogram), expected)).toBeLessThan(2e-6);
  });

  it('give them wherever a single bright bin lies, at the edges of the stack too', () => {
    const bright = fc.tuple(fc.nat(WINDOW_FRAMES - 1), fc.nat(CQT_BINS - 1));
    const edges: [number, number][] = [0, 17, 18, 19, 35, 36, 244, 245, 263, 264, 300, 308].map((bin) => [86, bin]);
    fc.assert(
      fc.property(bright, ([frame, bin]) => {
        const spectrogram = new Float32Array(WINDOW_FRAMES * CQT_BINS);
        spectrogram[frame * CQT_BINS + bin] = 1;
        expect(largestDifference(ours(spectrogram), reference(spectrogram))).toBeLessThan(2e-6);
      }),
      {
        numRuns: 12 + edges.length,
        examples: [...edges, [0, 0], [171, 308]].map((example) => [example as [number, number]]),
      },
    );
  });
});

/** Where a chord's level rests on a bin that cancels almost to nothing, float32 implementations part by their rounding. */
describe('against the network in double precision', () => {
  const distance = async (samples: Float32Array) => {
    const network = await WasmNetwork.create(await compileKernels(await readKernels(KERNELS_FILE_NAME)), weights);
    const exact = reference(Float32Array.from(exactSpectrogram(samples, weights)));
    return largestDifference(await network.window(samples), exact);
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('the maps of chords are within 5e-5 (%i)', async (seed) => {
    expect(await distance(chords(seed))).toBeLessThan(5e-5);
  });

  it.each([110, 440])('those of a steady sine of %i Hz are within 5e-4', async (hz) => {
    expect(await distance(sine(hz))).toBeLessThan(5e-4);
  });
});
