import type { Note } from '../score/note';

/**
 * A note as the engine hears it, before the store makes a `Note` of it: its id is unique and stable within one
 * generation of one take, its times are seconds from the take's start.
 */
export type HeardNote = Omit<Note, 'trackId' | 'origin' | 'detected'>;

/** What the engine makes of a whole take. Both by start, then pitch. */
export interface Hearing {
  readonly notes: readonly HeardNote[];
  /** What it was not sure enough of to call notes, with its confidence: for a person to accept or dismiss. */
  readonly candidates: readonly HeardNote[];
}

/** Why a finished take has no notes, where it has none. */
export type SilenceReason = 'nothing-above-gate' | 'no-notes-found';
