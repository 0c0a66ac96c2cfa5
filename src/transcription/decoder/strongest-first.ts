/** Three digits of 11 bits hold every positive 32-bit float's bits. */
const DIGIT_BITS = 11;
const DIGITS = 3;

/**
 * Indices of the values above `threshold` (at least 0), in descending order of value, equal values in ascending order of
 * index. Radix sort, so the time is linear: positive floats order like their bits.
 */
export function strongestFirst(values: Float32Array, threshold: number): Uint32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > threshold) count++;
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  let order = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > threshold) order[at++] = i;

  let next = new Uint32Array(count);
  const mask = (1 << DIGIT_BITS) - 1;
  for (let digit = 0; digit < DIGITS; digit++) {
    const shift = digit * DIGIT_BITS;
    // Inverted bits, so that ascending digits are descending values.
    const starts = new Uint32Array(mask + 2);
    for (const index of order) {
      const d = (~(bits[index] as number) >>> shift) & mask;
      starts[d + 1] = (starts[d + 1] as number) + 1;
    }
    for (let d = 0; d < mask; d++) starts[d + 1] = (starts[d + 1] as number) + (starts[d] as number);
    for (const index of order) {
      const d = (~(bits[index] as number) >>> shift) & mask;
      const place = starts[d] as number;
      next[place] = index;
      starts[d] = place + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}
