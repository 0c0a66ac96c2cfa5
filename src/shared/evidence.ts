/** Rows of evidence: the model's pitches, A0 to C8. */
export const EVIDENCE_PITCHES = 88;
export const LOWEST_EVIDENCE_MIDI = 21;

/** The stretch of a take that evidence is asked for, and in how much detail. */
export interface EvidenceSpan {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** At most so many columns: frames are pooled until they fit. At least 1. */
  readonly maxColumns: number;
}

/**
 * What the model believed: its note map, the highest value of each column's frames. Columns lie evenly between start and
 * end to within 5 ms; at one width they hold the same frames wherever the span begins, so that nothing shimmers as a
 * picture scrolls.
 */
export interface Evidence {
  /** Where the first column begins and the last one ends: around the span, as far as it is analysed. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly columns: number;
  /** [columns x 88], MIDI 21 first: 0 is none, 255 is certainty. */
  readonly cells: Uint8Array<ArrayBuffer>;
  /** False while the take goes on: more columns may follow, and the newest may change. */
  readonly isFinal: boolean;
}
