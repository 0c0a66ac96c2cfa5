import { bendBefore, bendCentsAt } from '../bend';
import type { BendPoint, Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/** A place of a drawn pitch curve, on the project's time. */
export interface BendStroke {
  readonly seconds: number;
  readonly cents: number;
}

/** No further than a synthesiser's usual widest bend range. */
const WIDEST_CENTS = 2400;
/** Just outside of a stroke, where the curve is still what it was. */
const EDGE_SECONDS = 0.002;

/** Lays a drawn curve over the notes' own, where it crosses them; before and behind it they keep theirs. */
export function drawBends(notes: readonly Note[], stroke: readonly BendStroke[]): Patch {
  const drawn = [...stroke].sort((a, b) => a.seconds - b.seconds);
  const updated = changedPairs(notes, (note) => withStroke(note, drawn));
  return patch({ notes: { updated } });
}

/** Takes the curves away: the notes sound at their semitone. */
export function clearBends(notes: readonly Note[]): Patch {
  const updated = changedPairs(notes, (note) => (note.bend.length === 0 ? note : claim(note, { bend: [] })));
  return patch({ notes: { updated } });
}

/** Moves the whole curve of each note, a steady one too. */
export function shiftBends(notes: readonly Note[], byCents: number): Patch {
  const updated = changedPairs(notes, (note) => {
    const bend = note.bend.length > 0 ? note.bend : [{ offsetSeconds: 0, cents: 0 }];
    const shifted = bend.map((point) => ({ ...point, cents: clampCents(point.cents + byCents) }));
    return claim(note, { bend: simplified(shifted) });
  });
  return patch({ notes: { updated } });
}

function withStroke(note: Note, stroke: readonly BendStroke[]): Note {
  const lengthSeconds = note.endSeconds - note.startSeconds;
  const within = stroke
    .map(({ seconds, cents }) => ({ offsetSeconds: seconds - note.startSeconds, cents: clampCents(cents) }))
    .filter(({ offsetSeconds }) => offsetSeconds >= 0 && offsetSeconds <= lengthSeconds);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return note;
  const from = first.offsetSeconds - EDGE_SECONDS;
  const to = last.offsetSeconds + EDGE_SECONDS;
  const kept = (offsetSeconds: number): BendPoint[] =>
    offsetSeconds < 0 || offsetSeconds > lengthSeconds
      ? []
      : [{ offsetSeconds, cents: bendCentsAt(note.bend, offsetSeconds) }];
  const bend = [
    ...bendBefore(note.bend, from),
    ...kept(from),
    ...within,
    ...kept(to),
    ...note.bend.filter((point) => point.offsetSeconds > to),
  ];
  return claim(note, { bend: simplified(bend) });
}

/** A curve that never leaves the semitone is none. */
function simplified(bend: readonly BendPoint[]): readonly BendPoint[] {
  return bend.every((point) => point.cents === 0) ? [] : bend;
}

function clampCents(cents: number): number {
  return Math.max(-WIDEST_CENTS, Math.min(WIDEST_CENTS, Math.round(cents)));
}
