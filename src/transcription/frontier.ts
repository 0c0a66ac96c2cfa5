import { LOWEST_MIDI, PITCHES } from './constants';
import type { TrackedNote } from './tracked-note';

const LAST_FRAME = 2 ** 31 - 1;

/** How far the notes of a recording that is still going on are certain, pitch by pitch. Frames of the take. */
export class Frontier {
  /** New notes of a pitch may only start from here on. */
  private readonly starts = new Int32Array(PITCHES);
  private readonly settled = new Int32Array(PITCHES);

  /** [88] Nothing of a pitch that starts before this changes any more. */
  get settledFrames(): Int32Array {
    return this.settled;
  }

  /** The earliest start that a note of this pitch may still have. */
  startOf(midi: number): number {
    return this.starts[midi - LOWEST_MIDI] ?? 0;
  }

  /** @param certainFrame of a pitch: all notes that start before it have been found */
  advance(notes: readonly TrackedNote[], certainFrame: (midi: number) => number): void {
    const unsettled = new Int32Array(PITCHES).fill(LAST_FRAME);
    const changing = new Int32Array(PITCHES).fill(LAST_FRAME);
    for (const { midi, startFrame, settled, open } of notes) {
      const row = midi - LOWEST_MIDI;
      if (!settled) lower(unsettled, row, startFrame);
      if (!settled || open) lower(changing, row, startFrame);
    }
    for (let row = 0; row < PITCHES; row++) {
      const start = Math.min(certainFrame(LOWEST_MIDI + row), unsettled[row] as number);
      raise(this.starts, row, start);
      raise(this.settled, row, Math.min(start, changing[row] as number));
    }
  }
}

function lower(frames: Int32Array, row: number, frame: number): void {
  frames[row] = Math.min(frames[row] as number, frame);
}

function raise(frames: Int32Array, row: number, frame: number): void {
  frames[row] = Math.max(frames[row] as number, frame);
}
