/** A first-in, first-out stretch of a long signal, addressed by absolute sample positions. */
export class SampleQueue {
  private buffer = new Float32Array(65_536);
  private start = 0;
  private length = 0;

  /** Position after the newest sample. */
  get end(): number {
    return this.start + this.length;
  }

  append(samples: Float32Array): void {
    const needed = this.length + samples.length;
    if (needed > this.buffer.length) {
      const grown = new Float32Array(2 * needed);
      grown.set(this.buffer.subarray(0, this.length));
      this.buffer = grown;
    }
    this.buffer.set(samples, this.length);
    this.length = needed;
  }

  /**
   * Samples [from, from + length) as a new array: zeros before position 0 and after the end.
   * What was discarded must not be asked for.
   */
  copy(from: number, length: number): Float32Array {
    const target = new Float32Array(length);
    this.copyTo(target, from);
    return target;
  }

  /** The same into an array that is there. */
  copyTo(target: Float32Array, from: number): void {
    const first = Math.max(from, this.start);
    const last = Math.min(from + target.length, this.end);
    target.fill(0);
    if (last > first) target.set(this.buffer.subarray(first - this.start, last - this.start), first - from);
  }

  /** Forgets what lies before this position. */
  discardBefore(position: number): void {
    const count = Math.min(this.length, position - this.start);
    // In large strides, so that a sample is moved about once.
    if (count <= 0 || count < this.length / 2) return;
    this.buffer.copyWithin(0, count, this.length);
    this.start += count;
    this.length -= count;
  }
}
