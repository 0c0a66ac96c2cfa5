/** Which cells of a map have been used: a bit each, since an hour has 27 million. */
export class CellSet {
  private readonly words: Uint32Array;

  constructor(cellCount: number) {
    this.words = new Uint32Array(Math.ceil(cellCount / 32));
  }

  has(cell: number): boolean {
    return (((this.words[cell >>> 5] as number) >>> (cell & 31)) & 1) === 1;
  }

  add(cell: number): void {
    const word = cell >>> 5;
    this.words[word] = (this.words[word] as number) | (1 << (cell & 31));
  }
}
