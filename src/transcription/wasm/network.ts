import { assert } from '../../shared/assert';
import { CONTOUR_BINS, PITCHES, WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';
import type { ModelMaps, Network } from '../network';
import type { BasicPitchWeights } from '../weights';
import { Convolutions } from './convolutions';
import { ConstantQTransform, CQT_BINS } from './cqt';
import { instantiateKernels, type Kernels } from './kernels';
import { type Image, MemoryPlan } from './memory';

/**
 * Basic Pitch's network in Melograph's own SIMD kernels (`kernels/`), on one thread. A call computes before it first
 * yields. Nothing is allocated from call to call but the maps that it returns.
 */
export class WasmNetwork implements Network {
  readonly backend = 'wasm';
  readonly windowsAtOnce = 1;

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

  async tail(samples: Float32Array, frameCount: number): Promise<ModelMaps> {
    assert(samples.length === WINDOW_SAMPLES, `a window has ${WINDOW_SAMPLES} samples, not ${samples.length}`);
    assert(frameCount >= 1 && frameCount <= WINDOW_FRAMES, `a window has no ${frameCount} frames`);
    const { kernels, transform, convolutions } = this;
    const firstFrame = WINDOW_FRAMES - frameCount;
    transform.run(kernels, this.floats, samples);
    const firstHeard = Convolutions.firstHeardFrame(firstFrame);
    this.level.run(kernels, transform, convolutions.spectrogram, firstHeard);
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

/** Decibels, stretched over the whole window to 0..1, then the batch norm's scale and offset. */
class Level {
  private readonly decibels: Image;
  private readonly lengths: number;
  private readonly extremes: number;

  constructor(
    plan: MemoryPlan,
    private readonly weights: BasicPitchWeights,
  ) {
    this.decibels = plan.image({ rows: WINDOW_FRAMES, columns: CQT_BINS, rightPadding: 3 });
    this.lengths = plan.reserve(CQT_BINS);
    this.extremes = plan.reserve(8);
  }

  writeWeights(floats: Float32Array): void {
    floats.set(
      this.weights.kernelLengthRoots.values.map((root) => root * root),
      this.lengths / 4,
    );
  }

  /** Extremes are of all 172 frames; the spectrogram is written from `firstFrame` on. */
  run(kernels: Kernels, transform: ConstantQTransform, spectrogram: Image, firstFrame: number): void {
    const { decibels, extremes, lengths, weights } = this;
    const { power, powerRow } = transform;
    const decibelsRow = decibels.rowBytes;
    kernels.toDecibels(power, powerRow, lengths, decibels.at(0, 0), decibelsRow, WINDOW_FRAMES, extremes);
    kernels.normalise(
      decibels.at(firstFrame, 0),
      decibelsRow,
      WINDOW_FRAMES - firstFrame,
      extremes,
      weights.batchNormScale.values[0] ?? 1,
      weights.batchNormOffset.values[0] ?? 0,
      spectrogram.at(firstFrame, 0),
      spectrogram.rowBytes,
    );
  }
}
