/** The six convolutions, from stacked harmonics to the three maps (Bittner et al., ICASSP 2022, figure 1). */
import * as tf from '@tensorflow/tfjs-core';
import { CONTOUR_BINS, CONTOUR_BINS_PER_SEMITONE, PITCHES } from '../constants';
import type { BasicPitchWeights, ConvolutionWeights } from '../weights';

/** How far a map looks back and ahead: 1 + 2 frames for contours, 3 + 3 more for notes, and 1 more for onsets. */
export const CONTEXT_FRAMES = 10;

/** Each [frames, bins]. */
export interface MapTensors {
  readonly contours: tf.Tensor2D;
  readonly notes: tf.Tensor2D;
  readonly onsets: tf.Tensor2D;
}

export class Convolutions {
  private readonly contourHidden: HiddenLayer;
  private readonly contour: SingleOutput;
  private readonly noteHidden: HiddenLayer;
  private readonly note: SingleOutput;
  private readonly onsetHidden: HiddenLayer;
  private readonly onsetFromNote: SingleOutput;
  private readonly onsetFromHidden: SingleOutput;

  constructor(weights: BasicPitchWeights) {
    this.contourHidden = new HiddenLayer(weights.contourHidden, 1);
    this.contour = new SingleOutput(weights.contour);
    this.noteHidden = new HiddenLayer(weights.noteHidden, CONTOUR_BINS_PER_SEMITONE);
    this.note = new SingleOutput(weights.note);
    this.onsetHidden = new HiddenLayer(weights.onsetHidden, CONTOUR_BINS_PER_SEMITONE);
    // The graph joins the note map and 32 hidden channels to 33. The layer being linear, its two parts are added
    // instead: the join would copy value by value on wasm.
    const inputs = weights.onset.filter.shape[2] ?? 0;
    this.onsetFromNote = new SingleOutput(weights.onset, { from: 0, to: 1, withBias: false });
    this.onsetFromHidden = new SingleOutput(weights.onset, { from: 1, to: inputs, withBias: true });
  }

  /** @param stack [1, frames, 264, 8] */
  apply(stack: tf.Tensor4D): MapTensors {
    return tf.tidy(() => {
      const contours = tf.sigmoid(this.contour.apply(this.contourHidden.apply(stack)));
      const notes = tf.sigmoid(this.note.apply(this.noteHidden.apply(contours)));
      const onsets = tf.sigmoid(
        tf.add(this.onsetFromNote.apply(notes), this.onsetFromHidden.apply(this.onsetHidden.apply(stack))),
      );
      const frames = stack.shape[1];
      return {
        contours: tf.reshape<tf.Rank.R2>(contours, [frames, CONTOUR_BINS]),
        notes: tf.reshape<tf.Rank.R2>(notes, [frames, PITCHES]),
        onsets: tf.reshape<tf.Rank.R2>(onsets, [frames, PITCHES]),
      };
    });
  }

  dispose(): void {
    for (const layer of [
      this.contourHidden,
      this.contour,
      this.noteHidden,
      this.note,
      this.onsetHidden,
      this.onsetFromNote,
      this.onsetFromHidden,
    ]) {
      layer.dispose();
    }
  }
}

/** A convolution with bias and ReLU in one op; zeros around the image ('same'). */
class HiddenLayer {
  private readonly filter: tf.Tensor4D;
  private readonly bias: tf.Tensor1D;

  constructor(
    weights: ConvolutionWeights,
    private readonly strideBins: number,
  ) {
    this.filter = tf.tensor4d(weights.filter.values, shape4(weights.filter.shape));
    this.bias = tf.tensor1d(weights.bias.values);
  }

  apply(image: tf.Tensor4D): tf.Tensor4D {
    return tf.fused.conv2d({
      x: image,
      filter: this.filter,
      strides: [1, this.strideBins],
      pad: 'same',
      bias: this.bias,
      activation: 'relu',
    });
  }

  dispose(): void {
    tf.dispose([this.filter, this.bias]);
  }
}

interface InputRange {
  readonly from: number;
  readonly to: number;
  readonly withBias: boolean;
}

/**
 * A convolution with one output channel, 'same' padding and a bias, computed as eight: convolution kernels work on eight
 * output channels at a time, so each position computes eight neighbouring bins by a filter that holds the original at
 * eight offsets. The products that are added are the same, and it takes a third of the time.
 */
class SingleOutput {
  private readonly filter: tf.Tensor4D;
  private readonly bias: tf.Tensor1D;
  private readonly padding: [[number, number], [number, number], [number, number], [number, number]];

  constructor(weights: ConvolutionWeights, range?: InputRange) {
    const [frames, bins, inputs] = shape4(weights.filter.shape);
    const { from, to, withBias } = range ?? { from: 0, to: inputs, withBias: true };
    const filter = tf.buffer<tf.Rank.R4>([frames, bins + NEIGHBOURS - 1, to - from, NEIGHBOURS], 'float32');
    for (const [index, value] of weights.filter.values.entries()) {
      const input = index % inputs;
      if (input < from || input >= to) continue;
      const bin = Math.floor(index / inputs) % bins;
      const frame = Math.floor(index / inputs / bins);
      for (let offset = 0; offset < NEIGHBOURS; offset += 1) {
        filter.set(value, frame, bin + offset, input - from, offset);
      }
    }
    this.filter = filter.toTensor();
    this.bias = tf.fill([NEIGHBOURS], withBias ? (weights.bias.values[0] ?? 0) : 0);
    const [aroundFrames, aroundBins] = [(frames - 1) / 2, (bins - 1) / 2];
    this.padding = [
      [0, 0],
      [aroundFrames, aroundFrames],
      [aroundBins, aroundBins],
      [0, 0],
    ];
  }

  /**
   * @param image [1, frames, bins, inputs], bins a multiple of eight
   * @returns [1, frames, bins, 1]
   */
  apply(image: tf.Tensor4D): tf.Tensor4D {
    const [, frames, bins] = image.shape;
    const eights = tf.fused.conv2d({
      x: image,
      filter: this.filter,
      strides: [1, NEIGHBOURS],
      pad: this.padding,
      bias: this.bias,
    });
    return tf.reshape(eights, [1, frames, bins, 1]);
  }

  dispose(): void {
    tf.dispose([this.filter, this.bias]);
  }
}

const NEIGHBOURS = 8;

function shape4(shape: readonly number[]): [number, number, number, number] {
  const [frames = 0, bins = 0, inputs = 0, outputs = 0] = shape;
  return [frames, bins, inputs, outputs];
}
