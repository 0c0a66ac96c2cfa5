import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PITCHES } from '../constants';
import { type NoteMaps, noteMapsOf } from '../map-cells';
import { PagedCells, sixteenBitPage } from '../paged-cells';
import { upstreamFrameToSeconds } from '../windows';
import { bendBins } from './bends';
import { type DecodedNote, decodeReference, REFERENCE_DEFAULTS, type ReferenceParameters } from './reference';

const GOLDEN = new URL('../../../../shared/golden/', import.meta.url);

function floats(path: string): Float32Array {
  const bytes = readFileSync(new URL(path, GOLDEN));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function rowsOf(contours: Float32Array): (frame: number) => Float32Array {
  return (frame) => contours.subarray(frame * 264, (frame + 1) * 264);
}

/** Upstream rounds a frequency limit to the nearest semitone; the upper one is exclusive. */
function hzToMidi(frequencyHz: number): number {
  return Math.round(69 + 12 * Math.log2(frequencyHz / 440));
}

interface SuiteParameters {
  readonly pitchBend: 'single' | 'multi' | null;
  readonly onsetThreshold: number;
  readonly frameThreshold: number;
  readonly minNoteLength: number;
  readonly melodiaTrick: boolean;
  readonly energyThreshold: number;
  readonly inferOnsets: boolean;
  readonly minFrequency?: number;
  readonly maxFrequency?: number;
}

function ourParameters(parameters: SuiteParameters): ReferenceParameters {
  return {
    ...REFERENCE_DEFAULTS,
    onsetThreshold: parameters.onsetThreshold,
    frameThreshold: parameters.frameThreshold,
    minimumFrames: parameters.minNoteLength,
    melodia: parameters.melodiaTrick,
    inferOnsets: parameters.inferOnsets,
    toleranceFrames: parameters.energyThreshold,
    lowestMidi: parameters.minFrequency === undefined ? 21 : hzToMidi(parameters.minFrequency),
    highestMidi: parameters.maxFrequency === undefined ? 108 : hzToMidi(parameters.maxFrequency) - 1,
  };
}

interface SuiteNote {
  readonly startTime: number;
  readonly endTime: number;
  readonly startFrame: number;
  readonly endFrame: number;
  readonly pitch: number;
  readonly amplitude: number;
  readonly bends?: readonly number[];
}

/** `single` is upstream's wish that notes which overlap another have no bends in a MIDI file of one channel. */
function withoutOverlaps(notes: readonly DecodedNote[]): Set<DecodedNote> {
  const alone = new Set(notes);
  for (const a of notes) {
    for (const b of notes) if (a !== b && b.startFrame < a.endFrame && a.startFrame < b.endFrame) alone.delete(a);
  }
  return alone;
}

describe.skipIf(!existsSync(GOLDEN))('decodeReference against upstream (needs ../shared/golden)', () => {
  const suite: SuiteParameters[] = existsSync(GOLDEN)
    ? JSON.parse(readFileSync(new URL('decoder-suite/parameters.json', GOLDEN), 'utf8'))
    : [];
  it.each(suite.map((parameters, index) => ({ index, parameters })))('suite set $index', ({ index, parameters }) => {
    const expected: SuiteNote[] = JSON.parse(readFileSync(new URL('decoder-suite/expected.json', GOLDEN), 'utf8'))[
      index
    ];
    const contours = floats('decoder-suite/contours.f32');
    const notes = decodeReference(
      noteMapsOf(274, floats('decoder-suite/notes.f32'), floats('decoder-suite/onsets.f32')),
      ourParameters(parameters),
    );
    const bent =
      parameters.pitchBend === null
        ? new Set()
        : parameters.pitchBend === 'multi'
          ? new Set(notes)
          : withoutOverlaps(notes);
    const sorted = [...notes].sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame);
    expect(sorted).toHaveLength(expected.length);
    const key = (frame: number, end: number, midi: number) => `${frame}-${end}:${midi}`;
    expect(sorted.map((note) => key(note.startFrame, note.endFrame, note.midi)).sort()).toEqual(
      expected.map((note) => key(note.startFrame, note.endFrame, note.pitch)).sort(),
    );
    for (const wanted of expected) {
      const note = sorted.find((n) => n.startFrame === wanted.startFrame && n.midi === wanted.pitch);
      expect(note?.amplitude).toBeCloseTo(wanted.amplitude, 6);
      expect(upstreamFrameToSeconds(wanted.startFrame)).toBeCloseTo(wanted.startTime, 9);
      expect(upstreamFrameToSeconds(wanted.endFrame)).toBeCloseTo(wanted.endTime, 9);
      const bends = note && bent.has(note) ? Array.from(bendBins(note, rowsOf(contours))) : undefined;
      expect(bends).toEqual(wanted.bends);
    }
  });

  it.each(
    suite.map((parameters, index) => ({ index, parameters })),
  )('suite set $index has the same notes of maps in 16 bits', ({ parameters }) => {
    const notes = floats('decoder-suite/notes.f32');
    const onsets = floats('decoder-suite/onsets.f32');
    const rounded = (map: Float32Array) => {
      const cells = new PagedCells(sixteenBitPage);
      cells.append(map);
      return cells;
    };
    const spansOf = (maps: NoteMaps) =>
      decodeReference(maps, ourParameters(parameters)).map((note) => [note.midi, note.startFrame, note.endFrame]);
    expect(spansOf({ frameCount: 274, notes: rounded(notes), onsets: rounded(onsets) })).toEqual(
      spansOf(noteMapsOf(274, notes, onsets)),
    );
  });

  it('gives the 28 notes of vocadito_10, in order', () => {
    const expected = JSON.parse(readFileSync(new URL('vocadito_10/expected.json', GOLDEN), 'utf8')).notes as {
      startSeconds: number;
      endSeconds: number;
      pitchMidi: number;
      amplitude: number;
      pitchBendBins: number[];
    }[];
    const contours = floats('vocadito_10/contour.f32');
    const notes = decodeReference(
      noteMapsOf(787, floats('vocadito_10/note.f32'), floats('vocadito_10/onset.f32')),
      REFERENCE_DEFAULTS,
    );
    expect(notes).toHaveLength(28);
    notes.forEach((note, index) => {
      const wanted = expected[index];
      expect(note.midi).toBe(wanted?.pitchMidi);
      expect(upstreamFrameToSeconds(note.startFrame)).toBeCloseTo(wanted?.startSeconds ?? 0, 9);
      expect(upstreamFrameToSeconds(note.endFrame)).toBeCloseTo(wanted?.endSeconds ?? 0, 9);
      // The stored maps come from another run than the notes; the vectors promise 1e-4.
      expect(Math.abs(note.amplitude - (wanted?.amplitude ?? 0))).toBeLessThan(1e-5);
      expect(Array.from(bendBins(note, rowsOf(contours)))).toEqual(wanted?.pitchBendBins);
    });
  });
});

/** Maps with a note map that is `level` over the given spans and an onset at each span's start. */
function maps(
  frameCount: number,
  spans: readonly (readonly [midi: number, start: number, end: number])[],
  level = 0.8,
) {
  const notes = new Float32Array(frameCount * PITCHES);
  const onsets = new Float32Array(frameCount * PITCHES);
  for (const [midi, start, end] of spans) {
    for (let f = start; f < end; f++) notes[f * PITCHES + midi - 21] = level;
    onsets[start * PITCHES + midi - 21] = 0.9;
  }
  return { frameCount, notes, onsets };
}

function decode({ frameCount, notes, onsets }: ReturnType<typeof maps>, parameters: ReferenceParameters) {
  return decodeReference(noteMapsOf(frameCount, notes, onsets), parameters);
}

describe('decodeReference', () => {
  it('does not touch its input', () => {
    const input = maps(100, [[60, 10, 40]]);
    const before = input.notes.slice();
    decode(input, { ...REFERENCE_DEFAULTS, lowestMidi: 70 });
    expect(input.notes).toEqual(before);
  });

  it('finds nothing in empty, silent or one-frame maps', () => {
    for (const frameCount of [0, 1, 2, 50]) {
      expect(decode(maps(frameCount, []), REFERENCE_DEFAULTS)).toEqual([]);
    }
  });

  it('keeps only what is strictly longer than the minimum', () => {
    const spans = [
      [60, 10, 21],
      [64, 10, 22],
    ] as const;
    const found = decode(maps(60, spans), { ...REFERENCE_DEFAULTS, melodia: false });
    expect(found.map((note) => [note.midi, note.startFrame, note.endFrame])).toEqual([[64, 10, 22]]);
  });

  it('bridges ten weak frames and not eleven', () => {
    const bridged = maps(100, [[60, 10, 40]]);
    for (let f = 20; f < 30; f++) bridged.notes[f * PITCHES + 39] = 0.1;
    const parameters = { ...REFERENCE_DEFAULTS, minimumFrames: 5, melodia: false, inferOnsets: false };
    expect(decode(bridged, parameters).map((n) => n.endFrame)).toEqual([40]);
    bridged.notes[30 * PITCHES + 39] = 0.1;
    expect(decode(bridged, parameters).map((n) => n.endFrame)).toEqual([20]);
  });

  it('tells an open note early where asked to', () => {
    const input = maps(20, [[60, 12, 20]]);
    expect(decode(input, REFERENCE_DEFAULTS)).toEqual([]);
    const [note] = decode(input, { ...REFERENCE_DEFAULTS, openMinimumFrames: 2 });
    expect(note).toMatchObject({ midi: 60, startFrame: 12, endFrame: 19, open: true, lowFrames: 0 });
  });

  it('keeps the range inclusive at both ends', () => {
    const input = maps(60, [
      [59, 5, 40],
      [62, 5, 40],
      [65, 5, 40],
      [68, 5, 40],
    ]);
    const found = decode(input, { ...REFERENCE_DEFAULTS, lowestMidi: 62, highestMidi: 65 });
    expect(found.map((note) => note.midi).sort()).toEqual([62, 65]);
  });

  it('makes the same left-over notes as searching the whole map for each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        let state = seed;
        const random = () => {
          state = (Math.imul(state, 1664525) + 1013904223) | 0;
          return (state >>> 8) / 2 ** 24;
        };
        const frameCount = 60;
        const notes = new Float32Array(frameCount * PITCHES);
        for (let row = 0; row < PITCHES; row += 2) {
          let level = 0;
          for (let f = 0; f < frameCount; f++) {
            if (random() < 0.1) level = random() < 0.5 ? 0 : Math.round(random() * 8) / 8;
            notes[f * PITCHES + row] = level;
          }
        }
        const input = { frameCount, notes, onsets: new Float32Array(notes.length) };
        const found = decode(input, { ...REFERENCE_DEFAULTS, minimumFrames: 3, inferOnsets: false });
        expect(found.map((n) => [n.startFrame, n.endFrame, n.midi])).toEqual(bySearching(notes, frameCount, 0.3, 3));
      }),
      { numRuns: 40 },
    );
  });
});

/** The left-over pass in its plain quadratic form. */
function bySearching(notes: Float32Array, frameCount: number, threshold: number, minimum: number): number[][] {
  const left = notes.slice();
  const found: number[][] = [];
  for (;;) {
    const cell = left.indexOf(Math.max(...left));
    if ((left[cell] as number) <= threshold) return found;
    const row = cell % PITCHES;
    const middle = (cell - row) / PITCHES;
    left[cell] = 0;
    const walk = (direction: 1 | -1): number => {
      let f = middle + direction;
      let low = 0;
      while ((direction === 1 ? f < frameCount - 1 : f > 0) && low < 11) {
        low = (left[f * PITCHES + row] as number) < threshold ? low + 1 : 0;
        for (const r of [row - 1, row, row + 1]) if (r >= 0 && r < PITCHES) left[f * PITCHES + r] = 0;
        f += direction;
      }
      return f - direction * (1 + low);
    };
    const end = walk(1);
    const start = walk(-1);
    if (end - start > minimum) found.push([start, end, row + 21]);
  }
}
