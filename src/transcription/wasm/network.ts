import { CONTOUR_BINS, HOP_SAMPLES, PITCHES, WINDOW_FRAMES } from '../constants';
import type { ModelMaps, Network, StreamPlace } from '../network';
import { assertTail } from '../network-calls';
import type { BasicPitchWeights } from '../weights';
import { Convolutions } from './convolutions';
import { ConstantQTransform } from './cqt';
import { instantiateKernels, type Kernels } from './kernels';
import { Level } from './level';
import { type Image, MemoryPlan } from './memory';

/**
 * Basic Pitch's network in Melograph's own SIMD kernels (`kernels/`), on one thread. A call computes before it first
 * yields. Nothing is allocated from call to call but the maps that it returns.
 */
export class WasmNetwork implements Network {
  readonly backend = 'wasm';
  readonly windowsAtOnce = 1;
  /** Of the window whose spectrogram the memory holds; null where that is nobody's to go on from. */
  private place: StreamPlace | null = null;

  private constructor(
    private readonly kernels: Kernels,
    private readonly floats: Float32Array,
    private readonly transform: ConstantQTransform,
    private readonly convolutions: Convolutions,
    private readonly level: Level,
  ) {}

  /**
   * @param module from `compileKernels`
   * @throws AssertionError if the weights lack the symmetries that the kernels rest on
   */
  static async create(module: WebAssembly.Module, weights: BasicPitchWeights): Promise<WasmNetwork> {
    const plan = new MemoryPlan();
    const transform = new ConstantQTransform(plan, weights);
    const level = new Level(plan, weights);
    const convolutions = new Convolutions(plan, weights);
    const memory = plan.create();
    const floats = new Float32Array(memory.buffer);
    const integers = new Int32Array(memory.buffer);
    transform.writeWeights(floats, integers);
    level.writeWeights(floats);
    convolutions.writeWeights(floats, integers);
    return new WasmNetwork(await instantiateKernels(module, memory), floats, transform, convolutions, level);
  }

  window(samples: Float32Array): Promise<ModelMaps> {
    return this.tail(samples, WINDOW_FRAMES);
  }

  async tail(samples: Float32Array, frameCount: number, place: StreamPlace | null = null): Promise<ModelMaps> {
    assertTail(samples, frameCount);
    const { kernels, floats, transform, level, convolutions } = this;
    const firstFrame = WINDOW_FRAMES - frameCount;
    const shiftFrames = framesBetween(this.place, place);
    this.place = place;
    level.update(kernels, floats, transform.run(kernels, floats, samples, shiftFrames), shiftFrames);
    level.normalise(kernels, convolutions.spectrogram, Convolutions.firstHeardFrame(firstFrame));
    convolutions.run(kernels, firstFrame);
    return {
      frameCount,
      contours: this.read(convolutions.contours, firstFrame, CONTOUR_BINS),
      notes: this.read(convolutions.notes, firstFrame, PITCHES),
      onsets: this.read(convolutions.onsets, firstFrame, PITCHES),
    };
  }

  dispose(): void {
    // The memory goes with the last reference to it.
  }

  /** A copy, so that each map owns its buffer. */
  private read(image: Image, firstFrame: number, columns: number): Float32Array {
    return this.floats.slice(image.at(firstFrame, 0) / 4, image.at(WINDOW_FRAMES - 1, columns) / 4);
  }
}

/** How far a window has moved on; as far as it is long where the two have no frames in common. */
function framesBetween(last: StreamPlace | null, next: StreamPlace | null): number {
  if (last === null || next === null || last.stream !== next.stream) return WINDOW_FRAMES;
  const frames = (next.startSample - last.startSample) / HOP_SAMPLES;
  return Number.isInteger(frames) && frames >= 0 ? Math.min(frames, WINDOW_FRAMES) : WINDOW_FRAMES;
}
