interface Arrival {
  /** Frames that had arrived by then. */
  readonly frames: number;
  /** `Date.now()` at the audio thread. */
  readonly atMs: number;
}

/** Pairs kept: at a poll every 8 ms, the last half minute. */
const KEPT = 4096;

/** When the samples of a recording reached the worklet, for the live delay. */
export class Arrivals {
  private readonly arrivals: Arrival[] = [];

  add(frames: number, atMs: number): void {
    this.arrivals.push({ frames, atMs });
    if (this.arrivals.length > 2 * KEPT) this.arrivals.splice(0, KEPT);
  }

  /** When a frame arrived; null where that is not known any more, or not yet. */
  timeOf(frame: number): number | null {
    let low = 0;
    let high = this.arrivals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.arrivals[middle] as Arrival).frames <= frame) low = middle + 1;
      else high = middle;
    }
    return this.arrivals[low]?.atMs ?? null;
  }
}
