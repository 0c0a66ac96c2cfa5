import { bendBefore, shiftBend } from '../bend';
import type { Note } from '../note';
import { composePatches, type Patch, patch } from '../patch';
import { claim } from './claim';
import { deleteNotes } from './delete-notes';
import { linesOfPitch } from './lines-of-pitch';

/** Makes one note of all those of a pitch on a track, from the first start to the last end, as loud as the first. */
export function joinNotes(notes: readonly Note[]): Patch {
  const updated: [Note, Note][] = [];
  const removed: Note[] = [];
  for (const [first, ...rest] of linesOfPitch(notes)) {
    if (!first || rest.length === 0) continue;
    const endSeconds = rest.reduce((end, note) => Math.max(end, note.endSeconds), first.endSeconds);
    updated.push([first, claim(first, { endSeconds, bend: joinedBend(first, rest) })]);
    removed.push(...rest);
  }
  return composePatches(patch({ notes: { updated } }), deleteNotes(removed));
}

/** Where curves overlap, the later note's goes on from its start, as its sound does. */
function joinedBend(first: Note, rest: readonly Note[]): Note['bend'] {
  if ([first, ...rest].every((note) => note.bend.length === 0)) return first.bend;
  return rest.reduce<Note['bend']>((bend, note) => {
    const offsetSeconds = note.startSeconds - first.startSeconds;
    const own = note.bend.length > 0 ? note.bend : [{ offsetSeconds: 0, cents: 0 }];
    return [...bendBefore(bend, offsetSeconds), ...shiftBend(own, offsetSeconds)];
  }, first.bend);
}
