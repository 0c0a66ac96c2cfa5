import type { Note } from '../note';
import { type Patch, patch } from '../patch';

/** Says that candidates are no notes: they are not offered again, and no later decode makes notes of them. */
export function dismissCandidates(candidates: readonly Note[]): Patch {
  return patch({
    dismissals: {
      added: candidates.map(({ id, trackId, midi, startSeconds, endSeconds }) => ({
        id,
        trackId,
        midi,
        startSeconds,
        endSeconds,
      })),
    },
  });
}
