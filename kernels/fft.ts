/**
 * Fast Fourier transforms of four signals at once, one a lane. A point is 32 bytes: four real parts, then four imaginary
 * ones. Stockham's autosorting passes from one buffer to another and back (radix 4, then 2 and 3 for what is left).
 * With real and imaginary parts exchanged before and after, the same code is the inverse, times the size.
 */

/**
 * @param points [size], size 2^a or 3 * 2^a
 * @param scratch [size]
 * @param twiddles [size, 2] cosine and sine of -2 pi j / size
 * @returns where the result is, `points` or `scratch`
 */
export function fft(points: usize, scratch: usize, twiddles: usize, size: i32): usize {
  let from = points;
  let to = scratch;
  let left = size;
  let stride = 1;
  while (left > 1) {
    const radix = (left & 3) === 0 ? 4 : (left & 1) === 0 ? 2 : 3;
    if (radix === 4) pass4(from, to, twiddles, left >> 2, stride);
    else if (radix === 2) pass2(from, to, twiddles, left >> 1, stride);
    else lastPass3(from, to, stride);
    left /= radix;
    stride *= radix;
    const swapped = from;
    from = to;
    to = swapped;
  }
  return from;
}

/** y[q + stride (4p + j)] = w^(pj) times value j of the transform of x[q + stride (p + 0, 1, 2, 3 parts)] */
function pass4(from: usize, to: usize, twiddles: usize, parts: i32, stride: i32): void {
  const strideBytes: usize = stride << 5;
  const quarter: usize = strideBytes * parts;
  for (let p = 0; p < parts; p++) {
    const w: usize = (p * stride) << 3;
    const r1 = v128.load_splat<f32>(twiddles + w);
    const i1 = v128.load_splat<f32>(twiddles + w, 4);
    const r2 = v128.load_splat<f32>(twiddles + 2 * w);
    const i2 = v128.load_splat<f32>(twiddles + 2 * w, 4);
    const r3 = v128.load_splat<f32>(twiddles + 3 * w);
    const i3 = v128.load_splat<f32>(twiddles + 3 * w, 4);
    let x: usize = from + p * strideBytes;
    let y: usize = to + 4 * p * strideBytes;
    for (const end: usize = x + strideBytes; x < end; x += 32) {
      const ar = v128.load(x);
      const ai = v128.load(x, 16);
      const br = v128.load(x + quarter);
      const bi = v128.load(x + quarter, 16);
      const cr = v128.load(x + 2 * quarter);
      const ci = v128.load(x + 2 * quarter, 16);
      const dr = v128.load(x + 3 * quarter);
      const di = v128.load(x + 3 * quarter, 16);
      const sumR = f32x4.add(ar, cr);
      const sumI = f32x4.add(ai, ci);
      const differenceR = f32x4.sub(ar, cr);
      const differenceI = f32x4.sub(ai, ci);
      const otherSumR = f32x4.add(br, dr);
      const otherSumI = f32x4.add(bi, di);
      const otherDifferenceR = f32x4.sub(br, dr);
      const otherDifferenceI = f32x4.sub(bi, di);
      v128.store(y, f32x4.add(sumR, otherSumR));
      v128.store(y, f32x4.add(sumI, otherSumI), 16);
      storeProduct(
        y + strideBytes,
        f32x4.add(differenceR, otherDifferenceI),
        f32x4.sub(differenceI, otherDifferenceR),
        r1,
        i1,
      );
      storeProduct(y + 2 * strideBytes, f32x4.sub(sumR, otherSumR), f32x4.sub(sumI, otherSumI), r2, i2);
      storeProduct(
        y + 3 * strideBytes,
        f32x4.sub(differenceR, otherDifferenceI),
        f32x4.add(differenceI, otherDifferenceR),
        r3,
        i3,
      );
      y += 32;
    }
  }
}

function pass2(from: usize, to: usize, twiddles: usize, parts: i32, stride: i32): void {
  const strideBytes: usize = stride << 5;
  const half: usize = strideBytes * parts;
  for (let p = 0; p < parts; p++) {
    const w: usize = twiddles + ((p * stride) << 3);
    const wr = v128.load_splat<f32>(w);
    const wi = v128.load_splat<f32>(w, 4);
    let x: usize = from + p * strideBytes;
    let y: usize = to + 2 * p * strideBytes;
    for (const end: usize = x + strideBytes; x < end; x += 32) {
      const ar = v128.load(x);
      const ai = v128.load(x, 16);
      const br = v128.load(x + half);
      const bi = v128.load(x + half, 16);
      v128.store(y, f32x4.add(ar, br));
      v128.store(y, f32x4.add(ai, bi), 16);
      storeProduct(y + strideBytes, f32x4.sub(ar, br), f32x4.sub(ai, bi), wr, wi);
      y += 32;
    }
  }
}

/** Three parts are left only in a last pass, whose twiddles are all 1. */
function lastPass3(x: usize, y: usize, stride: i32): void {
  const third: usize = stride << 5;
  const half = f32x4.splat(0.5);
  const height = f32x4.splat(0.8660254037844386);
  for (const end: usize = x + third; x < end; x += 32) {
    const ar = v128.load(x);
    const ai = v128.load(x, 16);
    const br = v128.load(x + third);
    const bi = v128.load(x + third, 16);
    const cr = v128.load(x + 2 * third);
    const ci = v128.load(x + 2 * third, 16);
    const sumR = f32x4.add(br, cr);
    const sumI = f32x4.add(bi, ci);
    const middleR = f32x4.sub(ar, f32x4.mul(half, sumR));
    const middleI = f32x4.sub(ai, f32x4.mul(half, sumI));
    const turnedR = f32x4.mul(height, f32x4.sub(bi, ci));
    const turnedI = f32x4.mul(height, f32x4.sub(cr, br));
    v128.store(y, f32x4.add(ar, sumR));
    v128.store(y, f32x4.add(ai, sumI), 16);
    v128.store(y + third, f32x4.add(middleR, turnedR));
    v128.store(y + third, f32x4.add(middleI, turnedI), 16);
    v128.store(y + 2 * third, f32x4.sub(middleR, turnedR));
    v128.store(y + 2 * third, f32x4.sub(middleI, turnedI), 16);
    y += 32;
  }
}

function storeProduct(to: usize, xr: v128, xi: v128, wr: v128, wi: v128): void {
  v128.store(to, f32x4.sub(f32x4.mul(xr, wr), f32x4.mul(xi, wi)));
  v128.store(to, f32x4.add(f32x4.mul(xr, wi), f32x4.mul(xi, wr)), 16);
}
