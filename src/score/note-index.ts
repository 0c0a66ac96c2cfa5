import { compareNotes, type Note, type NoteId } from './note';

/** Notes a block; small enough that a block with one long note costs little, large enough that the blocks are few. */
const BLOCK_NOTES = 64;

/** A stretch of time in seconds. */
export interface TimeRange {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

type Notes = ReadonlyMap<NoteId, Note>;

/**
 * The notes in their one order (`compareNotes`), with the latest end of each block of them: what sounds in a stretch
 * of time is found without looking at the rest. Immutable; `updateNoteIndex` derives the next one.
 */
export interface NoteIndex {
  readonly notes: Notes;
  readonly sorted: readonly Note[];
  /** Latest `endSeconds` of each run of 64 notes. */
  readonly blockEnds: Float64Array;
}

export const EMPTY_NOTE_INDEX: NoteIndex = { notes: new Map(), sorted: [], blockEnds: new Float64Array(0) };

export function buildNoteIndex(notes: Notes): NoteIndex {
  return fromSorted(notes, [...notes.values()].sort(compareNotes));
}

function fromSorted(notes: Notes, sorted: readonly Note[]): NoteIndex {
  const blockEnds = new Float64Array(Math.ceil(sorted.length / BLOCK_NOTES)).fill(-Infinity);
  sorted.forEach((note, at) => {
    const block = Math.floor(at / BLOCK_NOTES);
    if (note.endSeconds > (blockEnds[block] as number)) blockEnds[block] = note.endSeconds;
  });
  return { notes, sorted, blockEnds };
}

/**
 * The index of `notes`, made from an earlier one by merging what changed, and the stretch of time in which anything
 * looks different now (null where nothing does).
 */
export function updateNoteIndex(
  index: NoteIndex,
  notes: Notes,
): { readonly index: NoteIndex; readonly changed: TimeRange | null } {
  if (notes === index.notes) return { index, changed: null };
  let startSeconds = Infinity;
  let endSeconds = -Infinity;
  const touch = (note: Note): void => {
    startSeconds = Math.min(startSeconds, note.startSeconds);
    endSeconds = Math.max(endSeconds, note.endSeconds);
  };
  const fresh: Note[] = [];
  let kept = 0;
  for (const [id, note] of notes) {
    if (index.notes.get(id) === note) kept += 1;
    else fresh.push(note);
  }
  fresh.sort(compareNotes);
  fresh.forEach(touch);
  let staying = index.sorted;
  if (kept < index.sorted.length) {
    staying = index.sorted.filter((note) => {
      if (notes.get(note.id) === note) return true;
      touch(note);
      return false;
    });
  }
  const sorted = fresh.length === 0 ? staying : merge(staying, fresh);
  return {
    index: fromSorted(notes, sorted),
    changed: startSeconds <= endSeconds ? { startSeconds, endSeconds } : null,
  };
}

function merge(a: readonly Note[], b: readonly Note[]): readonly Note[] {
  const last = a.at(-1);
  const first = b[0];
  // The common case while recording: what is new comes after all the rest.
  if (!last || !first || compareNotes(last, first) <= 0) return a.concat(b);
  const merged: Note[] = [];
  let i = 0;
  for (const note of b) {
    for (let other = a[i]; other && compareNotes(other, note) <= 0; other = a[++i]) merged.push(other);
    merged.push(note);
  }
  for (; i < a.length; i++) merged.push(a[i] as Note);
  return merged;
}

/** Calls `visit` with every note that overlaps [startSeconds, endSeconds], in order. */
export function forEachNoteIn(
  { sorted, blockEnds }: NoteIndex,
  startSeconds: number,
  endSeconds: number,
  visit: (note: Note) => void,
): void {
  const stop = firstNoteAfter(sorted, endSeconds);
  for (let block = 0; block * BLOCK_NOTES < stop; block++) {
    if ((blockEnds[block] as number) < startSeconds) continue;
    const until = Math.min(stop, (block + 1) * BLOCK_NOTES);
    for (let at = block * BLOCK_NOTES; at < until; at++) {
      const note = sorted[at] as Note;
      if (note.endSeconds >= startSeconds) visit(note);
    }
  }
}

/** Position of the first note that starts after `seconds`. */
export function firstNoteAfter(sorted: readonly Note[], seconds: number): number {
  return partition(sorted, (note) => note.startSeconds <= seconds);
}

/** Where a note stands in the order, or would stand. */
export function positionOfNote(sorted: readonly Note[], note: Note): number {
  return partition(sorted, (other) => compareNotes(other, note) < 0);
}

/** Number of leading notes for which `isBefore` holds (it holds for a prefix). */
function partition(sorted: readonly Note[], isBefore: (note: Note) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as Note)) low = middle + 1;
    else high = middle;
  }
  return low;
}
