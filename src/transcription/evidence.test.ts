import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PITCHES } from './constants';
import { evidenceOf } from './evidence';
import { MapStore } from './maps';
import { RecentMaps } from './recent-maps';
import { silentMaps } from './take-session.test-helper';
import { frameToSeconds } from './windows';

/** Frame f has f % 256 / 255 on the row f % 88, in windows of 142 frames. */
function patterned(frameCount: number) {
  const maps = silentMaps(frameCount);
  for (let frame = 0; frame < frameCount; frame++) {
    maps.notes[frame * PITCHES + (frame % PITCHES)] = (frame % 256) / 255;
  }
  const rows = (from: number, to: number) => ({
    ...silentMaps(to - from),
    notes: maps.notes.subarray(from * PITCHES, to * PITCHES),
  });
  const store = new MapStore();
  for (let from = 0; from < frameCount; from += 142) store.append(rows(from, Math.min(frameCount, from + 142)));
  const highest = (from: number, to: number, row: number) => {
    let most = 0;
    for (let frame = from; frame < Math.min(to, frameCount); frame++) {
      most = Math.max(most, maps.notes[frame * PITCHES + row] as number);
    }
    return Math.round(255 * most);
  };
  return { maps, rows, store, highest };
}

const FRAMES = 1000;
const { store, highest, rows } = patterned(FRAMES);
const middleOf = (frame: number) => frameToSeconds(frame) + 0.001;

describe('evidence', () => {
  it('is the note map itself where there is room for every frame', () => {
    const span = { startSeconds: middleOf(130), endSeconds: middleOf(160), maxColumns: 100 };
    const evidence = evidenceOf([store], span, true);
    expect(evidence).toMatchObject({ columns: 31, isFinal: true });
    expect(evidence.startSeconds).toBeCloseTo(frameToSeconds(130) - 128 / 22_050, 9);
    expect(evidence.endSeconds).toBeCloseTo(frameToSeconds(160) + 128 / 22_050, 9);
    for (let column = 0; column < 31; column++) {
      const frame = 130 + column;
      expect(evidence.cells[column * PITCHES + (frame % PITCHES)]).toBe(frame % 256);
      expect(evidence.cells[column * PITCHES + ((frame + 1) % PITCHES)]).toBe(0);
    }
  });

  it('pools a power of two of frames to fit, with the same columns wherever it begins', () => {
    const frame = fc.integer({ min: 0, max: FRAMES - 1 });
    fc.assert(
      fc.property(frame, frame, fc.integer({ min: 1, max: 200 }), (a, b, maxColumns) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const span = { startSeconds: middleOf(from), endSeconds: middleOf(to), maxColumns };
        const { columns, cells, startSeconds, endSeconds } = evidenceOf([store], span, true);
        expect(columns).toBeLessThanOrEqual(maxColumns);
        expect(startSeconds).toBeLessThanOrEqual(span.startSeconds);
        expect(endSeconds).toBeGreaterThan(span.endSeconds);
        const width = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].find(
          (frames) => Math.ceil((to + 1) / frames) - Math.floor(from / frames) <= maxColumns,
        );
        const perColumn = width ?? 0;
        const first = Math.floor(from / perColumn) * perColumn;
        for (let column = 0; column < columns; column += 7) {
          for (let row = 0; row < PITCHES; row += 5) {
            const at = first + column * perColumn;
            expect(cells[column * PITCHES + row]).toBe(highest(at, at + perColumn, row));
          }
        }
      }),
    );
  });

  it('ends where the analysis ends', () => {
    const span = { startSeconds: middleOf(990), endSeconds: 1000, maxColumns: 100 };
    expect(evidenceOf([store], span, false)).toMatchObject({ columns: 10, isFinal: false });
    const beyond = { startSeconds: 900, endSeconds: 1000, maxColumns: 100 };
    expect(evidenceOf([store], beyond, true).columns).toBe(0);
  });

  it('goes on with the live edge after the last whole window', () => {
    const windows = new MapStore();
    const recent = new RecentMaps();
    windows.append(rows(0, 142));
    recent.putFinal(rows(0, 142));
    recent.putLive(130, rows(130, 170));
    const span = { startSeconds: 0, endSeconds: 60, maxColumns: 1000 };
    const evidence = evidenceOf([windows, recent], span, false);
    expect(evidence.columns).toBe(170);
    expect(evidence.cells[169 * PITCHES + (169 % PITCHES)]).toBe(169);
    expect(evidence.cells[20 * PITCHES + 20]).toBe(20);
  });
});
