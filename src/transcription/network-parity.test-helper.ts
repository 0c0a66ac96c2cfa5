import { describe, expect, it } from 'vitest';
import { AssertionError } from '../shared/assert';
import { CONTOUR_BINS, KEPT_FRAMES, PITCHES, WINDOW_FRAMES, WINDOW_SAMPLES } from './constants';
import { GOLDEN_FRAMES, goldenMaps, goldenSamples, HAS_GOLDEN } from './golden.test-helper';
import type { ModelMaps, Network } from './network';
import { chords, largestDifference } from './tfjs/network.test-helper';
import { keepInnerFrames, keptFrames, sliceMaps, windowStart, windowsNeeded } from './windows';

interface Parity {
  readonly network: () => Network;
  /** The npm package's own graph. */
  readonly packageGraph: () => (samples: Float32Array) => ModelMaps;
  /** Of the chords that are compared. */
  readonly seeds: readonly number[];
}

/** What holds for every network that adds in single precision: its maps are those of upstream. */
export function describeParity({ network, packageGraph, seeds }: Parity): void {
  describe('a window, against the graph of the npm package', () => {
    it.each(seeds)('gives the same maps for chords over noise (%i)', async (seed) => {
      const samples = chords(seed);
      const expected = packageGraph()(samples);
      // Otherwise two empty maps would pass.
      expect(Math.max(...expected.notes)).toBeGreaterThan(0.5);
      expect(Math.max(...expected.onsets)).toBeGreaterThan(0.5);
      expect(largestDifference(await network().window(samples), expected)).toBeLessThan(1e-4);
    });

    it('gives the same finite maps for digital silence', async () => {
      const samples = new Float32Array(WINDOW_SAMPLES);
      const maps = await network().window(samples);
      for (const map of [maps.contours, maps.notes, maps.onsets]) expect(map.every(Number.isFinite)).toBe(true);
      expect(largestDifference(maps, packageGraph()(samples))).toBeLessThan(1e-4);
    });

    it('gives the same maps for the softest and for clipped input', async () => {
      const loud = chords(5);
      const soft = loud.map((sample) => sample * 1e-6);
      const clipped = loud.map((sample) => Math.max(-0.05, Math.min(0.05, sample)));
      for (const samples of [soft, clipped]) {
        expect(largestDifference(await network().window(samples), packageGraph()(samples))).toBeLessThan(1e-4);
      }
    });
  });

  it('a tail of no frames, of more than there are, or of a part of a window is refused', async () => {
    const samples = chords(3);
    await expect(network().tail(samples, 0)).rejects.toThrow(AssertionError);
    await expect(network().tail(samples, WINDOW_FRAMES + 1)).rejects.toThrow(AssertionError);
    await expect(network().window(samples.subarray(1))).rejects.toThrow(AssertionError);
  });

  it.skipIf(!HAS_GOLDEN)('a sung phrase has the reference maps to 1e-4 (needs ../shared/golden)', async () => {
    const samples = goldenSamples();
    expect(keptFrames(samples.length)).toBe(GOLDEN_FRAMES);
    expect(largestDifference(await mapsOf(network(), samples), goldenMaps())).toBeLessThan(1e-4);
  });
}

/** The kept frames of a whole recording. */
async function mapsOf(network: Network, samples: Float32Array): Promise<ModelMaps> {
  const rows = keptFrames(samples.length);
  const maps = {
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
    maps.contours.set(inside.contours, first * CONTOUR_BINS);
    maps.notes.set(inside.notes, first * PITCHES);
    maps.onsets.set(inside.onsets, first * PITCHES);
  }
  return maps;
}
