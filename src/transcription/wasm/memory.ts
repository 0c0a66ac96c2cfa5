const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE_BYTES = 65_536;
/** Vectors are loaded fastest where they do not cross a cache line. */
const ALIGNMENT_BYTES = 64;

/** A row-major image with zero padding around it, as the kernels see it. All distances in bytes. */
export interface Image {
  readonly rowBytes: number;
  /** Address of a value; rows and columns may be negative, as far as the padding goes. */
  at(row: number, column: number, channel?: number): number;
}

export interface ImageShape {
  readonly rows: number;
  readonly columns: number;
  readonly channels?: number;
  /** Zeros before the first row and behind the last. */
  readonly rowPadding?: number;
  readonly leftPadding?: number;
  readonly rightPadding?: number;
}

/**
 * Lays out the kernels' memory, once: first every part asks for its room, then the memory is made. It is zero at first,
 * and what nothing writes (paddings) stays so.
 */
export class MemoryPlan {
  private endBytes = ALIGNMENT_BYTES;

  /** @returns the address of `count` values of four bytes */
  reserve(count: number): number {
    const address = this.endBytes;
    this.endBytes = roundUp(address + count * FLOAT_BYTES, ALIGNMENT_BYTES);
    return address;
  }

  image(shape: ImageShape): Image {
    const { rows, columns, channels = 1, rowPadding = 0, leftPadding = 0, rightPadding = 0 } = shape;
    const rowValues = (leftPadding + columns + rightPadding) * channels;
    const origin = this.reserve((rows + 2 * rowPadding) * rowValues);
    return {
      rowBytes: rowValues * FLOAT_BYTES,
      at: (row, column, channel = 0) =>
        origin + ((row + rowPadding) * rowValues + (column + leftPadding) * channels + channel) * FLOAT_BYTES,
    };
  }

  /** No more can be reserved for this memory. */
  create(): WebAssembly.Memory {
    return new WebAssembly.Memory({ initial: Math.ceil((this.endBytes + ALIGNMENT_BYTES) / PAGE_BYTES) });
  }
}

export function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
