import type { Note, NoteId } from '../score/note';
import { forEachNoteIn, type NoteIndex } from '../score/note-index';
import type { Patch } from '../score/patch';

/** The notes as they are to be drawn: the score's, with the preview of a gesture laid over them. */
export interface DrawnNotes {
  readonly index: NoteIndex;
  /** Notes of the score that the preview takes away or shows elsewhere. */
  readonly hidden: ReadonlySet<NoteId>;
  /** What the preview shows instead. */
  readonly shown: readonly Note[];
}

const NOTHING: ReadonlySet<NoteId> = new Set();

export function drawNotes(index: NoteIndex, preview: Patch | null): DrawnNotes {
  if (!preview) return { index, hidden: NOTHING, shown: [] };
  const { added, removed, updated } = preview.notes;
  const hidden = new Set(removed.map((note) => note.id));
  const shown = [...added];
  for (const [from, to] of updated) {
    hidden.add(from.id);
    shown.push(to);
  }
  return { index, hidden, shown };
}

/** Every note drawn that overlaps the stretch of time, the previewed ones last. */
export function forEachDrawnIn(
  { index, hidden, shown }: DrawnNotes,
  startSeconds: number,
  endSeconds: number,
  visit: (note: Note) => void,
): void {
  if (hidden.size === 0) forEachNoteIn(index, startSeconds, endSeconds, visit);
  else {
    forEachNoteIn(index, startSeconds, endSeconds, (note) => {
      if (!hidden.has(note.id)) visit(note);
    });
  }
  for (const note of shown) if (note.startSeconds <= endSeconds && note.endSeconds >= startSeconds) visit(note);
}
