import type { Note } from '../note';

/**
 * A note as a person has now made it: theirs from here on, final, and with the memory of what the machine heard, so
 * that a re-decode neither overwrites it nor puts the machine's version beside it.
 */
export function claim(
  note: Note,
  change: Partial<Pick<Note, 'midi' | 'startSeconds' | 'endSeconds' | 'velocity' | 'bend' | 'muted'>>,
): Note {
  const detected =
    note.detected ??
    (note.origin === 'machine'
      ? { midi: note.midi, startSeconds: note.startSeconds, endSeconds: note.endSeconds }
      : undefined);
  return {
    ...note,
    ...change,
    origin: 'person',
    state: 'final',
    endOpen: false,
    ...(detected ? { detected } : {}),
  };
}

/** Pairs of [before, after] for a patch, without the notes that stay as they are. */
export function changedPairs(notes: readonly Note[], edit: (note: Note) => Note): (readonly [Note, Note])[] {
  const pairs: (readonly [Note, Note])[] = [];
  for (const note of notes) {
    const next = edit(note);
    if (next !== note) pairs.push([note, next]);
  }
  return pairs;
}
