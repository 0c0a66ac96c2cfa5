/** The three layers of hidden channels, as filters of one image (Bittner et al., ICASSP 2022, figure 1). */
import { CONTOUR_BINS, CONTOUR_BINS_PER_SEMITONE, PITCHES } from '../constants';
import { plainTaps } from '../wasm/gathered';
import { HARMONIC_SHIFTS, harmonicTaps } from '../wasm/harmonics';
import type { BasicPitchWeights } from '../weights';
import { packHiddenTaps, type Runs } from './taps';

export interface HiddenLayer {
  readonly name: string;
  readonly hears: 'spectrogram' | 'contours';
  readonly outputs: number;
  readonly positions: number;
  /** Of a workgroup, so that what it hears fits into its memory. */
  readonly positionsPerGroup: number;
  readonly stride: number;
  /** Frames to each side. */
  readonly reach: number;
  readonly runs: Runs;
  /** Positions at each side of the stack with taps of their own. */
  readonly edges: { readonly left: number; readonly right: number };
  /** As `hidden-layer.wgsl` reads them: the inner positions' taps, the left edge's, the right edge's from its end. */
  readonly taps: Float32Array;
}

/** 3x39 on the stack: the harmonics' runs of 39 columns overlap, so that they are one. */
export function contourHiddenLayer({ contourHidden: { filter, bias } }: BasicPitchWeights): HiddenLayer {
  const reach = 1;
  const edge = 19;
  const lowest = Math.min(...HARMONIC_SHIFTS) - edge;
  const runs = { starts: [lowest], columns: Math.max(...HARMONIC_SHIFTS) + edge - lowest + 1 };
  const inner = harmonicTaps(filter, CONTOUR_BINS / 2, edge);
  const left = Array.from({ length: edge }, (_, bin) => harmonicTaps(filter, bin, edge));
  const right = Array.from({ length: edge }, (_, behind) => harmonicTaps(filter, CONTOUR_BINS - 1 - behind, edge));
  return {
    name: 'contour-hidden',
    hears: 'spectrogram',
    outputs: bias.values.length,
    positions: CONTOUR_BINS,
    positionsPerGroup: 44,
    stride: 1,
    reach,
    runs,
    edges: { left: edge, right: edge },
    taps: packHiddenTaps([inner, ...left, ...right], runs, reach, bias.values),
  };
}

/** 7x7 on the contour map. */
export function noteHiddenLayer({ noteHidden: { filter, bias } }: BasicPitchWeights): HiddenLayer {
  const reach = 3;
  const left = 2;
  const runs = { starts: [-left], columns: 7 };
  return {
    name: 'note-hidden',
    hears: 'contours',
    outputs: bias.values.length,
    positions: PITCHES,
    positionsPerGroup: 11,
    stride: CONTOUR_BINS_PER_SEMITONE,
    reach,
    runs,
    edges: { left: 0, right: 0 },
    taps: packHiddenTaps([plainTaps(filter, left)], runs, reach, bias.values),
  };
}

/** 5x5 on the stack. TensorFlow's 'same' with stride 3 has a bin less before each position's own than behind it. */
export function onsetHiddenLayer({ onsetHidden: { filter, bias } }: BasicPitchWeights): HiddenLayer {
  const reach = 2;
  const left = 1;
  const runs = { starts: HARMONIC_SHIFTS.map((shift) => shift - left), columns: 5 };
  const tapsAt = (pitch: number) => harmonicTaps(filter, pitch * CONTOUR_BINS_PER_SEMITONE, left);
  return {
    name: 'onset-hidden',
    hears: 'spectrogram',
    outputs: bias.values.length,
    positions: PITCHES,
    positionsPerGroup: 11,
    stride: CONTOUR_BINS_PER_SEMITONE,
    reach,
    runs,
    edges: { left: 1, right: 1 },
    taps: packHiddenTaps([tapsAt(PITCHES / 2), tapsAt(0), tapsAt(PITCHES - 1)], runs, reach, bias.values),
  };
}
