/**
 * The whole network as one kernel of TensorFlow.js's WebGPU backend: twelve dispatches, whose results stay on the GPU
 * until the three maps are read back in one piece. To TensorFlow.js it is a single op with a single result.
 */
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { assert } from '../../shared/assert';
import { Scope } from '../../shared/scope';
import { CONTOUR_BINS, PITCHES, WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';
import { CQT_BINS } from '../wasm/cqt';
import type { BasicPitchWeights, ConvolutionWeights } from '../weights';
import { contourHiddenLayer, type HiddenLayer, noteHiddenLayer, onsetHiddenLayer } from './layers';
import type { Stage } from './stage';
import {
  DECIMATE_OUTPUTS,
  decimateStage,
  extremesStage,
  HIDDEN_TILE_ROWS,
  hiddenLayerStage,
  MAP_COLUMNS,
  MAP_TILE,
  mapLayerStage,
  OCTAVES,
  TRANSFORM_TILE_FRAMES,
  transformStage,
} from './stages';
import { packMapTaps, trimKernels } from './taps';

const KERNEL_NAME = 'MelographNetwork';
/** Octaves that are worth a dispatch of their own; the rest, from the fourth on, are one workgroup's. */
const LONG_OCTAVES = 3;

/** A batch on its way through the stages. */
interface Batch {
  readonly backend: WebGPUBackend;
  readonly windows: number;
  /** Computed of each window, from its end. */
  readonly frames: number;
}

export class Composite {
  private readonly scope = new Scope();
  private readonly decimate: Stage;
  private readonly lowPass: tf.Tensor1D;
  private readonly transform: Stage;
  private readonly kernels: tf.Tensor1D;
  private readonly kernelLengths: tf.Tensor1D;
  private readonly extremes: Stage;
  private readonly contourHidden: HiddenLayerKernel;
  private readonly contour: MapLayerKernel;
  private readonly noteHidden: HiddenLayerKernel;
  private readonly note: MapLayerKernel;
  private readonly onsetHidden: HiddenLayerKernel;
  private readonly onset: MapLayerKernel;

  /** The WebGPU backend is the current one: weights are placed on it, and stay until `dispose`. */
  constructor(weights: BasicPitchWeights) {
    const place = (values: Float32Array): tf.Tensor1D => {
      const tensor = tf.tensor1d(values);
      this.scope.add(() => tensor.dispose());
      return tensor;
    };
    const kernels = trimKernels(weights);
    this.decimate = decimateStage(weights.lowPass.values.length);
    this.lowPass = place(weights.lowPass.values);
    this.transform = transformStage(kernels, weights.cqtReal.shape[1] ?? 0);
    this.kernels = place(kernels.values);
    this.kernelLengths = place(weights.kernelLengthRoots.values.map((root) => root * root));
    this.extremes = extremesStage();
    const hidden = (layer: HiddenLayer): HiddenLayerKernel => ({
      layer,
      stage: hiddenLayerStage(layer, weights),
      taps: place(layer.taps),
    });
    const map = (name: string, layer: ConvolutionWeights, firstColumn: number, columns: number): MapLayerKernel => ({
      stage: mapLayerStage(name, layer, firstColumn),
      taps: place(packMapTaps(layer)),
      columns,
    });
    this.contourHidden = hidden(contourHiddenLayer(weights));
    this.contour = map('contour', weights.contour, 0, CONTOUR_BINS);
    this.noteHidden = hidden(noteHiddenLayer(weights));
    this.note = map('note', weights.note, CONTOUR_BINS, PITCHES);
    this.onsetHidden = hidden(onsetHiddenLayer(weights));
    this.onset = map('onset', weights.onset, CONTOUR_BINS + PITCHES, PITCHES);

    tf.registerKernel({
      kernelName: KERNEL_NAME,
      backendName: 'webgpu',
      // Registered for this backend alone, and called by `run` alone.
      kernelFunc: ({ inputs: { samples }, attrs, backend }) => {
        assert(samples !== undefined && attrs !== undefined, 'a call by `run`');
        const windows = samples.shape[0] ?? 0;
        return this.dispatch({ backend: backend as WebGPUBackend, windows, frames: Number(attrs.frames) }, samples);
      },
    });
    this.scope.add(() => tf.unregisterKernel(KERNEL_NAME, 'webgpu'));
  }

  /**
   * Queues the work; the result is there once its data can be read.
   * @param samples [windows, 43844]
   * @param frames to compute of each window, from its end
   * @returns [windows, frames * 440]: all of a window's contours, then its notes, then its onsets
   */
  run(samples: tf.Tensor2D, frames: number): tf.Tensor {
    return tf.engine().runKernel(KERNEL_NAME, { samples }, { frames }) as tf.Tensor;
  }

  dispose(): void {
    this.scope.dispose();
  }

  private dispatch(batch: Batch, samples: tf.TensorInfo): tf.TensorInfo {
    const { backend } = batch;
    const decibels = this.heardBy(batch, samples);
    const extremes = this.extremes.run(backend, {
      inputs: [decibels],
      groups: [1, 1, batch.windows],
      uniforms: [],
      output: [batch.windows, 1, 2],
    });
    const spectrogram = [decibels, extremes];
    const contourHidden = runHidden(batch, this.contourHidden, spectrogram);
    const maps = runMap(batch, this.contour, contourHidden, [batch.windows, batch.frames, MAP_COLUMNS]);
    const noteHidden = runHidden(batch, this.noteHidden, [maps]);
    runMap(batch, this.note, noteHidden, maps);
    const onsetHidden = runHidden(batch, this.onsetHidden, spectrogram);
    runMap(batch, this.onset, onsetHidden, maps);
    for (const { dataId } of [...spectrogram, contourHidden, noteHidden, onsetHidden]) backend.disposeData(dataId);
    return maps;
  }

  /** [windows, 172, 309] in decibels: five dispatches. */
  private heardBy({ backend, windows }: Batch, samples: tf.TensorInfo): tf.TensorInfo {
    const inputs = [samples, this.lowPass];
    let octaves: tf.TensorInfo | null = null;
    for (let octave = 1; octave <= LONG_OCTAVES + 1; octave += 1) {
      const isLast = octave > LONG_OCTAVES;
      const groups: number = isLast ? 1 : Math.ceil((WINDOW_SAMPLES >> octave) / DECIMATE_OUTPUTS);
      octaves = this.decimate.run(backend, {
        inputs,
        groups: [groups, 1, windows],
        uniforms: [octave, isLast ? OCTAVES - 1 : octave, groups],
        output: octaves ?? [windows, 1, WINDOW_SAMPLES],
      });
    }
    assert(octaves !== null, 'the lower octaves');
    const decibels = this.transform.run(backend, {
      inputs: [samples, octaves, this.kernels, this.kernelLengths],
      groups: [Math.ceil(WINDOW_FRAMES / TRANSFORM_TILE_FRAMES), OCTAVES, windows],
      uniforms: [],
      output: [windows, WINDOW_FRAMES, CQT_BINS],
    });
    backend.disposeData(octaves.dataId);
    return decibels;
  }
}

interface HiddenLayerKernel {
  readonly layer: HiddenLayer;
  readonly stage: Stage;
  readonly taps: tf.Tensor1D;
}

interface MapLayerKernel {
  readonly stage: Stage;
  readonly taps: tf.Tensor1D;
  readonly columns: number;
}

function runHidden(
  { backend, windows, frames }: Batch,
  { layer, stage, taps }: HiddenLayerKernel,
  heard: readonly tf.TensorInfo[],
): tf.TensorInfo {
  return stage.run(backend, {
    inputs: [...heard, taps],
    groups: [layer.positions / layer.positionsPerGroup, Math.ceil(frames / HIDDEN_TILE_ROWS), windows],
    uniforms: [frames],
    output: [windows, frames, layer.positions * layer.outputs],
  });
}

function runMap(
  { backend, windows, frames }: Batch,
  { stage, taps, columns }: MapLayerKernel,
  hidden: tf.TensorInfo,
  output: readonly [number, number, number] | tf.TensorInfo,
): tf.TensorInfo {
  return stage.run(backend, {
    inputs: [hidden, taps],
    groups: [columns / MAP_TILE.positions, Math.ceil(frames / MAP_TILE.rows), windows],
    uniforms: [frames],
    output,
  });
}
