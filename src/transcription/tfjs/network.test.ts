import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { AssertionError } from '../../shared/assert';
import { CONTOUR_BINS, KEPT_FRAMES, PITCHES, WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';
import { BackendLostError, type ModelMaps } from '../network';
import { keepInnerFrames, keptFrames, sliceMaps, windowStart, windowsNeeded } from '../windows';
import { Convolutions } from './convolutions';
import { CQT_BINS } from './cqt';
import { TfjsNetwork } from './network';
import {
  chords,
  largestDifference,
  loadPackageGraph,
  loadPackageWeights,
  sine,
  WASM_FILES,
} from './network.test-helper';
import { stackHarmonics } from './spectrogram';

const golden = fileURLToPath(new URL('../../../../shared/golden/vocadito_10/', import.meta.url));

let network: TfjsNetwork;
let packageGraph: (samples: Float32Array) => ModelMaps;

beforeAll(async () => {
  setWasmPaths(WASM_FILES);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  network = await TfjsNetwork.create('wasm', await loadPackageWeights());
  packageGraph = await loadPackageGraph();
});

describe('a window, against the graph of the npm package', () => {
  it.each([1, 8])('gives the same maps for chords over noise (%i)', async (seed) => {
    const samples = chords(seed);
    const expected = packageGraph(samples);
    // Otherwise two empty maps would pass.
    expect(Math.max(...expected.notes)).toBeGreaterThan(0.5);
    expect(Math.max(...expected.onsets)).toBeGreaterThan(0.5);
    expect(largestDifference(await network.window(samples), expected)).toBeLessThan(1e-4);
  });

  it('gives the same maps for a steady sine, most of whose bins are logarithms of almost nothing', async () => {
    const samples = sine(440);
    expect(largestDifference(await network.window(samples), packageGraph(samples))).toBeLessThan(2e-3);
  });

  it('gives the same finite maps for digital silence', async () => {
    const samples = new Float32Array(WINDOW_SAMPLES);
    const maps = await network.window(samples);
    for (const map of [maps.contours, maps.notes, maps.onsets]) expect(map.every(Number.isFinite)).toBe(true);
    expect(largestDifference(maps, packageGraph(samples))).toBeLessThan(1e-4);
  });

  it('gives the same maps for the softest and for clipped input', async () => {
    const loud = chords(5);
    const soft = loud.map((sample) => sample * 1e-6);
    const clipped = loud.map((sample) => Math.max(-0.05, Math.min(0.05, sample)));
    for (const samples of [soft, clipped]) {
      expect(largestDifference(await network.window(samples), packageGraph(samples))).toBeLessThan(1e-4);
    }
  });
});

describe('the tail of a window', () => {
  it.each([1, 4, 20, 161, 162, 163, WINDOW_FRAMES])('of %i frames is the end of the whole', async (frameCount) => {
    const samples = chords(3);
    const whole = await network.window(samples);
    const expected = sliceMaps(whole, WINDOW_FRAMES - frameCount, frameCount);
    expect(largestDifference(await network.tail(samples, frameCount), expected)).toBeLessThan(1e-6);
  });

  it('of no frames, of more than there are, or of a part of a window is refused', async () => {
    const samples = chords(3);
    await expect(network.tail(samples, 0)).rejects.toThrow(AssertionError);
    await expect(network.tail(samples, WINDOW_FRAMES + 1)).rejects.toThrow(AssertionError);
    await expect(network.window(samples.subarray(1))).rejects.toThrow(AssertionError);
  });
});

describe.skipIf(!existsSync(golden))(
  'a sung phrase, against the reference vectors (skipped where they are absent)',
  () => {
    it('gives the reference maps to 1e-4', async () => {
      const read = async (name: string) => {
        const bytes = await readFile(golden + name);
        return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
      };
      const samples = await read('audio-22050-mono.f32');
      const rows = keptFrames(samples.length);
      expect(rows).toBe(787);

      const actual = {
        frameCount: rows,
        contours: new Float32Array(rows * CONTOUR_BINS),
        notes: new Float32Array(rows * PITCHES),
        onsets: new Float32Array(rows * PITCHES),
      };
      for (let index = 0; index < windowsNeeded(samples.length); index += 1) {
        const start = windowStart(index);
        const window = new Float32Array(WINDOW_SAMPLES);
        window.set(samples.subarray(Math.max(0, start), start + WINDOW_SAMPLES), Math.max(0, -start));
        const kept = keepInnerFrames(await network.window(window));
        const first = index * KEPT_FRAMES;
        const inside = sliceMaps(kept, 0, Math.min(KEPT_FRAMES, rows - first));
        actual.contours.set(inside.contours, first * CONTOUR_BINS);
        actual.notes.set(inside.notes, first * PITCHES);
        actual.onsets.set(inside.onsets, first * PITCHES);
      }

      const expected = {
        frameCount: rows,
        contours: await read('contour.f32'),
        notes: await read('note.f32'),
        onsets: await read('onset.f32'),
      };
      expect(largestDifference(actual, expected)).toBeLessThan(1e-4);
    });
  },
);

describe('its lifetime', () => {
  it('leaves no tensor behind, call after call, and none at all when it is disposed', async () => {
    const before = tf.memory().numTensors;
    const second = await TfjsNetwork.create('wasm', await loadPackageWeights());
    const samples = chords(2);
    const idle = tf.memory().numTensors;
    expect(idle).toBeGreaterThan(before);
    for (let call = 0; call < 3; call += 1) {
      await second.window(samples);
      await second.tail(samples, 12);
      expect(tf.memory().numTensors).toBe(idle);
    }
    second.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('ends with BackendLostError when an operation fails', async () => {
    const doomed = await TfjsNetwork.create('wasm', await loadPackageWeights());
    doomed.dispose();
    await expect(doomed.window(chords(1))).rejects.toThrow(BackendLostError);
  });
});

describe('on the plain cpu backend', () => {
  // It adds in double precision. Where a bin cancels almost to nothing, and that bin is the window's minimum and above the
  // floor of 1e-10, the level of the whole window follows its rounding: so chords whose minimum is below the floor.
  it('the last frames are those of wasm', async () => {
    await import('@tensorflow/tfjs-backend-cpu');
    const samples = chords(1);
    const expected = await network.tail(samples, 30);
    const onCpu = await TfjsNetwork.create('cpu', await loadPackageWeights());
    expect(largestDifference(await onCpu.tail(samples, 30), expected)).toBeLessThan(1e-4);
    onCpu.dispose();
  });

  it('the convolutions of one spectrogram are those of wasm to 2e-6', async () => {
    const frames = 24;
    const weights = await loadPackageWeights();
    const spectrogram = chords(1).subarray(0, frames * CQT_BINS);
    const mapsOn = async (backend: string): Promise<ModelMaps> => {
      await tf.setBackend(backend);
      const convolutions = new Convolutions(weights);
      const maps = convolutions.apply(stackHarmonics(tf.tensor2d(spectrogram, [frames, CQT_BINS])));
      convolutions.dispose();
      const [contours, notes, onsets] = [maps.contours, maps.notes, maps.onsets].map((map) =>
        map.dataSync<'float32'>(),
      );
      const none = new Float32Array();
      return { frameCount: frames, contours: contours ?? none, notes: notes ?? none, onsets: onsets ?? none };
    };
    await import('@tensorflow/tfjs-backend-cpu');
    expect(largestDifference(await mapsOn('cpu'), await mapsOn('wasm'))).toBeLessThan(2e-6);
  });
});
