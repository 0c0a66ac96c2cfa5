/**
 * Convolutions along frequency as products of spectra. The spectrogram's bins are split in three phases of 128
 * (bin 3q + phase, zeros behind the last): their transforms serve the layer with stride 3 as they are, and joined they
 * are the transform of length 384.
 */
import { fft } from './fft';

const PHASES: usize = 3;
/** Length of one phase, and the bins of its spectrum: the signals are real. */
const PHASE_SIZE = 128;
const PHASE_BINS: usize = 65;
const JOINED_BINS = 193;

/**
 * The phases' spectra, eight frames a transform: four in the real parts, four in the imaginary ones, told apart by
 * symmetry afterwards.
 * @param image [frameCount, 384]
 * @param frameCount a multiple of 8
 * @param spectra [3 phases, 65 bins, real | imaginary, time], `timeBytes` from one row of times to the next
 * @param points scratch for 384 points
 * @param scratch for 128 points
 * @param twiddles [128, 2]
 */
export function analyse(
  image: usize,
  imageRow: usize,
  frameCount: i32,
  spectra: usize,
  timeBytes: usize,
  points: usize,
  scratch: usize,
  twiddles: usize,
): void {
  const phasePoints: usize = PHASE_SIZE << 5;
  const phaseSpectra: usize = PHASE_BINS * 2 * timeBytes;
  for (let t = 0; t < frameCount; t += 8) {
    transpose(image, imageRow, points);
    transpose(image + 4 * imageRow, imageRow, points + 16);
    for (let phase: usize = 0; phase < PHASES; phase++) {
      const result = fft(points + phase * phasePoints, scratch, twiddles, PHASE_SIZE);
      separate(result, spectra + phase * phaseSpectra, timeBytes);
    }
    image += 8 * imageRow;
    spectra += 32;
  }
}

/** Four rows of 384 to points in order of phase: bin 3q + phase of the four rows to the lanes of point [phase, q]. */
function transpose(row0: usize, rowBytes: usize, points: usize): void {
  const row1: usize = row0 + rowBytes;
  const row2: usize = row1 + rowBytes;
  const row3: usize = row2 + rowBytes;
  let phase: usize = 0;
  let q: usize = 0;
  for (let at: usize = 0; at < 1536; at += 16) {
    const a = v128.load(row0 + at);
    const b = v128.load(row1 + at);
    const c = v128.load(row2 + at);
    const d = v128.load(row3 + at);
    const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    // Four neighbours: phases p, p + 1, p + 2 and p again, one further.
    const second: usize = phase === 2 ? 0 : phase + 1;
    const third: usize = second === 2 ? 0 : second + 1;
    const secondQ: usize = phase === 2 ? q + 1 : q;
    const thirdQ: usize = phase === 0 ? q : q + 1;
    v128.store(pointAt(points, phase, q), v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
    v128.store(pointAt(points, second, secondQ), v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
    v128.store(pointAt(points, third, thirdQ), v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
    v128.store(pointAt(points, phase, q + 1), v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
    q = phase === 2 ? q + 2 : q + 1;
    phase = second;
  }
}

function pointAt(points: usize, phase: usize, q: usize): usize {
  return points + (((phase << 7) + q) << 5);
}

/** Z = A + iB of real a and b: A[k] = (Z[k] + conj Z[-k]) / 2, B[k] = (Z[k] - conj Z[-k]) / 2i. */
function separate(z: usize, spectra: usize, timeBytes: usize): void {
  const half = f32x4.splat(0.5);
  for (let k: usize = 0; k < PHASE_BINS; k++) {
    const at: usize = z + (k << 5);
    const mirror: usize = z + (((PHASE_SIZE - k) & (PHASE_SIZE - 1)) << 5);
    const zr = v128.load(at);
    const zi = v128.load(at, 16);
    const mr = v128.load(mirror);
    const mi = v128.load(mirror, 16);
    v128.store(spectra, f32x4.mul(half, f32x4.add(zr, mr)));
    v128.store(spectra, f32x4.mul(half, f32x4.add(zi, mi)), 16);
    v128.store(spectra + timeBytes, f32x4.mul(half, f32x4.sub(zi, mi)));
    v128.store(spectra + timeBytes, f32x4.mul(half, f32x4.sub(mr, zr)), 16);
    spectra += 2 * timeBytes;
  }
}

/**
 * The spectra of length 384: X[k] = X0[k] + w^k X1[k] + w^2k X2[k], phases' spectra repeating after 128.
 * @param phases from `analyse`
 * @param joined [193 bins, real | imaginary, time]
 * @param twiddles [384, 2]
 * @param frameCount a multiple of 4
 */
export function join(phases: usize, joined: usize, timeBytes: usize, twiddles: usize, frameCount: i32): void {
  const phaseSpectra: usize = PHASE_BINS * 2 * timeBytes;
  for (let k = 0; k < JOINED_BINS; k++) {
    const inPhase = k & (PHASE_SIZE - 1);
    // Beyond the middle the spectrum of a real signal is its own mirror image, conjugated.
    const isMirrored = inPhase > PHASE_SIZE / 2;
    const bin: usize = isMirrored ? PHASE_SIZE - inPhase : inPhase;
    const sign = f32x4.splat(isMirrored ? -1 : 1);
    const w1: usize = twiddles + (k << 3);
    const w2: usize = twiddles + (((2 * k) % 384) << 3);
    const r1 = v128.load_splat<f32>(w1);
    const i1 = v128.load_splat<f32>(w1, 4);
    const r2 = v128.load_splat<f32>(w2);
    const i2 = v128.load_splat<f32>(w2, 4);
    let x0: usize = phases + bin * 2 * timeBytes;
    let x1: usize = x0 + phaseSpectra;
    let x2: usize = x1 + phaseSpectra;
    let to: usize = joined + k * 2 * timeBytes;
    for (let t = 0; t < frameCount; t += 4) {
      const xr1 = v128.load(x1);
      const xi1 = f32x4.mul(sign, v128.load(x1 + timeBytes));
      const xr2 = v128.load(x2);
      const xi2 = f32x4.mul(sign, v128.load(x2 + timeBytes));
      const yr1 = f32x4.sub(f32x4.mul(xr1, r1), f32x4.mul(xi1, i1));
      const yi1 = f32x4.add(f32x4.mul(xr1, i1), f32x4.mul(xi1, r1));
      const yr2 = f32x4.sub(f32x4.mul(xr2, r2), f32x4.mul(xi2, i2));
      const yi2 = f32x4.add(f32x4.mul(xr2, i2), f32x4.mul(xi2, r2));
      v128.store(to, f32x4.add(v128.load(x0), f32x4.add(yr1, yr2)));
      v128.store(to + timeBytes, f32x4.add(f32x4.mul(sign, v128.load(x0 + timeBytes)), f32x4.add(yi1, yi2)));
      x0 += 16;
      x1 += 16;
      x2 += 16;
      to += 16;
    }
  }
}

/**
 * Sums of spectra times filters, for eight outputs. The first four's and the last four's sums L and H are packed as
 * H + iL, so that one inverse transform gives all eight; stored with real and imaginary parts exchanged.
 * @param spectra [bins, real | imaginary, time] at the first frame
 * @param terms [termCount] byte offsets of what is multiplied, from there
 * @param filters [size / 2 + 1, termCount, H real 4 | H imaginary 4 | L real 4 | L imaginary 4]
 * @param points [frameCount, size and one unused]
 * @param frameCount even
 */
export function mix(
  spectra: usize,
  timeBytes: usize,
  terms: usize,
  termCount: i32,
  filters: usize,
  points: usize,
  size: i32,
  frameCount: i32,
): void {
  const pointsRow: usize = (size + 1) << 5;
  const termsEnd: usize = terms + (termCount << 2);
  for (let k = 0; k <= size >> 1; k++) {
    let first: usize = points + (k << 5);
    let mirror: usize = points + ((size - k) << 5);
    for (let t = 0; t < frameCount; t += 2) {
      const at: usize = spectra + (t << 2);
      let hr0 = f32x4.splat(0);
      let hi0 = hr0;
      let lr0 = hr0;
      let li0 = hr0;
      let hr1 = hr0;
      let hi1 = hr0;
      let lr1 = hr0;
      let li1 = hr0;
      let filter: usize = filters;
      for (let term: usize = terms; term < termsEnd; term += 4) {
        const x: usize = at + load<u32>(term);
        const xr0 = v128.load_splat<f32>(x);
        const xr1 = v128.load_splat<f32>(x, 4);
        const xi0 = v128.load_splat<f32>(x + timeBytes);
        const xi1 = v128.load_splat<f32>(x + timeBytes, 4);
        const fhr = v128.load(filter);
        const fhi = v128.load(filter, 16);
        hr0 = f32x4.add(hr0, f32x4.sub(f32x4.mul(xr0, fhr), f32x4.mul(xi0, fhi)));
        hi0 = f32x4.add(hi0, f32x4.add(f32x4.mul(xr0, fhi), f32x4.mul(xi0, fhr)));
        hr1 = f32x4.add(hr1, f32x4.sub(f32x4.mul(xr1, fhr), f32x4.mul(xi1, fhi)));
        hi1 = f32x4.add(hi1, f32x4.add(f32x4.mul(xr1, fhi), f32x4.mul(xi1, fhr)));
        const flr = v128.load(filter, 32);
        const fli = v128.load(filter, 48);
        lr0 = f32x4.add(lr0, f32x4.sub(f32x4.mul(xr0, flr), f32x4.mul(xi0, fli)));
        li0 = f32x4.add(li0, f32x4.add(f32x4.mul(xr0, fli), f32x4.mul(xi0, flr)));
        lr1 = f32x4.add(lr1, f32x4.sub(f32x4.mul(xr1, flr), f32x4.mul(xi1, fli)));
        li1 = f32x4.add(li1, f32x4.add(f32x4.mul(xr1, fli), f32x4.mul(xi1, flr)));
        filter += 64;
      }
      // The mirror first: where both are one point, bin 0, they go to different ones, and the unused one is at the end.
      v128.store(mirror, f32x4.sub(lr0, hi0));
      v128.store(mirror, f32x4.add(hr0, li0), 16);
      v128.store(first, f32x4.add(hi0, lr0));
      v128.store(first, f32x4.sub(hr0, li0), 16);
      first += pointsRow;
      mirror += pointsRow;
      v128.store(mirror, f32x4.sub(lr1, hi1));
      v128.store(mirror, f32x4.add(hr1, li1), 16);
      v128.store(first, f32x4.add(hi1, lr1));
      v128.store(first, f32x4.sub(hr1, li1), 16);
      first += pointsRow;
      mirror += pointsRow;
    }
    spectra += 2 * timeBytes;
    filters += termCount << 6;
  }
}

/**
 * The inverse transforms of what `mix` made, with bias, rectified except for `edge` positions at each side.
 * @param points [frameCount, size and one unused], overwritten
 * @param scratch [size]
 * @param bias [8]
 * @param out [frameCount, positions, 8], `step` bytes from one position to the next
 */
export function synthesise(
  points: usize,
  scratch: usize,
  twiddles: usize,
  size: i32,
  frameCount: i32,
  bias: usize,
  out: usize,
  outRow: usize,
  step: usize,
  positions: i32,
  edge: i32,
): void {
  const low = v128.load(bias);
  const high = v128.load(bias, 16);
  const zero = f32x4.splat(0);
  const unlimited = f32x4.splat(-f32.MAX_VALUE);
  for (let t = 0; t < frameCount; t++) {
    let from = fft(points, scratch, twiddles, size);
    let to = out;
    for (let position = 0; position < positions; position++) {
      const floor = position < edge || position >= positions - edge ? unlimited : zero;
      v128.store(to, f32x4.max(f32x4.add(v128.load(from), low), floor));
      v128.store(to, f32x4.max(f32x4.add(v128.load(from, 16), high), floor), 16);
      from += 32;
      to += step;
    }
    points += (size + 1) << 5;
    out += outRow;
  }
}
