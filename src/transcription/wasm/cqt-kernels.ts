import { assert } from '../../shared/assert';
import type { BasicPitchWeights } from '../weights';

const KERNEL_SAMPLES = 256;
const BINS_PER_OCTAVE = 36;
const LANES = 4;
/** Of the largest tap. Float32 rounding of the model's own values leaves about 1e-7. */
const SYMMETRY_TOLERANCE = 1e-5;

/** Four kernels that share a centre, one a lane. */
export interface KernelGroup {
  /** 0: about sample 128. 1: about 127.5. */
  readonly centre: 0 | 1;
  readonly tapCount: number;
  /** [tapCount, real of 4 | imaginary of 4], from the centre outwards */
  readonly taps: Float32Array;
  /** Bins within the octave; fewer than four in a last group. */
  readonly bins: readonly number[];
}

interface HalfKernel {
  readonly bin: number;
  readonly centre: 0 | 1;
  readonly real: readonly number[];
  readonly imaginary: readonly number[];
}

/**
 * Each kernel is conjugate-symmetric about sample 128 or 127.5 once turned by a constant phase, which a magnitude
 * ignores: its real part is even and its imaginary part odd about there, and half of its taps say all. Taps that are
 * zero are left out, so kernels of similar length share a group.
 * @throws AssertionError if the model's kernels are not like that
 */
export function foldKernels(weights: Pick<BasicPitchWeights, 'cqtReal' | 'cqtImaginary'>): KernelGroup[] {
  const halves = Array.from({ length: BINS_PER_OCTAVE }, (_, bin) => foldKernel(weights, bin));
  const groups: KernelGroup[] = [];
  for (const centre of [0, 1] as const) {
    const alike = halves
      .filter((half) => half.centre === centre)
      .sort((one, other) => other.real.length - one.real.length);
    for (let first = 0; first < alike.length; first += LANES) groups.push(joinLanes(alike.slice(first, first + LANES)));
  }
  return groups;
}

function foldKernel({ cqtReal, cqtImaginary }: Pick<BasicPitchWeights, 'cqtReal' | 'cqtImaginary'>, bin: number) {
  const part = ({ values }: { values: Float32Array }) =>
    Array.from({ length: KERNEL_SAMPLES }, (_, tap) => values[tap * BINS_PER_OCTAVE + bin] ?? 0);
  const real = part(cqtReal);
  const imaginary = part(cqtImaginary);
  const folds = ([0, 1] as const).map((centre) => foldAbout(real, imaginary, centre));
  const [about128, about127] = folds;
  assert(about128 !== undefined && about127 !== undefined, 'two centres');
  const best = about128.residual <= about127.residual ? about128 : about127;
  const largest = real.reduce((most, value, tap) => Math.max(most, Math.hypot(value, imaginary[tap] ?? 0)), 0);
  assert(best.residual <= SYMMETRY_TOLERANCE * largest, `kernel ${bin} is symmetric`);
  return { bin, centre: best.centre, real: best.even, imaginary: best.odd } satisfies HalfKernel;
}

/** The turned kernel's halves, and how far it is from symmetric at worst. */
function foldAbout(real: readonly number[], imaginary: readonly number[], centre: 0 | 1) {
  const half = KERNEL_SAMPLES / 2;
  const mirror = (tap: number) => KERNEL_SAMPLES - centre - tap;
  // A symmetric kernel turned by an angle: z[n] z[mirror n] has twice that angle, for every n.
  let productReal = 0;
  let productImaginary = 0;
  for (const [tap, re] of real.entries()) {
    const im = imaginary[tap] ?? 0;
    const otherRe = real[mirror(tap)] ?? 0;
    const otherIm = imaginary[mirror(tap)] ?? 0;
    productReal += re * otherRe - im * otherIm;
    productImaginary += re * otherIm + im * otherRe;
  }
  const angle = Math.atan2(productImaginary, productReal) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turnedReal = (tap: number) => (real[tap] ?? 0) * cos + (imaginary[tap] ?? 0) * sin;
  const turnedImaginary = (tap: number) => (imaginary[tap] ?? 0) * cos - (real[tap] ?? 0) * sin;

  const even: number[] = [];
  const odd: number[] = [];
  let residual = centre === 0 ? Math.hypot(real[0] ?? 0, imaginary[0] ?? 0) : 0;
  for (let distance = 0; distance < half; distance += 1) {
    const ahead = half + distance;
    const behind = mirror(ahead);
    residual = Math.max(residual, Math.abs(turnedReal(ahead) - turnedReal(behind)));
    residual = Math.max(residual, Math.abs(turnedImaginary(ahead) + turnedImaginary(behind)));
    // The middle sample is its own mirror image, and would be counted twice.
    const share = ahead === behind ? 0.25 : 0.5;
    even.push(share * (turnedReal(ahead) + turnedReal(behind)));
    odd.push(share * (turnedImaginary(ahead) - turnedImaginary(behind)));
  }
  const support = 1 + Math.max(even.findLastIndex(isNotZero), odd.findLastIndex(isNotZero));
  return { centre, even: even.slice(0, support), odd: odd.slice(0, support), residual };
}

function isNotZero(value: number): boolean {
  return value !== 0;
}

function joinLanes(halves: readonly HalfKernel[]): KernelGroup {
  const tapCount = Math.max(...halves.map((half) => half.real.length));
  const taps = new Float32Array(tapCount * 2 * LANES);
  for (const [lane, { real, imaginary }] of halves.entries()) {
    for (const [tap, value] of real.entries()) taps[tap * 2 * LANES + lane] = value;
    for (const [tap, value] of imaginary.entries()) taps[tap * 2 * LANES + LANES + lane] = value;
  }
  return { centre: halves[0]?.centre ?? 0, tapCount, taps, bins: halves.map((half) => half.bin) };
}
