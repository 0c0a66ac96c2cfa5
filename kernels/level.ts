/**
 * From power to what the convolutions hear. Four bins at a time, the last four once more if need be: the same values are
 * written twice.
 */
import { log4 } from './functions';

const BINS: usize = 309;
const POWER_FLOOR: f32 = 1e-10;
const DECIBELS_PER_NEPER: f32 = 4.342944819032518;
const SMALLEST_RANGE_DB: f32 = 1e-12;

/**
 * 10 log10(power lengths + 1e-10), and each frame's extremes.
 * @param power [frameCount, binCount]
 * @param lengths [binCount] of the kernels
 * @param decibels [frameCount, binCount], apart from `power`
 * @param extremes [frameCount, 2 vectors]: the least and greatest of each lane
 */
export function toDecibels(
  power: usize,
  powerRow: usize,
  lengths: usize,
  decibels: usize,
  decibelsRow: usize,
  frameCount: i32,
  binCount: usize,
  extremes: usize,
  extremesRow: usize,
): void {
  for (let t = 0; t < frameCount; t++) {
    let least = f32x4.splat(f32.MAX_VALUE);
    let greatest = f32x4.splat(-f32.MAX_VALUE);
    for (let bin: usize = 0; bin < binCount; bin += 4) {
      const at = min(bin, binCount - 4) << 2;
      const scaled = f32x4.mul(v128.load(power + at), v128.load(lengths + at));
      const level = f32x4.mul(log4(f32x4.add(scaled, f32x4.splat(POWER_FLOOR))), f32x4.splat(DECIBELS_PER_NEPER));
      v128.store(decibels + at, level);
      least = f32x4.min(least, level);
      greatest = f32x4.max(greatest, level);
    }
    v128.store(extremes, least);
    v128.store(extremes, greatest, 16);
    power += powerRow;
    decibels += decibelsRow;
    extremes += extremesRow;
  }
}

/**
 * (decibels - least) / (greatest - least) scale + offset; a range of 0 gives the offset.
 * @param extremes [extremeCount, 2 vectors] of all that the range is taken over
 */
export function normalise(
  decibels: usize,
  decibelsRow: usize,
  frameCount: i32,
  extremes: usize,
  extremeCount: i32,
  scale: f32,
  offset: f32,
  spectrogram: usize,
  spectrogramRow: usize,
): void {
  let leasts = v128.load(extremes);
  let greatests = v128.load(extremes, 16);
  for (const end: usize = extremes + (extremeCount << 5); extremes < end; extremes += 32) {
    leasts = f32x4.min(leasts, v128.load(extremes));
    greatests = f32x4.max(greatests, v128.load(extremes, 16));
  }
  const least = min(
    min(f32x4.extract_lane(leasts, 0), f32x4.extract_lane(leasts, 1)),
    min(f32x4.extract_lane(leasts, 2), f32x4.extract_lane(leasts, 3)),
  );
  const greatest = max(
    max(f32x4.extract_lane(greatests, 0), f32x4.extract_lane(greatests, 1)),
    max(f32x4.extract_lane(greatests, 2), f32x4.extract_lane(greatests, 3)),
  );
  const floor = f32x4.splat(least);
  const range = f32x4.splat(max(greatest - least, SMALLEST_RANGE_DB));
  for (let t = 0; t < frameCount; t++) {
    for (let bin: usize = 0; bin < BINS; bin += 4) {
      const at = min(bin, BINS - 4) << 2;
      const relative = f32x4.div(f32x4.sub(v128.load(decibels + at), floor), range);
      const value = f32x4.add(f32x4.mul(relative, f32x4.splat(scale)), f32x4.splat(offset));
      v128.store(spectrogram + at, value);
    }
    decibels += decibelsRow;
    spectrogram += spectrogramRow;
  }
}
