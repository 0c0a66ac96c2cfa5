/** Convolutions along frequency as products of spectra (`kernels/spectra.ts`), from taps on the spectrogram. */
import { WINDOW_FRAMES } from '../constants';
import type { TapStore } from './gathered';
import type { Tap } from './harmonics';
import type { Kernels } from './kernels';
import { type Image, type MemoryPlan, roundUp } from './memory';

const PHASES = 3;
const PHASE_SIZE = 128;
const PHASE_BINS = PHASE_SIZE / 2 + 1;
/** The whole spectrogram's length: 309 bins and 55 below, and taps up to bin 383, wrap into zeros alone. */
export const JOINED_SIZE = PHASES * PHASE_SIZE;
const JOINED_BINS = JOINED_SIZE / 2 + 1;
const POINT_VALUES = 8;
const FLOAT_BYTES = 4;
/** Frames of one transform, whose results depend on each other's rounding: always the same eight together. */
export const TRANSFORM_FRAMES = 8;
/** Frames whose points are in the cache together. */
const CHUNK_FRAMES = 16;
/** Zeros before the first frame, for a filter that reaches two back; behind the last there are frames of zeros. */
const LEADING_FRAMES = 4;
const SPECTRUM_FRAMES = roundUp(WINDOW_FRAMES, TRANSFORM_FRAMES);
const TIME_BYTES = (LEADING_FRAMES + SPECTRUM_FRAMES) * FLOAT_BYTES;

/** The spectrogram's spectra along frequency: of its three phases (bins 3q + phase), and of the whole. */
export class Spectra {
  readonly points: number;
  readonly scratch: number;
  readonly phaseTwiddles: number;
  readonly joinedTwiddles: number;
  private readonly phases: number;
  private readonly joined: number;

  constructor(plan: MemoryPlan, store: TapStore) {
    const room = (bins: number) => plan.reserve((bins * 2 * TIME_BYTES) / FLOAT_BYTES) + LEADING_FRAMES * FLOAT_BYTES;
    this.phases = room(PHASES * PHASE_BINS);
    this.joined = room(JOINED_BINS);
    this.points = plan.reserve(CHUNK_FRAMES * (JOINED_SIZE + 1) * POINT_VALUES);
    this.scratch = plan.reserve(JOINED_SIZE * POINT_VALUES);
    this.phaseTwiddles = store.values(twiddles(PHASE_SIZE));
    this.joinedTwiddles = store.values(twiddles(JOINED_SIZE));
  }

  /**
   * Of the frames from `firstFrame` on, a multiple of 8.
   * @param spectrogram with zeros behind its last frame, up to a multiple of 8, and behind its last bin, up to 384
   */
  run(kernels: Kernels, spectrogram: Image, firstFrame: number): void {
    const { phases, joined, points, scratch, phaseTwiddles, joinedTwiddles } = this;
    const frames = SPECTRUM_FRAMES - firstFrame;
    const after = firstFrame * FLOAT_BYTES;
    const image = spectrogram.at(firstFrame, 0);
    kernels.analyse(image, spectrogram.rowBytes, frames, phases + after, TIME_BYTES, points, scratch, phaseTwiddles);
    kernels.join(phases + after, joined + after, TIME_BYTES, joinedTwiddles, frames);
  }

  /** Where a frame's spectrum begins, of one phase or, for null, of the whole. */
  at(frame: number, phase: number | null): number {
    const origin = phase === null ? this.joined : this.phases + phase * PHASE_BINS * 2 * TIME_BYTES;
    return origin + frame * FLOAT_BYTES;
  }
}

export interface SpectralOptions {
  /** 'joined': an output for each bin. 'phases': one for each third bin. */
  readonly source: 'joined' | 'phases';
  /** Taps of a position far from any edge. */
  readonly taps: readonly Tap[];
  readonly bias: Float32Array;
  /** Outputs a frame. */
  readonly positions: number;
  /** At each side, positions left without rectifying: they have yet to be repaired. */
  readonly edge: number;
}

/** A filter over the spectrogram, as a product of spectra; its output [frames, positions, outputs], rectified. */
export class SpectralConvolution {
  private readonly size: number;
  private readonly terms: number;
  private readonly termCount: number;
  /** Eight outputs each. */
  private readonly packs: readonly { readonly filters: number; readonly bias: number }[];

  constructor(
    store: TapStore,
    private readonly spectra: Spectra,
    private readonly options: SpectralOptions,
  ) {
    const isJoined = options.source === 'joined';
    this.size = isJoined ? JOINED_SIZE : PHASE_SIZE;
    const terms = groupTerms(options.taps, isJoined ? 1 : PHASES);
    this.termCount = terms.length;
    const origin = spectra.at(0, isJoined ? null : 0);
    this.terms = store.integers(terms.map(({ frame, phase }) => spectra.at(frame, isJoined ? null : phase) - origin));
    this.packs = Array.from({ length: options.bias.length / 8 }, (_, pack) => ({
      filters: store.values(filterSpectra(terms, this.size, pack * 8)),
      bias: store.values(options.bias.subarray(pack * 8, pack * 8 + 8)),
    }));
  }

  /** @param firstFrame even; the frames from there on are computed */
  run(kernels: Kernels, out: Image, firstFrame: number): void {
    const { spectra, size, terms, termCount, packs, options } = this;
    const { points, scratch } = spectra;
    const isJoined = options.source === 'joined';
    const twiddleTable = isJoined ? spectra.joinedTwiddles : spectra.phaseTwiddles;
    const step = out.at(0, 1) - out.at(0, 0);
    for (let frame = firstFrame; frame < WINDOW_FRAMES; frame += CHUNK_FRAMES) {
      const frames = Math.min(CHUNK_FRAMES, WINDOW_FRAMES - frame);
      for (const [pack, { filters, bias }] of packs.entries()) {
        const from = spectra.at(frame, isJoined ? null : 0);
        kernels.mix(from, TIME_BYTES, terms, termCount, filters, points, size, frames);
        kernels.synthesise(
          points,
          scratch,
          twiddleTable,
          size,
          frames,
          bias,
          out.at(frame, 0, pack * 8),
          out.rowBytes,
          step,
          options.positions,
          options.edge,
        );
      }
    }
  }
}

/** Taps that multiply the same spectrum: of one frame and one phase. */
interface Term {
  readonly frame: number;
  readonly phase: number;
  readonly taps: { readonly shift: number; readonly weights: Float32Array }[];
}

function groupTerms(taps: readonly Tap[], phases: number): Term[] {
  const terms = new Map<string, Term>();
  for (const { frame, bin, weights } of taps) {
    const shift = Math.floor(bin / phases);
    const phase = bin - shift * phases;
    const key = `${frame},${phase}`;
    const term = terms.get(key) ?? { frame, phase, taps: [] };
    terms.set(key, term);
    term.taps.push({ shift, weights });
  }
  return [...terms.values()];
}

/**
 * [size / 2 + 1, terms, high real 4 | high imaginary 4 | low real 4 | low imaginary 4], the inverse transform's 1 / size
 * in it. A correlation: out[f] = sum of x[f + shift] w[shift] is X[k] times the sum of w[shift] e^(2 pi i k shift / size).
 */
function filterSpectra(terms: readonly Term[], size: number, firstOutput: number): Float32Array {
  const cosines = Float64Array.from({ length: size }, (_, index) => Math.cos((2 * Math.PI * index) / size) / size);
  const spectra = new Float32Array((size / 2 + 1) * terms.length * 16);
  const sums = new Float64Array(16);
  for (let k = 0; k <= size / 2; k += 1) {
    for (const [index, { taps }] of terms.entries()) {
      sums.fill(0);
      for (const { shift, weights } of taps) {
        const turn = (((k * shift) % size) + size) % size;
        const cosine = cosines[turn] ?? 0;
        const sine = cosines[(turn + (3 * size) / 4) % size] ?? 0;
        for (let lane = 0; lane < 4; lane += 1) {
          const low = weights[firstOutput + lane] ?? 0;
          const high = weights[firstOutput + lane + 4] ?? 0;
          sums[lane] = (sums[lane] ?? 0) + high * cosine;
          sums[lane + 4] = (sums[lane + 4] ?? 0) + high * sine;
          sums[lane + 8] = (sums[lane + 8] ?? 0) + low * cosine;
          sums[lane + 12] = (sums[lane + 12] ?? 0) + low * sine;
        }
      }
      spectra.set(sums, (k * terms.length + index) * 16);
    }
  }
  return spectra;
}

/** [size, 2] cosine and sine of -2 pi j / size */
/** [size, 2] cosine and sine of -2 pi j / size */
export function twiddles(size: number): Float32Array {
  return Float32Array.from({ length: size * 2 }, (_, index) => {
    const angle = (-2 * Math.PI * Math.floor(index / 2)) / size;
    return index % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
}
