import { bendBefore } from '../bend';
import { MINIMUM_NOTE_SECONDS, type Note } from '../note';
import { composePatches, type Patch, patch } from '../patch';
import { claim } from './claim';
import { deleteNotes } from './delete-notes';
import { linesOfPitch } from './lines-of-pitch';

/**
 * Ends each note where the next one of its pitch on its track begins. Of notes that begin together, the one that lasts
 * longest stays.
 */
export function removeOverlaps(notes: readonly Note[]): Patch {
  const updated: [Note, Note][] = [];
  const removed: Note[] = [];
  for (const line of linesOfPitch(notes)) {
    let standing: Note | null = null;
    for (const note of line) {
      if (standing && note.startSeconds - standing.startSeconds < MINIMUM_NOTE_SECONDS) {
        const lasts: Note = note.endSeconds > standing.endSeconds ? note : standing;
        removed.push(lasts === note ? standing : note);
        standing = lasts;
        continue;
      }
      if (standing) cut(standing, note.startSeconds);
      standing = note;
    }
  }
  return composePatches(patch({ notes: { updated } }), deleteNotes(removed));

  function cut(note: Note, atSeconds: number): void {
    if (note.endSeconds <= atSeconds) return;
    const bend = bendBefore(note.bend, atSeconds - note.startSeconds);
    updated.push([note, claim(note, { endSeconds: atSeconds, bend })]);
  }
}
