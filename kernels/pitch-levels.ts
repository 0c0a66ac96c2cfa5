/** How loud each pitch's harmonics are. Four frames at a time, one a lane: none depends on the others, not in a bit. */
import { fft } from './fft';
import { log4 } from './functions';

/** Of 2048 samples: their pairs are the points of a transform of half the size. */
const POINTS = 1024;
const PITCHES: usize = 88;
const DECIBELS_PER_NEPER: f32 = 4.342944819032518;
/** Half a decibel each; 255 is full scale. */
const STEPS_PER_NEPER: f32 = 2 * DECIBELS_PER_NEPER;
const FULL_SCALE_STEP: f32 = 255;
const FLOOR: f32 = 1e-14;

/**
 * Half of a pitch's fundamental's level and half of the mean of all its harmonics', as steps of half a decibel.
 * @param frame0 the first frame's [2048] samples, and so on; frames may be the same
 * @param window [2048], scaled so that full scale has a power of 1 after a transform that gives its double
 * @param points [1024], scratch
 * @param scratch [1024]
 * @param twiddles [1024, 2] cosine and sine of -2 pi j / 1024
 * @param halfTwiddles [513, 2] of -2 pi j / 2048
 * @param power [1024] vectors, scratch
 * @param harmonics for each pitch how many, then byte offsets in `power` of each one's first bin and behind its last
 * @param steps [4 frames, 88] bytes
 */
export function pitchLevels(
  frame0: usize,
  frame1: usize,
  frame2: usize,
  frame3: usize,
  window: usize,
  points: usize,
  scratch: usize,
  twiddles: usize,
  halfTwiddles: usize,
  power: usize,
  harmonics: usize,
  steps: usize,
): void {
  pack(frame0, frame1, frame2, frame3, window, points);
  untangle(fft(points, scratch, twiddles, POINTS), halfTwiddles, power);
  for (const end: usize = steps + PITCHES; steps < end; steps++) {
    const count = load<u32>(harmonics);
    harmonics += 4;
    const fundamental = level(power, harmonics);
    let sum = fundamental;
    for (const last: usize = harmonics + ((count - 1) << 3); harmonics < last; ) {
      harmonics += 8;
      sum = f32x4.add(sum, level(power, harmonics));
    }
    harmonics += 8;
    const mean = f32x4.div(sum, f32x4.splat(<f32>count));
    const nepers = f32x4.mul(f32x4.splat(0.5), f32x4.add(fundamental, mean));
    storeSteps(steps, nepers);
  }
}

/** Windowed samples, the even ones as real parts and the odd ones as imaginary ones. */
function pack(frame0: usize, frame1: usize, frame2: usize, frame3: usize, window: usize, points: usize): void {
  for (const end: usize = window + POINTS * 8; window < end; window += 16) {
    const gain = v128.load(window);
    const a = f32x4.mul(v128.load(frame0), gain);
    const b = f32x4.mul(v128.load(frame1), gain);
    const c = f32x4.mul(v128.load(frame2), gain);
    const d = f32x4.mul(v128.load(frame3), gain);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    v128.store(points, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
    v128.store(points, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 16);
    const nextAb = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const nextCd = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(points, v128.shuffle<f32>(nextAb, nextCd, 0, 1, 4, 5), 32);
    v128.store(points, v128.shuffle<f32>(nextAb, nextCd, 2, 3, 6, 7), 48);
    points += 64;
    frame0 += 16;
    frame1 += 16;
    frame2 += 16;
    frame3 += 16;
  }
}

/** Power of bins 1 to 1023 of the real signal, times 4: bins k and 1024 - k come from the same two points. */
function untangle(points: usize, halfTwiddles: usize, power: usize): void {
  let mirror: usize = points + ((POINTS - 1) << 5);
  let mirrorPower: usize = power + ((POINTS - 1) << 4);
  for (let k = 1; k <= POINTS / 2; k++) {
    points += 32;
    halfTwiddles += 8;
    power += 16;
    const wr = v128.load_splat<f32>(halfTwiddles);
    const wi = v128.load_splat<f32>(halfTwiddles, 4);
    const zr = v128.load(points);
    const zi = v128.load(points, 16);
    const mr = v128.load(mirror);
    const mi = v128.load(mirror, 16);
    const evenR = f32x4.add(zr, mr);
    const evenI = f32x4.sub(zi, mi);
    const oddR = f32x4.add(zi, mi);
    const oddI = f32x4.sub(mr, zr);
    const turnedR = f32x4.sub(f32x4.mul(wr, oddR), f32x4.mul(wi, oddI));
    const turnedI = f32x4.add(f32x4.mul(wr, oddI), f32x4.mul(wi, oddR));
    v128.store(power, sumOfSquares(f32x4.add(evenR, turnedR), f32x4.add(evenI, turnedI)));
    v128.store(mirrorPower, sumOfSquares(f32x4.sub(evenR, turnedR), f32x4.sub(evenI, turnedI)));
    mirror -= 32;
    mirrorPower -= 16;
  }
}

function sumOfSquares(x: v128, y: v128): v128 {
  return f32x4.add(f32x4.mul(x, x), f32x4.mul(y, y));
}

/** Natural logarithm of a harmonic's strongest bin. */
function level(power: usize, harmonic: usize): v128 {
  const end: usize = power + load<u32>(harmonic, 4);
  let strongest = f32x4.splat(0);
  for (let bin: usize = power + load<u32>(harmonic); bin < end; bin += 16) {
    strongest = f32x4.pmax(strongest, v128.load(bin));
  }
  return log4(f32x4.add(strongest, f32x4.splat(FLOOR)));
}

function storeSteps(to: usize, nepers: v128): void {
  const exact = f32x4.add(f32x4.mul(nepers, f32x4.splat(STEPS_PER_NEPER)), f32x4.splat(FULL_SCALE_STEP));
  const held = f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(FULL_SCALE_STEP), exact));
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(held));
  v128.store_lane<u8>(to, whole, 0);
  v128.store_lane<u8>(to + PITCHES, whole, 4);
  v128.store_lane<u8>(to + 2 * PITCHES, whole, 8);
  v128.store_lane<u8>(to + 3 * PITCHES, whole, 12);
}
