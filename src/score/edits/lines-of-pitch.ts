import { compareNotes, type Note } from '../note';

/** The notes of each pitch of each track, in order: those that could sound into each other. */
export function linesOfPitch(notes: readonly Note[]): readonly (readonly Note[])[] {
  const lines = new Map<string, Note[]>();
  for (const note of [...notes].sort(compareNotes)) {
    const key = `${note.midi} ${note.trackId}`;
    const line = lines.get(key);
    if (line) line.push(note);
    else lines.set(key, [note]);
  }
  return [...lines.values()];
}
