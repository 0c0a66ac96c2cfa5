/** A filter's outputs at equal distances: what a polyphase resampler computes for each of its phases. */
import { laneSums } from './functions';

/**
 * y[i] = sum over j of taps[j] x[i step + j], four outputs at a time; the last ones are written more than once if need
 * be. Each is the same eight partial sums in the same order wherever it lies.
 * @param x up to the last output's last tap, whose products with padding taps must be finite
 * @param step bytes from one output's first input to the next one's
 * @param taps [tapCount], padded with zeros to a multiple of 8
 * @param y [count], `stride` bytes apart
 */
export function resample(x: usize, step: usize, taps: usize, tapCount: i32, y: usize, stride: usize, count: i32): void {
  const tapsEnd: usize = taps + (tapCount << 2);
  const lastX: usize = x + step * (count - 1);
  const lastY: usize = y + stride * (count - 1);
  while (y <= lastY) {
    let x0 = x;
    let x1: usize = min(x + step, lastX);
    let x2: usize = min(x + 2 * step, lastX);
    let x3: usize = min(x + 3 * step, lastX);
    let even0 = f32x4.splat(0);
    let even1 = even0;
    let even2 = even0;
    let even3 = even0;
    let odd0 = even0;
    let odd1 = even0;
    let odd2 = even0;
    let odd3 = even0;
    for (let tap: usize = taps; tap < tapsEnd; tap += 32) {
      const even = v128.load(tap);
      const odd = v128.load(tap, 16);
      even0 = f32x4.add(even0, f32x4.mul(even, v128.load(x0)));
      even1 = f32x4.add(even1, f32x4.mul(even, v128.load(x1)));
      even2 = f32x4.add(even2, f32x4.mul(even, v128.load(x2)));
      even3 = f32x4.add(even3, f32x4.mul(even, v128.load(x3)));
      odd0 = f32x4.add(odd0, f32x4.mul(odd, v128.load(x0, 16)));
      odd1 = f32x4.add(odd1, f32x4.mul(odd, v128.load(x1, 16)));
      odd2 = f32x4.add(odd2, f32x4.mul(odd, v128.load(x2, 16)));
      odd3 = f32x4.add(odd3, f32x4.mul(odd, v128.load(x3, 16)));
      x0 += 32;
      x1 += 32;
      x2 += 32;
      x3 += 32;
    }
    const sums = laneSums(
      f32x4.add(even0, odd0),
      f32x4.add(even1, odd1),
      f32x4.add(even2, odd2),
      f32x4.add(even3, odd3),
    );
    v128.store_lane<f32>(y, sums, 0);
    v128.store_lane<f32>(min(y + stride, lastY), sums, 1);
    v128.store_lane<f32>(min(y + 2 * stride, lastY), sums, 2);
    v128.store_lane<f32>(min(y + 3 * stride, lastY), sums, 3);
    x += 4 * step;
    y += 4 * stride;
  }
}
