import { PITCHES } from './constants';
import type { MapCells } from './map-cells';
import { eightBitPage, PagedCells } from './paged-cells';

/** A power of two, like the columns of evidence. */
export const PEAK_FRAMES = 32;

/**
 * The highest values of the note map over each 32 frames, in 8 bits: what a whole hour is drawn from without reading it
 * all, less than a megabyte.
 */
export class NotePeaks implements MapCells {
  private readonly blocks = new PagedCells(eightBitPage);
  private readonly growing = new Float32Array(PITCHES);
  private frames = 0;

  /** Blocks that are whole. */
  get blockCount(): number {
    return Math.floor(this.frames / PEAK_FRAMES);
  }

  get byteLength(): number {
    return this.blocks.byteLength;
  }

  /** @param notes rows of 88 */
  append(notes: Float32Array): void {
    for (let at = 0; at < notes.length; at += PITCHES) {
      for (let row = 0; row < PITCHES; row++) {
        this.growing[row] = Math.max(this.growing[row] as number, notes[at + row] as number);
      }
      this.frames++;
      if (this.frames % PEAK_FRAMES > 0) continue;
      this.blocks.append(this.growing);
      this.growing.fill(0);
    }
  }

  /** @param cell block x 88 + row */
  at(cell: number): number {
    return this.blocks.at(cell);
  }
}
