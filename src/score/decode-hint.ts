import type { TimePitchBox } from './time-pitch-box';

/** What a person says of a box of time and pitch: that there are notes, or that there are none. */
export interface DecodeHint extends TimePitchBox {
  readonly kind: 'notes' | 'none';
}

/** Whether a hint is about what starts at this time and pitch. */
export function isMeant(hint: DecodeHint, startSeconds: number, midi: number): boolean {
  const { lowestMidi, highestMidi } = hint;
  return (
    hint.startSeconds <= startSeconds && startSeconds < hint.endSeconds && lowestMidi <= midi && midi <= highestMidi
  );
}

/** The hint that counts for what starts at this time and pitch: of several the latest. */
export function hintFor(hints: readonly DecodeHint[], startSeconds: number, midi: number): DecodeHint | undefined {
  return hints.findLast((hint) => isMeant(hint, startSeconds, midi));
}
