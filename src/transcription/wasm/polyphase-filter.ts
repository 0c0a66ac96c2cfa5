import { FILTER_SAMPLES, PlainFilter, type PolyphaseFilter } from '../polyphase-filter';
import { MemoryPlan } from './memory';
import { type SoundKernels, startSoundKernels } from './sound';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
/** At 192 kHz there are 688. */
const MOST_TAPS = 704;

/** The sums as SIMD kernels, in 32 bits: four outputs at a time. */
class KernelFilter implements PolyphaseFilter {
  private constructor(
    private readonly kernels: SoundKernels,
    readonly input: Float32Array,
    readonly output: Float32Array,
    private readonly taps: Float32Array,
  ) {}

  static create(): KernelFilter | null {
    const plan = new MemoryPlan();
    const [input, output, taps] = [plan.reserve(FILTER_SAMPLES), plan.reserve(FILTER_SAMPLES), plan.reserve(MOST_TAPS)];
    const started = startSoundKernels(plan);
    if (started === null) return null;
    const { kernels, memory } = started;
    const floats = (address: number, length: number) => new Float32Array(memory.buffer, address, length);
    return new KernelFilter(
      kernels,
      floats(input, FILTER_SAMPLES),
      floats(output, FILTER_SAMPLES),
      floats(taps, MOST_TAPS),
    );
  }

  run(
    taps: Float32Array,
    { at, step }: { readonly at: number; readonly step: number },
    { first, stride, count }: { readonly first: number; readonly stride: number; readonly count: number },
  ): void {
    this.taps.set(taps);
    this.kernels.resample(
      this.input.byteOffset + at * FLOAT_BYTES,
      step * FLOAT_BYTES,
      this.taps.byteOffset,
      taps.length,
      this.output.byteOffset + first * FLOAT_BYTES,
      stride * FLOAT_BYTES,
      count,
    );
  }
}

let shared: PolyphaseFilter | undefined;

/** One for all that is resampled on this thread. */
export function polyphaseFilter(): PolyphaseFilter {
  shared ??= KernelFilter.create() ?? new PlainFilter();
  return shared;
}
