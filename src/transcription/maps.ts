import { assert } from '../shared/assert';
import { CONTOUR_BINS, PITCHES } from './constants';
import { type NoteRows, poolRows } from './evidence';
import type { ModelMaps } from './network';

type MapName = 'notes' | 'onsets' | 'contours';
const COLUMNS: Record<MapName, number> = { notes: PITCHES, onsets: PITCHES, contours: CONTOUR_BINS };

/** The kept frames of one take, growing window by window without ever copying what is there. */
export class MapStore implements NoteRows {
  private readonly chunks: ModelMaps[] = [];
  /** Frame after each chunk's last, ascending. */
  private readonly ends: number[] = [];

  get frameCount(): number {
    return this.ends.at(-1) ?? 0;
  }

  get endFrame(): number {
    return this.frameCount;
  }

  /** Copies the rows, since those of a window are views of a larger array. */
  append(maps: ModelMaps): void {
    assert(maps.notes.length === maps.frameCount * PITCHES, 'rows of the note map');
    if (maps.frameCount === 0) return;
    this.chunks.push({
      frameCount: maps.frameCount,
      notes: maps.notes.slice(),
      onsets: maps.onsets.slice(),
      contours: maps.contours.slice(),
    });
    this.ends.push(this.frameCount + maps.frameCount);
  }

  /** Rows [0, frameCount) of one map in one array. */
  flatten(name: 'notes' | 'onsets', frameCount = this.frameCount): Float32Array {
    const columns = COLUMNS[name];
    const flat = new Float32Array(frameCount * columns);
    let at = 0;
    for (const chunk of this.chunks) {
      const rows = chunk[name].subarray(0, flat.length - at);
      flat.set(rows, at);
      at += rows.length;
    }
    return flat;
  }

  poolNotes(from: number, to: number, into: Float32Array): void {
    const until = Math.min(to, this.frameCount);
    for (let frame = Math.max(0, from); frame < until; ) {
      const { chunk, row } = this.chunkAt(frame);
      const rows = Math.min(chunk.frameCount - row, until - frame);
      poolRows(chunk.notes.subarray(row * PITCHES, (row + rows) * PITCHES), into);
      frame += rows;
    }
  }

  /** One row of the contour map, as a view. */
  contourRow(frame: number): Float32Array {
    const { chunk, row } = this.chunkAt(frame);
    return chunk.contours.subarray(row * CONTOUR_BINS, (row + 1) * CONTOUR_BINS);
  }

  private chunkAt(frame: number): { readonly chunk: ModelMaps; readonly row: number } {
    let low = 0;
    let high = this.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] as number) > frame) high = middle;
      else low = middle + 1;
    }
    const chunk = this.chunks[low];
    assert(chunk && frame >= 0 && frame < this.frameCount, `frame ${frame}`);
    return { chunk, row: frame - ((this.ends[low] as number) - chunk.frameCount) };
  }
}
