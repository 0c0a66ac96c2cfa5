import { compareNotes, type Note } from '../note';
import { type Patch, patch } from '../patch';
import { seededRandom } from '../random';
import { clampVelocity } from './add-notes';
import { changedPairs, claim } from './claim';

export interface HumaniseOptions {
  /** Starts move by at most this, small ways more often than large ones; lengths stay. */
  readonly timingSeconds: number;
  /** Velocities change by at most this. */
  readonly velocity: number;
  readonly seed: number;
}

/** Moves notes a little off their times and velocities, the same way for the same seed. */
export function humaniseNotes(notes: readonly Note[], { timingSeconds, velocity, seed }: HumaniseOptions): Patch {
  const random = seededRandom(seed);
  // The sum of two even chances is a triangle: most notes stay near to where they were.
  const deviation = () => random() + random() - 1;
  const inOrder = [...notes].sort(compareNotes);
  const updated = changedPairs(inOrder, (note) => {
    const startSeconds = Math.max(0, note.startSeconds + deviation() * timingSeconds);
    const struck = clampVelocity(note.velocity + deviation() * velocity);
    if (startSeconds === note.startSeconds && struck === note.velocity) return note;
    const endSeconds = startSeconds + (note.endSeconds - note.startSeconds);
    return claim(note, { startSeconds, endSeconds, velocity: struck });
  });
  return patch({ notes: { updated } });
}
