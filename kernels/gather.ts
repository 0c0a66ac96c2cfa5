/**
 * Convolutions from an image of one channel, one output position at a time for all frames, rectified. What a position
 * hears is a list of places relative to it, so that merged, strided and cut-off filters are all the same to them.
 */

/**
 * out[t, c] = max(0, start[t, c] + sum over taps of image[t + place] weights[tap, c]), c < 8
 * @param image at the position in the first frame
 * @param places [taps] byte offsets
 * @param weights [taps, 8]
 * @param start [frameCount, 8]; with startRow 0 one bias for all frames. May be `out`
 * @param frameCount a multiple of 4
 */
export function gather8(
  image: usize,
  imageRow: usize,
  places: usize,
  taps: i32,
  weights: usize,
  start: usize,
  startRow: usize,
  out: usize,
  outRow: usize,
  frameCount: i32,
): void {
  const end: usize = places + (taps << 2);
  const zero = f32x4.splat(0);
  for (let t = 0; t < frameCount; t += 4) {
    const image1: usize = image + imageRow;
    const image2: usize = image1 + imageRow;
    const image3: usize = image2 + imageRow;
    let a0 = v128.load(start);
    let b0 = v128.load(start, 16);
    start += startRow;
    let a1 = v128.load(start);
    let b1 = v128.load(start, 16);
    start += startRow;
    let a2 = v128.load(start);
    let b2 = v128.load(start, 16);
    start += startRow;
    let a3 = v128.load(start);
    let b3 = v128.load(start, 16);
    start += startRow;
    let w: usize = weights;
    for (let place: usize = places; place < end; place += 4) {
      const at: usize = load<u32>(place);
      const wa = v128.load(w);
      const wb = v128.load(w, 16);
      w += 32;
      const x0 = v128.load_splat<f32>(image + at);
      a0 = f32x4.add(a0, f32x4.mul(x0, wa));
      b0 = f32x4.add(b0, f32x4.mul(x0, wb));
      const x1 = v128.load_splat<f32>(image1 + at);
      a1 = f32x4.add(a1, f32x4.mul(x1, wa));
      b1 = f32x4.add(b1, f32x4.mul(x1, wb));
      const x2 = v128.load_splat<f32>(image2 + at);
      a2 = f32x4.add(a2, f32x4.mul(x2, wa));
      b2 = f32x4.add(b2, f32x4.mul(x2, wb));
      const x3 = v128.load_splat<f32>(image3 + at);
      a3 = f32x4.add(a3, f32x4.mul(x3, wa));
      b3 = f32x4.add(b3, f32x4.mul(x3, wb));
    }
    v128.store(out, f32x4.max(a0, zero));
    v128.store(out, f32x4.max(b0, zero), 16);
    out += outRow;
    v128.store(out, f32x4.max(a1, zero));
    v128.store(out, f32x4.max(b1, zero), 16);
    out += outRow;
    v128.store(out, f32x4.max(a2, zero));
    v128.store(out, f32x4.max(b2, zero), 16);
    out += outRow;
    v128.store(out, f32x4.max(a3, zero));
    v128.store(out, f32x4.max(b3, zero), 16);
    out += outRow;
    image = image3 + imageRow;
  }
}

/**
 * The same for 32 outputs, in two halves of 16.
 * @param weights [2 halves, taps, 16]
 * @param bias [32]
 * @param frameCount a multiple of 2
 */
export function gather32(
  image: usize,
  imageRow: usize,
  places: usize,
  taps: i32,
  weights: usize,
  bias: usize,
  out: usize,
  outRow: usize,
  frameCount: i32,
): void {
  gather16(image, imageRow, places, taps, weights, bias, out, outRow, frameCount);
  gather16(image, imageRow, places, taps, weights + (taps << 6), bias + 64, out + 64, outRow, frameCount);
}

function gather16(
  image: usize,
  imageRow: usize,
  places: usize,
  taps: i32,
  weights: usize,
  bias: usize,
  out: usize,
  outRow: usize,
  frameCount: i32,
): void {
  const end: usize = places + (taps << 2);
  const zero = f32x4.splat(0);
  for (let t = 0; t < frameCount; t += 2) {
    const image1: usize = image + imageRow;
    let a0 = v128.load(bias);
    let b0 = v128.load(bias, 16);
    let c0 = v128.load(bias, 32);
    let d0 = v128.load(bias, 48);
    let a1 = a0;
    let b1 = b0;
    let c1 = c0;
    let d1 = d0;
    let w: usize = weights;
    for (let place: usize = places; place < end; place += 4) {
      const at: usize = load<u32>(place);
      const x0 = v128.load_splat<f32>(image + at);
      const x1 = v128.load_splat<f32>(image1 + at);
      const wa = v128.load(w);
      a0 = f32x4.add(a0, f32x4.mul(x0, wa));
      a1 = f32x4.add(a1, f32x4.mul(x1, wa));
      const wb = v128.load(w, 16);
      b0 = f32x4.add(b0, f32x4.mul(x0, wb));
      b1 = f32x4.add(b1, f32x4.mul(x1, wb));
      const wc = v128.load(w, 32);
      c0 = f32x4.add(c0, f32x4.mul(x0, wc));
      c1 = f32x4.add(c1, f32x4.mul(x1, wc));
      const wd = v128.load(w, 48);
      d0 = f32x4.add(d0, f32x4.mul(x0, wd));
      d1 = f32x4.add(d1, f32x4.mul(x1, wd));
      w += 64;
    }
    v128.store(out, f32x4.max(a0, zero));
    v128.store(out, f32x4.max(b0, zero), 16);
    v128.store(out, f32x4.max(c0, zero), 32);
    v128.store(out, f32x4.max(d0, zero), 48);
    out += outRow;
    v128.store(out, f32x4.max(a1, zero));
    v128.store(out, f32x4.max(b1, zero), 16);
    v128.store(out, f32x4.max(c1, zero), 32);
    v128.store(out, f32x4.max(d1, zero), 48);
    out += outRow;
    image = image1 + imageRow;
  }
}
