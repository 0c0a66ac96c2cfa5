import { PITCHES } from '../constants';
import {
  FFT_SAMPLES,
  FULL_SCALE_MAGNITUDE,
  HARMONIC_BINS,
  type LevelMeter,
  METER_FRAMES,
  METER_SAMPLES,
  PlainMeter,
  WINDOW,
} from '../level-meter';
import { MemoryPlan } from './memory';
import { type SoundKernels, type StartedKernels, startSoundKernels } from './sound';
import { twiddles } from './spectra';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
const POINTS = FFT_SAMPLES / 2;
/** Real and imaginary parts of four frames. */
const POINT_VALUES = 8;
/** A bin's power in four frames. */
const POWER_BYTES = 16;

/** As SIMD kernels, in 32 bits: a frame a lane. */
class KernelMeter implements LevelMeter {
  readonly samples: Float32Array;
  readonly steps: Uint8Array;
  private readonly kernels: SoundKernels;

  private constructor(
    { kernels, memory }: StartedKernels,
    private readonly layout: Layout,
  ) {
    this.kernels = kernels;
    this.samples = new Float32Array(memory.buffer, layout.samples, METER_SAMPLES);
    this.steps = new Uint8Array(memory.buffer, layout.steps, METER_FRAMES * PITCHES);
    const floats = new Float32Array(memory.buffer);
    // The kernel's transform gives the double.
    floats.set(
      WINDOW.map((gain) => gain / (2 * FULL_SCALE_MAGNITUDE)),
      layout.window / FLOAT_BYTES,
    );
    floats.set(twiddles(POINTS), layout.wholeTwiddles / FLOAT_BYTES);
    floats.set(twiddles(FFT_SAMPLES), layout.halfTwiddles / FLOAT_BYTES);
    new Uint32Array(memory.buffer).set(HARMONICS_TABLE, layout.harmonics / FLOAT_BYTES);
  }

  static create(): KernelMeter | null {
    const plan = new MemoryPlan();
    const layout = planLayout(plan);
    const started = startSoundKernels(plan);
    return started && new KernelMeter(started, layout);
  }

  measure(starts: readonly number[]): void {
    const { samples, window, points, scratch, wholeTwiddles, halfTwiddles, power, harmonics, steps } = this.layout;
    // What no frame is due in is measured in vain.
    const frame = (index: number) => samples + (starts[index] ?? 0) * FLOAT_BYTES;
    this.kernels.pitchLevels(
      frame(0),
      frame(1),
      frame(2),
      frame(3),
      window,
      points,
      scratch,
      wholeTwiddles,
      halfTwiddles,
      power,
      harmonics,
      steps,
    );
  }
}

type Layout = ReturnType<typeof planLayout>;

function planLayout(plan: MemoryPlan) {
  return {
    samples: plan.reserve(METER_SAMPLES),
    window: plan.reserve(FFT_SAMPLES),
    points: plan.reserve(POINTS * POINT_VALUES),
    scratch: plan.reserve(POINTS * POINT_VALUES),
    wholeTwiddles: plan.reserve(POINTS * 2),
    halfTwiddles: plan.reserve(FFT_SAMPLES * 2),
    power: plan.reserve((POINTS * POWER_BYTES) / FLOAT_BYTES),
    harmonics: plan.reserve(HARMONICS_TABLE.length),
    steps: plan.reserve((METER_FRAMES * PITCHES) / FLOAT_BYTES),
  };
}

/** For each pitch how many harmonics, then where each one's first bin is and where its last ends. */
const HARMONICS_TABLE = Uint32Array.from(
  HARMONIC_BINS.flatMap((harmonics) => [
    harmonics.length,
    ...harmonics.flatMap(({ first, last }) => [first * POWER_BYTES, (last + 1) * POWER_BYTES]),
  ]),
);

let shared: LevelMeter | undefined;

/** One for all that is measured on this thread. */
export function levelMeter(): LevelMeter {
  shared ??= KernelMeter.create() ?? new PlainMeter();
  return shared;
}
