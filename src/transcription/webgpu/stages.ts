/** Every shader with the numbers it is built for; `composite.ts` runs them in order. */
import { CONTOUR_BINS, HOP_SAMPLES, PITCHES, WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';
import { CQT_BINS } from '../wasm/cqt';
import type { BasicPitchWeights, ConvolutionWeights } from '../weights';
import type { HiddenLayer } from './layers';
import contoursShader from './shaders/contours.wgsl?raw';
import decimateShader from './shaders/decimate.wgsl?raw';
import extremesShader from './shaders/extremes.wgsl?raw';
import hiddenLayerShader from './shaders/hidden-layer.wgsl?raw';
import mapLayerShader from './shaders/map-layer.wgsl?raw';
import octavesShader from './shaders/octaves.wgsl?raw';
import outerProductShader from './shaders/outer-product.wgsl?raw';
import spectrogramShader from './shaders/spectrogram.wgsl?raw';
import transformShader from './shaders/transform.wgsl?raw';
import { Stage } from './stage';
import { BLOCK_CHANNELS, type TrimmedKernels } from './taps';

export const OCTAVES = 9;
const BINS_PER_OCTAVE = 36;
const DECIMATE_GROUP = 128;
/** Samples that a workgroup gives: four an invocation. */
export const DECIMATE_OUTPUTS = 4 * DECIMATE_GROUP;
const TRANSFORM_FRAME_GROUPS = 3;
export const TRANSFORM_TILE_FRAMES = 4 * TRANSFORM_FRAME_GROUPS;
/** What every adapter allows. */
const EXTREMES_GROUP = 256;
const HIDDEN_FRAME_GROUPS = 2;
/** Rows that a workgroup of a hidden layer computes: eight an invocation. */
export const HIDDEN_TILE_ROWS = 8 * HIDDEN_FRAME_GROUPS;
const MAP_ROW_GROUPS = 2;
/** Positions and rows that a workgroup of a map's layer computes: four rows an invocation. */
export const MAP_TILE = { positions: 44, rows: 4 * MAP_ROW_GROUPS } as const;
/** Of a frame in the buffer of all three maps. */
export const MAP_COLUMNS = CONTOUR_BINS + 2 * PITCHES;
/** Added to the power before its logarithm: -100 dB. */
const POWER_FLOOR = 1e-10;
/** Far below any real range in decibels, so that only digital silence (range 0) is changed by it. */
const SMALLEST_RANGE_DB = 1e-12;

export function decimateStage(lowPassTaps: number): Stage {
  return new Stage({
    name: 'decimate',
    shaders: [octavesShader, decimateShader],
    constants: { WINDOW_SAMPLES, LOW_PASS_TAPS: lowPassTaps, GROUP_SIZE: DECIMATE_GROUP },
    inputs: [
      { name: 'samples', vector: 1 },
      { name: 'lowPass', vector: 2 },
    ],
    vector: 1,
    groupSize: [DECIMATE_GROUP, 1, 1],
    uniforms: ['firstOctave', 'lastOctave', 'groups'],
  });
}

export function transformStage({ firstTap, tapCount }: TrimmedKernels, kernelSamples: number): Stage {
  return new Stage({
    name: 'transform',
    shaders: [octavesShader, outerProductShader, transformShader],
    constants: {
      WINDOW_SAMPLES,
      WINDOW_FRAMES,
      HOP_SAMPLES,
      OCTAVES,
      BINS_PER_OCTAVE,
      CQT_BINS,
      // The transform has 324 bins, of which the model hears the top 309.
      DROPPED_BINS: OCTAVES * BINS_PER_OCTAVE - CQT_BINS,
      FIRST_TAP: firstTap - kernelSamples / 2,
      KERNEL_TAPS: tapCount,
      FRAME_GROUPS: TRANSFORM_FRAME_GROUPS,
      DECIBELS_PER_NEPER: 10 / Math.LN10,
      POWER_FLOOR,
    },
    inputs: [
      { name: 'samples', vector: 1 },
      { name: 'octaves', vector: 1 },
      { name: 'kernels', vector: 4 },
      { name: 'lengths', vector: 1 },
    ],
    vector: 1,
    groupSize: [BINS_PER_OCTAVE / 2, TRANSFORM_FRAME_GROUPS, 1],
    uniforms: [],
  });
}

export function extremesStage(): Stage {
  return new Stage({
    name: 'extremes',
    shaders: [extremesShader],
    constants: { GROUP_SIZE: EXTREMES_GROUP, WINDOW_BINS: WINDOW_FRAMES * CQT_BINS },
    inputs: [{ name: 'decibels', vector: 1 }],
    vector: 1,
    groupSize: [EXTREMES_GROUP, 1, 1],
    uniforms: [],
  });
}

export function hiddenLayerStage(layer: HiddenLayer, weights: BasicPitchWeights): Stage {
  const { starts, columns } = layer.runs;
  const lowest = Math.min(...starts);
  const blocks = layer.outputs / BLOCK_CHANNELS;
  const hearsSpectrogram = layer.hears === 'spectrogram';
  return new Stage({
    name: layer.name,
    shaders: [hearsSpectrogram ? spectrogramShader : contoursShader, outerProductShader, hiddenLayerShader],
    constants: {
      ...(hearsSpectrogram ? spectrogramConstants(weights) : { CONTOUR_BINS, MAP_COLUMNS }),
      POSITIONS: layer.positions,
      POSITIONS_PER_GROUP: layer.positionsPerGroup,
      STRIDE: layer.stride,
      FRAME_GROUPS: HIDDEN_FRAME_GROUPS,
      BLOCKS: blocks,
      REACH: layer.reach,
      RUNS: starts.length,
      RUN_STARTS: starts.map((start) => start - lowest),
      RUN_COLUMNS: columns,
      LOWEST_COLUMN: lowest,
      HEARD_COLUMNS: Math.max(...starts) + columns - lowest,
      TABLES: 1 + layer.edges.left + layer.edges.right,
      LEFT_EDGE: layer.edges.left,
      RIGHT_EDGE: layer.edges.right,
    },
    inputs: [
      ...(hearsSpectrogram ? (['decibels', 'extremes'] as const) : (['maps'] as const)).map((name) => ({
        name,
        vector: 1 as const,
      })),
      { name: 'taps', vector: 4 },
    ],
    vector: 4,
    groupSize: [layer.positionsPerGroup, HIDDEN_FRAME_GROUPS, blocks],
    uniforms: ['frames'],
  });
}

function spectrogramConstants(weights: BasicPitchWeights) {
  return {
    WINDOW_FRAMES,
    CQT_BINS,
    SMALLEST_RANGE_DB,
    LEVEL_SCALE: weights.batchNormScale.values[0] ?? 1,
    LEVEL_OFFSET: weights.batchNormOffset.values[0] ?? 0,
  };
}

/** @param firstColumn of its map among the columns of all three */
export function mapLayerStage(name: string, { filter }: ConvolutionWeights, firstColumn: number): Stage {
  const [rows = 0, columns = 0, inputs = 0] = filter.shape;
  return new Stage({
    name,
    shaders: [mapLayerShader],
    constants: {
      TAP_ROWS: rows,
      TAP_COLUMNS: columns,
      HIDDEN_VECTORS: Math.floor(inputs / 4),
      VECTORS: Math.ceil(inputs / 4),
      POSITIONS: firstColumn === 0 ? CONTOUR_BINS : PITCHES,
      MAP_COLUMNS,
      FIRST_COLUMN: firstColumn,
      FIRST_NOTE_COLUMN: CONTOUR_BINS,
    },
    inputs: [
      { name: 'hidden', vector: 4 },
      { name: 'taps', vector: 4 },
    ],
    vector: 1,
    groupSize: [MAP_TILE.positions, MAP_ROW_GROUPS, 1],
    uniforms: ['frames'],
  });
}
