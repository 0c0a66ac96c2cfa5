/** A box of the roll: what starts from `startSeconds` up to, but not at, `endSeconds`, within an inclusive range. */
export interface TimePitchBox {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly lowestMidi: number;
  readonly highestMidi: number;
}
