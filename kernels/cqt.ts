/** The constant-Q transform: halving the sample rate, and one octave's kernels. */

/** Room behind a scratch signal that must be zero: half a filter, and a block of outputs beyond the end. */
const ZEROED_BYTES: usize = 128 * 4;

/**
 * y[n] = sum over k < 256 of x[2n + k - 127] h[k], zero beyond x. With x split into even and odd samples, and h
 * symmetric, one tap serves two samples: y[n] = sum over j < 128 of h[2j + 1] (even[n + j - 63] + odd[n - j + 63]).
 * Summed from the outermost taps inwards, the two of each distance together: the largest come last, so that little is
 * rounded at their size, which is most of what parts the network from exact.
 * @param x [length]
 * @param taps [128] the odd-numbered taps of h
 * @param even scratch, at least 64 zeros before it and room for length / 2 + 160 behind
 * @param odd scratch, the same
 * @param y [floor(length / 2)]
 * @param from the first output to compute
 * @param to after the last one; up to 31 more are computed, behind the end of y, too
 */
export function decimate(
  x: usize,
  length: i32,
  taps: usize,
  even: usize,
  odd: usize,
  y: usize,
  from: i32,
  to: i32,
): void {
  split(x, length, even, odd, from - 64, to + 31 + 65);
  for (let n = from; n < to; n += 32) {
    let e: usize = even + ((n - 63) << 2);
    let o: usize = odd + ((n + 63) << 2);
    let e2: usize = even + ((n + 64) << 2);
    let o2: usize = odd + ((n - 64) << 2);
    let tap2: usize = taps + 508;
    let a0 = f32x4.splat(0);
    let a1 = a0;
    let a2 = a0;
    let a3 = a0;
    let a4 = a0;
    let a5 = a0;
    let a6 = a0;
    let a7 = a0;
    for (let tap: usize = taps; tap < taps + 256; tap += 4) {
      const h = v128.load_splat<f32>(tap);
      const h2 = v128.load_splat<f32>(tap2);
      a0 = f32x4.add(a0, f32x4.add(times(h, e, o), times(h2, e2, o2)));
      a1 = f32x4.add(a1, f32x4.add(times(h, e + 16, o + 16), times(h2, e2 + 16, o2 + 16)));
      a2 = f32x4.add(a2, f32x4.add(times(h, e + 32, o + 32), times(h2, e2 + 32, o2 + 32)));
      a3 = f32x4.add(a3, f32x4.add(times(h, e + 48, o + 48), times(h2, e2 + 48, o2 + 48)));
      a4 = f32x4.add(a4, f32x4.add(times(h, e + 64, o + 64), times(h2, e2 + 64, o2 + 64)));
      a5 = f32x4.add(a5, f32x4.add(times(h, e + 80, o + 80), times(h2, e2 + 80, o2 + 80)));
      a6 = f32x4.add(a6, f32x4.add(times(h, e + 96, o + 96), times(h2, e2 + 96, o2 + 96)));
      a7 = f32x4.add(a7, f32x4.add(times(h, e + 112, o + 112), times(h2, e2 + 112, o2 + 112)));
      e += 4;
      o -= 4;
      e2 -= 4;
      o2 += 4;
      tap2 -= 4;
    }
    const at: usize = y + (n << 2);
    v128.store(at, a0);
    v128.store(at, a1, 16);
    v128.store(at, a2, 32);
    v128.store(at, a3, 48);
    v128.store(at, a4, 64);
    v128.store(at, a5, 80);
    v128.store(at, a6, 96);
    v128.store(at, a7, 112);
  }
}

/** The tap's share in four outputs. */
function times(tap: v128, even: usize, odd: usize): v128 {
  return f32x4.mul(tap, f32x4.add(v128.load(even), v128.load(odd)));
}

/** The pairs [from, to) of an even and an odd sample of x, as far as there are any, and zeros behind the last. */
function split(x: usize, length: i32, even: usize, odd: usize, from: i32, to: i32): void {
  const end = min(length, to << 1);
  for (let n = max(0, from << 1); n < end; n += 8) {
    const at: usize = x + (n << 2);
    const a = v128.load(at);
    const b = v128.load(at, 16);
    v128.store(even + (n << 1), v128.shuffle<f32>(a, b, 0, 2, 4, 6));
    v128.store(odd + (n << 1), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
  }
  memory.fill(even + (((length + 1) >> 1) << 2), 0, ZEROED_BYTES);
  memory.fill(odd + ((length >> 1) << 2), 0, ZEROED_BYTES);
}

/** Writes 128 samples on each side of x: its mirror images, the outermost samples not repeated. */
export function reflect(x: usize, length: i32): void {
  const last: usize = x + ((length - 1) << 2);
  for (let distance: usize = 4; distance <= 512; distance += 4) {
    store<f32>(x - distance, load<f32>(x + distance));
    store<f32>(last + distance, load<f32>(last - distance));
  }
}

/**
 * Squared magnitudes of one octave's kernels around every `hop`th sample. Each kernel, turned to the right phase, has an
 * even real and an odd imaginary part about its centre (sample 0 or half a sample before it), so that half of its taps
 * serve, on the sums and differences of the samples at equal distance from there. Four kernels share the lanes.
 * @param x the octave's signal with 128 samples on each side
 * @param groups [groupCount] of 7 integers: the taps' address, how many, where its halves lie in `halves` (0 or 1024),
 *   and the byte offset of each of four outputs in a row
 * @param halves scratch of 8192 bytes, [4 frames][sum, difference about 0, sum, difference about -1/2][128]
 * @param power [frameCount, row], frameCount a multiple of 4
 */
export function transform(
  x: usize,
  hopBytes: usize,
  frameCount: i32,
  groups: usize,
  groupCount: i32,
  halves: usize,
  power: usize,
  powerRow: usize,
): void {
  const groupsEnd: usize = groups + groupCount * 28;
  for (let t = 0; t < frameCount; t += 4) {
    for (let frame: usize = 0; frame < 4; frame++) {
      fold(x, halves + (frame << 11));
      x += hopBytes;
    }
    for (let group: usize = groups; group < groupsEnd; group += 28) {
      let taps: usize = load<u32>(group);
      let half: usize = halves + load<u32>(group, 8);
      const end: usize = half + (load<u32>(group, 4) << 2);
      let r0 = f32x4.splat(0);
      let r1 = r0;
      let r2 = r0;
      let r3 = r0;
      let i0 = r0;
      let i1 = r0;
      let i2 = r0;
      let i3 = r0;
      while (half < end) {
        const re = v128.load(taps);
        const im = v128.load(taps, 16);
        r0 = f32x4.add(r0, f32x4.mul(re, v128.load_splat<f32>(half)));
        i0 = f32x4.add(i0, f32x4.mul(im, v128.load_splat<f32>(half, 512)));
        r1 = f32x4.add(r1, f32x4.mul(re, v128.load_splat<f32>(half, 2048)));
        i1 = f32x4.add(i1, f32x4.mul(im, v128.load_splat<f32>(half, 2560)));
        r2 = f32x4.add(r2, f32x4.mul(re, v128.load_splat<f32>(half, 4096)));
        i2 = f32x4.add(i2, f32x4.mul(im, v128.load_splat<f32>(half, 4608)));
        r3 = f32x4.add(r3, f32x4.mul(re, v128.load_splat<f32>(half, 6144)));
        i3 = f32x4.add(i3, f32x4.mul(im, v128.load_splat<f32>(half, 6656)));
        taps += 32;
        half += 4;
      }
      storeSquares(power, group, r0, i0);
      storeSquares(power + powerRow, group, r1, i1);
      storeSquares(power + 2 * powerRow, group, r2, i2);
      storeSquares(power + 3 * powerRow, group, r3, i3);
    }
    power += 4 * powerRow;
  }
}

function fold(centre: usize, to: usize): void {
  for (let j: usize = 0; j < 512; j += 16) {
    const ahead = v128.load(centre + j);
    const behind = v128.load(centre - j - 12);
    const mirrored = v128.shuffle<f32>(behind, behind, 3, 2, 1, 0);
    v128.store(to + j, f32x4.add(ahead, mirrored));
    v128.store(to + j, f32x4.sub(ahead, mirrored), 512);
    const before = v128.load(centre - j - 16);
    const mirroredBefore = v128.shuffle<f32>(before, before, 3, 2, 1, 0);
    v128.store(to + j, f32x4.add(ahead, mirroredBefore), 1024);
    v128.store(to + j, f32x4.sub(ahead, mirroredBefore), 1536);
  }
}

function storeSquares(row: usize, group: usize, re: v128, im: v128): void {
  const squares = f32x4.add(f32x4.mul(re, re), f32x4.mul(im, im));
  v128.store_lane<f32>(row + load<u32>(group, 12), squares, 0);
  v128.store_lane<f32>(row + load<u32>(group, 16), squares, 1);
  v128.store_lane<f32>(row + load<u32>(group, 20), squares, 2);
  v128.store_lane<f32>(row + load<u32>(group, 24), squares, 3);
}
