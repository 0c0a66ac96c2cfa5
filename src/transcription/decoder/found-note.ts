/** What any decoder finds: a stretch of frames at a pitch, how loud it begins and how sure the decoder is of it. */
export interface FoundNote {
  readonly midi: number;
  readonly startFrame: number;
  /** Exclusive. */
  readonly endFrame: number;
  /** MIDI velocity, 1..127. */
  readonly velocity: number;
  /** 0..1 */
  readonly confidence: number;
  /** The maps end before the note was seen to end. */
  readonly open: boolean;
}
