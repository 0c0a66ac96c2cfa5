import { compareNotes, type Note } from '../note';
import { type Patch, patch } from '../patch';
import { changedPairs, claim } from './claim';

/** Notes that start within this time of each other are one chord: none of them ends where another begins. */
const CHORD_SECONDS = 0.05;

/** Each note ends where the next one or chord among them begins on its track; what is last stays as it is. */
export function legato(notes: readonly Note[]): Patch {
  const ends = new Map<Note, number>();
  const waiting = new Map<string, Note[]>();
  for (const note of [...notes].sort(compareNotes)) {
    const before = waiting.get(note.trackId) ?? [];
    for (const earlier of before) {
      if (note.startSeconds - earlier.startSeconds > CHORD_SECONDS) ends.set(earlier, note.startSeconds);
    }
    waiting.set(note.trackId, [...before.filter((earlier) => !ends.has(earlier)), note]);
  }
  const updated = changedPairs(notes, (note) => {
    const endSeconds = ends.get(note) ?? note.endSeconds;
    return endSeconds === note.endSeconds ? note : claim(note, { endSeconds });
  });
  return patch({ notes: { updated } });
}
