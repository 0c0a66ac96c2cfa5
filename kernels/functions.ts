/** Elementary functions on four values, good to a unit or two in the last place. NaN stays NaN. */

/** Natural logarithm of x >= 1e-38: 2 artanh(s), s = (m - 1) / (m + 1), with x = m 2^e and m near 1. */
export function log4(x: v128): v128 {
  // The exponent of x / sqrt(1/2), so that m lies in sqrt(1/2)..sqrt(2).
  const shifted = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const exponent = i32x4.shr_s(shifted, 23);
  const m = i32x4.sub(x, i32x4.shl(exponent, 23));
  const one = f32x4.splat(1);
  const s = f32x4.div(f32x4.sub(m, one), f32x4.add(m, one));
  const square = f32x4.mul(s, s);
  let series = f32x4.splat(1.0 / 9.0);
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 7.0));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 5.0));
  series = f32x4.add(f32x4.mul(series, square), f32x4.splat(1.0 / 3.0));
  const twice = f32x4.add(s, s);
  const ofMantissa = f32x4.add(twice, f32x4.mul(f32x4.mul(twice, square), series));
  const ofExponent = f32x4.mul(f32x4.convert_i32x4_s(exponent), f32x4.splat(Mathf.LN2));
  // x - x is 0, but NaN for NaN and infinity, whose bits meant nothing above.
  return f32x4.add(f32x4.add(ofExponent, ofMantissa), f32x4.sub(x, x));
}

/** 1 / (1 + e^-x) */
export function sigmoid4(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/** e^x, x held to -87..87: 2^n e^r with |r| <= ln 2 / 2. */
function exp4(x: v128): v128 {
  const held = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(87));
  const n = f32x4.nearest(f32x4.mul(held, f32x4.splat(Mathf.LOG2E)));
  // ln 2 in two parts, the first short enough that its product with n is exact.
  let r = f32x4.sub(held, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));
  let series = f32x4.splat(1.0 / 5040.0);
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 720.0));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 120.0));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 24.0));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1.0 / 6.0));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(0.5));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1));
  series = f32x4.add(f32x4.mul(series, r), f32x4.splat(1));
  return f32x4.mul(series, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23));
}

/** The sums of a's, b's, c's and d's lanes. */
export function laneSums(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}
