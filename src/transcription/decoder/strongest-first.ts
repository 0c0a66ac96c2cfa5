import type { MapCells } from '../map-cells';

/** Three digits of 11 bits hold every positive 32-bit float's bits. */
const DIGIT_BITS = 11;
const DIGITS = 3;

/**
 * Those of a map's cells that are candidates, in descending order of value (at least 0, as 32-bit floats), equal values
 * in ascending order of cell. Radix sort, so the time is linear: positive floats order like their bits.
 */
export function strongestFirst(map: MapCells, cellCount: number, isCandidate: (cell: number) => boolean): Uint32Array {
  let count = 0;
  for (let cell = 0; cell < cellCount; cell++) if (isCandidate(cell)) count++;
  let order = new Uint32Array(count);
  let at = 0;
  for (let cell = 0; at < count; cell++) if (isCandidate(cell)) order[at++] = cell;

  const value = new Float32Array(1);
  const bits = new Uint32Array(value.buffer);
  const mask = (1 << DIGIT_BITS) - 1;
  // Inverted bits, so that ascending digits are descending values.
  const digitOf = (cell: number, shift: number): number => {
    value[0] = map.at(cell);
    return (~(bits[0] as number) >>> shift) & mask;
  };
  let next = new Uint32Array(count);
  for (let digit = 0; digit < DIGITS; digit++) {
    const shift = digit * DIGIT_BITS;
    const starts = new Uint32Array(mask + 2);
    for (const cell of order) {
      const d = digitOf(cell, shift);
      starts[d + 1] = (starts[d + 1] as number) + 1;
    }
    for (let d = 0; d < mask; d++) starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
    for (const cell of order) {
      const d = digitOf(cell, shift);
      const place = starts[d] as number;
      next[place] = cell;
      starts[d] = place + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
