import * as tf from '@tensorflow/tfjs-core';
import { assert } from '../../shared/assert';
import type { Scope } from '../../shared/scope';
import { WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';
import { BackendLostError, type ModelMaps, type Network } from '../network';
import { assertTail, lastFrames } from '../network-calls';
import type { BasicPitchWeights } from '../weights';
import { Batches } from './batches';
import { Composite } from './composite';
import type { DeviceWatch } from './device-watch';
import { MAP_COLUMNS } from './stages';

const WINDOWS_PER_BATCH = 4;
const BATCHES_AT_ONCE = 2;
/** How far a map looks back and ahead: 1 + 2 frames for contours, 3 + 3 more for notes, and 1 more for onsets. */
const CONTEXT_FRAMES = 10;

/** Basic Pitch's network as one composite kernel on WebGPU. A call only queues its work and then waits for the result. */
export class WebgpuNetwork implements Network {
  readonly backend = 'webgpu';
  readonly windowsAtOnce = WINDOWS_PER_BATCH * BATCHES_AT_ONCE;
  private readonly composite: Composite;
  private readonly windows = new Batches<Float32Array, ModelMaps>({
    size: WINDOWS_PER_BATCH,
    atOnce: BATCHES_AT_ONCE,
    run: (batch) => this.run(batch, WINDOW_FRAMES),
  });

  /**
   * The WebGPU backend of TensorFlow.js is the current one.
   * @param scope ends with the network: the device and whatever else was made for it
   */
  constructor(
    weights: BasicPitchWeights,
    private readonly device: DeviceWatch,
    private readonly scope: Scope,
  ) {
    this.composite = new Composite(weights);
    scope.add(() => this.composite.dispose());
  }

  async window(samples: Float32Array): Promise<ModelMaps> {
    assertTail(samples, WINDOW_FRAMES);
    return this.windows.add(samples);
  }

  async tail(samples: Float32Array, frameCount: number): Promise<ModelMaps> {
    assertTail(samples, frameCount);
    const [maps] = await this.run([samples], frameCount);
    assert(maps !== undefined, 'the maps of one window');
    return maps;
  }

  dispose(): void {
    this.scope.dispose();
  }

  private async run(windows: readonly Float32Array[], frameCount: number): Promise<readonly ModelMaps[]> {
    const computed = Math.min(WINDOW_FRAMES, frameCount + CONTEXT_FRAMES);
    try {
      this.device.check();
      const result = tf.tidy(() => this.composite.run(joined(windows), computed));
      try {
        const values = await this.device.guard(result.data<'float32'>());
        const size = computed * MAP_COLUMNS;
        return windows.map((_, index) =>
          lastFrames(values.subarray(index * size, (index + 1) * size), computed, frameCount),
        );
      } finally {
        result.dispose();
      }
    } catch (cause) {
      throw BackendLostError.from(cause);
    }
  }
}

function joined(windows: readonly Float32Array[]): tf.Tensor2D {
  const samples = new Float32Array(windows.length * WINDOW_SAMPLES);
  for (const [index, window] of windows.entries()) samples.set(window, index * WINDOW_SAMPLES);
  return tf.tensor2d(samples, [windows.length, WINDOW_SAMPLES]);
}
