/** Joins blocks of any length into pieces of one length; the last piece is shorter. */
export class Pieces {
  private piece: Float32Array;
  private filled = 0;
  /** Frames taken in so far. */
  frameCount = 0;

  constructor(private readonly pieceFrames: number) {
    this.piece = new Float32Array(pieceFrames);
  }

  /** Takes a block in and yields the pieces it completed. */
  *push(block: Float32Array): Generator<Float32Array> {
    this.frameCount += block.length;
    let at = 0;
    while (at < block.length) {
      const count = Math.min(block.length - at, this.pieceFrames - this.filled);
      this.piece.set(block.subarray(at, at + count), this.filled);
      this.filled += count;
      at += count;
      if (this.filled < this.pieceFrames) return;
      const piece = this.piece;
      this.piece = new Float32Array(this.pieceFrames);
      this.filled = 0;
      yield piece;
    }
  }

  /** What has not filled a piece. */
  *rest(): Generator<Float32Array> {
    if (this.filled === 0) return;
    yield this.piece.slice(0, this.filled);
    this.filled = 0;
  }
}
