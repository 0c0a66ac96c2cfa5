/** From power to what the convolutions hear. */
import { log4 } from './functions';

const BINS: usize = 309;
/** Four bins at a time, the last four once more if need be: the same values are written twice. */
const LAST_VECTOR: usize = (BINS - 4) * 4;
const POWER_FLOOR: f32 = 1e-10;
const DECIBELS_PER_NEPER: f32 = 4.342944819032518;
const SMALLEST_RANGE_DB: f32 = 1e-12;

/**
 * 10 log10(power lengths + 1e-10), and its extremes.
 * @param power [frameCount, 309]
 * @param lengths [309] of the kernels
 * @param decibels [frameCount, 309], apart from `power`
 * @param extremes 2 vectors: the least and greatest of each lane
 */
export function toDecibels(
  power: usize,
  powerRow: usize,
  lengths: usize,
  decibels: usize,
  decibelsRow: usize,
  frameCount: i32,
  extremes: usize,
): void {
  let least = f32x4.splat(f32.MAX_VALUE);
  let greatest = f32x4.splat(-f32.MAX_VALUE);
  for (let t = 0; t < frameCount; t++) {
    for (let bin: usize = 0; bin < BINS * 4; bin += 16) {
      const at: usize = min(bin, LAST_VECTOR);
      const scaled = f32x4.mul(v128.load(power + at), v128.load(lengths + at));
      const level = f32x4.mul(log4(f32x4.add(scaled, f32x4.splat(POWER_FLOOR))), f32x4.splat(DECIBELS_PER_NEPER));
      v128.store(decibels + at, level);
      least = f32x4.min(least, level);
      greatest = f32x4.max(greatest, level);
    }
    power += powerRow;
    decibels += decibelsRow;
  }
  v128.store(extremes, least);
  v128.store(extremes, greatest, 16);
}

/** (decibels - least) / (greatest - least) scale + offset; a range of 0 gives the offset. */
export function normalise(
  decibels: usize,
  decibelsRow: usize,
  frameCount: i32,
  extremes: usize,
  scale: f32,
  offset: f32,
  spectrogram: usize,
  spectrogramRow: usize,
): void {
  let least = load<f32>(extremes);
  let greatest = load<f32>(extremes, 16);
  for (let lane: usize = 4; lane < 16; lane += 4) {
    least = min(least, load<f32>(extremes + lane));
    greatest = max(greatest, load<f32>(extremes + lane, 16));
  }
  const floor = f32x4.splat(least);
  const range = f32x4.splat(max(greatest - least, SMALLEST_RANGE_DB));
  for (let t = 0; t < frameCount; t++) {
    for (let bin: usize = 0; bin < BINS * 4; bin += 16) {
      const at: usize = min(bin, LAST_VECTOR);
      const relative = f32x4.div(f32x4.sub(v128.load(decibels + at), floor), range);
      const value = f32x4.add(f32x4.mul(relative, f32x4.splat(scale)), f32x4.splat(offset));
      v128.store(spectrogram + at, value);
    }
    decibels += decibelsRow;
    spectrogram += spectrogramRow;
  }
}
