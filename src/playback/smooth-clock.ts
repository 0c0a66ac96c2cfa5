/** Off by more than this, the audio clock has jumped or stood still, and is believed at once. */
const SNAP_SECONDS = 0.1;
/** How long it takes to follow a small difference: long against the clock's steps, short against its drift. */
const SETTLE_SECONDS = 0.4;

/**
 * An audio clock moves in steps of a hardware buffer, 3 to 40 ms: a playhead drawn from it stutters. This runs on the
 * steady clock of the page and leans towards the audio clock.
 */
export class SmoothClock {
  private offset: number | null = null;
  private lastSteady = 0;
  private lastOut = Number.NEGATIVE_INFINITY;

  /** Both in seconds; `steady` never goes back. Between jumps of the audio clock the result never goes back either. */
  read(audio: number, steady: number): number {
    const error = this.offset === null ? Number.POSITIVE_INFINITY : audio - (steady + this.offset);
    if (this.offset === null || Math.abs(error) > SNAP_SECONDS) {
      this.offset = audio - steady;
      this.lastOut = audio;
    } else {
      this.offset += error * Math.min(1, (steady - this.lastSteady) / SETTLE_SECONDS);
    }
    this.lastSteady = steady;
    this.lastOut = Math.max(this.lastOut, steady + this.offset);
    return this.lastOut;
  }
}
