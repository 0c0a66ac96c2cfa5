import { type DecodeHint, isMeant } from '../decode-hint';
import { type Patch, patch } from '../patch';
import type { Score, Track } from '../score';

/**
 * Adds a hint to those that a track's decodes follow, in place of earlier ones that it covers. Where a person asks for
 * notes, what they deleted before may come back.
 */
export function hintHere(score: Score, track: Track, hint: DecodeHint): Patch {
  const hints = [...track.hints.filter((earlier) => !isCoveredBy(earlier, hint)), hint];
  const isRevoked = (at: { trackId: string; startSeconds: number; midi: number }) =>
    hint.kind === 'notes' && at.trackId === track.id && isMeant(hint, at.startSeconds, at.midi);
  return patch({
    tracks: { updated: [[track, { ...track, hints }]] },
    dismissals: { removed: [...score.dismissals.values()].filter(isRevoked) },
  });
}

function isCoveredBy(inner: DecodeHint, outer: DecodeHint): boolean {
  return (
    outer.startSeconds <= inner.startSeconds &&
    inner.endSeconds <= outer.endSeconds &&
    outer.lowestMidi <= inner.lowestMidi &&
    inner.highestMidi <= outer.highestMidi
  );
}
