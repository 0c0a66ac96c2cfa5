/** Input samples of one call: they and the taps that meet them stay in the nearest cache. */
export const FILTER_SAMPLES = 8192;
/** The kernels take so many taps at a time. */
const TAP_STEP = 8;

/** Taps of a phase are padded with zeros to this length. */
export function paddedLength(taps: number): number {
  return Math.ceil(taps / TAP_STEP) * TAP_STEP;
}

/** The sums of a polyphase filter, one phase at a time. Nothing is remembered from call to call. */
export interface PolyphaseFilter {
  /** [8192] takes the input. */
  readonly input: Float32Array;
  /** [8192] */
  readonly output: Float32Array;
  /**
   * output[first + i * stride] = sum over j of taps[j] * input[at + i * step + j], for i < count
   * @param taps of a padded length
   */
  run(
    taps: Float32Array,
    from: { readonly at: number; readonly step: number },
    to: { readonly first: number; readonly stride: number; readonly count: number },
  ): void;
}

/** Where there are no kernels, and what they are held to. */
export class PlainFilter implements PolyphaseFilter {
  readonly input = new Float32Array(FILTER_SAMPLES);
  readonly output = new Float32Array(FILTER_SAMPLES);

  run(
    taps: Float32Array,
    { at, step }: { readonly at: number; readonly step: number },
    { first, stride, count }: { readonly first: number; readonly stride: number; readonly count: number },
  ): void {
    const { input, output } = this;
    for (let i = 0; i < count; i++) {
      const start = at + i * step;
      let sum = 0;
      for (let j = 0; j < taps.length; j++) sum += (taps[j] as number) * (input[start + j] as number);
      output[first + i * stride] = sum;
    }
  }
}
