import { compareNotes, type Note, type NoteId } from '../score/note';

/** The notes by start, for finding those that begin within a window. */
export class NoteIndex {
  private readonly byStart: readonly Note[];

  constructor(notes: ReadonlyMap<NoteId, Note>) {
    this.byStart = [...notes.values()].sort(compareNotes);
  }

  /** Notes that begin in [fromSeconds, toSeconds), in order. */
  startingIn(fromSeconds: number, toSeconds: number): readonly Note[] {
    return this.byStart.slice(this.firstFrom(fromSeconds), this.firstFrom(toSeconds));
  }

  /** Notes that began before `seconds` and sound on for more than `remainderSeconds` after it. */
  soundingAcross(seconds: number, remainderSeconds: number): readonly Note[] {
    return this.byStart
      .slice(0, this.firstFrom(seconds))
      .filter((note) => note.endSeconds > seconds + remainderSeconds);
  }

  private firstFrom(seconds: number): number {
    let low = 0;
    let high = this.byStart.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.byStart[middle]?.startSeconds ?? Number.POSITIVE_INFINITY) < seconds) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
