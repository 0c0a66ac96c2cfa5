import { describe, expect, it } from 'vitest';
import { FRAMES_PER_SECOND } from './constants';
import { decodeReference, REFERENCE_DEFAULTS, type ReferenceParameters } from './decoder/reference';
import { GOLDEN_FRAMES, goldenMaps, HAS_GOLDEN } from './golden.test-helper';
import { noteMapsOf } from './map-cells';
import { MapStore } from './maps';
import type { ModelMaps } from './network';
import { silentMaps } from './take-session.test-helper';
import { keptFrames } from './windows';

const PRECISE_FRAMES = Math.round(300 * FRAMES_PER_SECOND);
const HOUR_FRAMES = keptFrames(3600 * 22_050);

function storeOf(...parts: readonly ModelMaps[]): MapStore {
  const store = new MapStore();
  for (const part of parts) store.append(part);
  return store;
}

/** Every value differs from its neighbours. */
function manyValues(frameCount: number): ModelMaps {
  const maps = silentMaps(frameCount);
  for (const map of [maps.notes, maps.onsets, maps.contours]) {
    map.forEach((_, i) => {
      map[i] = (i % 9973) / 9973;
    });
  }
  return maps;
}

describe('MapStore', () => {
  it('keeps a song as it was', () => {
    const maps = manyValues(142);
    const store = storeOf(maps, maps);
    const { frameCount, notes, onsets } = store.noteMaps();
    expect(frameCount).toBe(284);
    const flat = (map: typeof notes) => Float32Array.from(maps.notes, (_, i) => map.at(maps.notes.length + i));
    expect(flat(notes)).toEqual(maps.notes);
    expect(flat(onsets)).toEqual(maps.onsets);
    expect(store.contourRow(142 + 100)).toEqual(maps.contours.subarray(100 * 264, 101 * 264));
  });

  it('takes 1760 bytes a frame in full precision, 616 beyond, and less than 224 MB for an hour', () => {
    const chunk = silentMaps(PRECISE_FRAMES / 5);
    const store = new MapStore();
    const grown = () => {
      const before = store.byteLength;
      for (let i = 0; i < 5; i++) store.append(chunk);
      return store.byteLength - before;
    };
    const [song, after] = [grown(), grown()];
    const page = 65_536;
    expect(Math.abs(song - PRECISE_FRAMES * 440 * 4)).toBeLessThan(3 * 4 * page);
    expect(Math.abs(after - PRECISE_FRAMES * 616)).toBeLessThan(3 * 4 * page);
    expect(song + ((HOUR_FRAMES - PRECISE_FRAMES) / PRECISE_FRAMES) * after).toBeLessThan(224e6);
  });
});

describe.skipIf(!HAS_GOLDEN)('a take’s sixth minute (needs ../shared/golden)', () => {
  it.each([
    {},
    { minimumFrames: 5 },
    { inferOnsets: false },
    { melodia: false },
    { onsetThreshold: 0.7, frameThreshold: 0.5 },
    { onsetThreshold: 0.3, frameThreshold: 0.2 },
    { lowestMidi: 50, highestMidi: 70 },
  ] satisfies Partial<ReferenceParameters>[])('has the notes that full precision has, with %o', (change) => {
    const maps = goldenMaps();
    const parameters = { ...REFERENCE_DEFAULTS, ...change };
    const whole = decodeReference(noteMapsOf(maps.frameCount, maps.notes, maps.onsets), parameters);
    const silence = silentMaps(PRECISE_FRAMES + 1000);
    const store = storeOf(silence, maps);
    const late = decodeReference(store.noteMaps(), parameters);
    expect(
      late.map((note) => [note.midi, note.startFrame - silence.frameCount, note.endFrame - silence.frameCount]),
    ).toEqual(whole.map((note) => [note.midi, note.startFrame, note.endFrame]));
  });

  it('has contours to half a 255th', () => {
    const maps = goldenMaps();
    const silence = silentMaps(PRECISE_FRAMES + 1000);
    const store = storeOf(silence, maps);
    for (let frame = 0; frame < GOLDEN_FRAMES; frame++) {
      const exact = maps.contours.subarray(frame * 264, (frame + 1) * 264);
      const late = store.contourRow(silence.frameCount + frame);
      expect(late.every((value, bin) => Math.abs(value - (exact[bin] ?? 0)) < 0.5001 / 255)).toBe(true);
    }
  });
});
