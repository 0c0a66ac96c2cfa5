/** What a person says of a box of time and pitch: that there are notes, or that there are none. */
export interface DecodeHint {
  readonly kind: 'notes' | 'none';
  /** What starts from here up to, but not at, the end is meant. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Inclusive range of MIDI note numbers. */
  readonly lowestMidi: number;
  readonly highestMidi: number;
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
