import type { BendPoint, NoteState } from '../score/note';

/** A note as the engine hears it, before the store makes a `Note` of it. Times in seconds from the take's start. */
export interface HeardNote {
  /** Unique and stable within one generation of one take. */
  readonly id: string;
  readonly midi: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly velocity: number;
  readonly confidence: number;
  readonly state: NoteState;
  readonly endOpen: boolean;
  readonly bend: readonly BendPoint[];
}

/** Why a finished take has no notes, where it has none. */
export type SilenceReason = 'nothing-above-gate' | 'no-notes-found';
