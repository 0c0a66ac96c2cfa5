import type { Evidence, EvidenceSpan } from '../shared/evidence';
import { HOP_SAMPLES, MODEL_SAMPLE_RATE_HZ, PITCHES } from './constants';
import type { MapCells } from './map-cells';
import { frameToSeconds, sampleToFrame } from './windows';

const FULL = 255;

/** Where rows of the note map are kept. */
export interface NoteRows {
  /** Frame after the last one that is here. */
  readonly endFrame: number;
  /** Raises each pitch's value to the largest of frames [from, to), as far as they are here. `into`: 88 values, 0..1. */
  poolNotes(from: number, to: number, into: Float32Array): void;
}

/**
 * The note map over a span, pooled to at most so many columns. A column is 2^n frames from a multiple of that, so that
 * neighbouring spans have the same columns.
 * @param sources rows of one take; where two have the same frame, they agree
 * @param isFinal nothing will be added or changed any more
 */
export function evidenceOf(sources: readonly NoteRows[], span: EvidenceSpan, isFinal: boolean): Evidence {
  const known = Math.max(...sources.map((source) => source.endFrame));
  const firstFrame = frameAt(span.startSeconds);
  const endFrame = Math.max(firstFrame, Math.min(known, frameAt(span.endSeconds) + 1));
  let perColumn = 1;
  const columnsWith = (frames: number) => Math.ceil(endFrame / frames) - Math.floor(firstFrame / frames);
  while (columnsWith(perColumn) > span.maxColumns) perColumn *= 2;
  const columns = columnsWith(perColumn);
  const first = Math.floor(firstFrame / perColumn) * perColumn;

  const cells = new Uint8Array(columns * PITCHES);
  const highest = new Float32Array(PITCHES);
  for (let column = 0; column < columns; column++) {
    highest.fill(0);
    const from = first + column * perColumn;
    for (const source of sources) source.poolNotes(from, from + perColumn, highest);
    for (let row = 0; row < PITCHES; row++) {
      cells[column * PITCHES + row] = Math.round(FULL * Math.min(1, highest[row] as number));
    }
  }
  return {
    startSeconds: edgeSeconds(first),
    endSeconds: edgeSeconds(first + columns * perColumn),
    columns,
    cells,
    isFinal,
  };
}

/** Midway between a frame and the one before it, which may be less than a hop away. */
function edgeSeconds(frame: number): number {
  const before = frame === 0 ? -HOP_SAMPLES / MODEL_SAMPLE_RATE_HZ : frameToSeconds(frame - 1);
  return (before + frameToSeconds(frame)) / 2;
}

function frameAt(seconds: number): number {
  return Math.max(0, sampleToFrame(Math.round(seconds * MODEL_SAMPLE_RATE_HZ)));
}

/** Raises each pitch's value to the largest of frames [from, to) of a note map. */
export function poolRows(notes: MapCells, from: number, to: number, into: Float32Array): void {
  for (let frame = from; frame < to; frame++) {
    for (let row = 0; row < PITCHES; row++) {
      const here = notes.at(frame * PITCHES + row);
      if (here > (into[row] as number)) into[row] = here;
    }
  }
}
