/**
 * The constant-Q transform by recursive octaves, as the tfjs network has it (Schoerkhuber & Klapuri, SMC 2010; nnAudio's
 * CQT2010v2), with its kernels folded and its low-pass split in two phases.
 */
import { assert } from '../../shared/assert';
import { HOP_SAMPLES, WINDOW_FRAMES, WINDOW_SAMPLES } from '../constants';
import type { BasicPitchWeights } from '../weights';
import { foldKernels, type KernelGroup } from './cqt-kernels';
import type { Kernels } from './kernels';
import { type Image, type MemoryPlan, roundUp } from './memory';
import { changesAfter, OCTAVES, type Stretch } from './octaves';

export const CQT_BINS = 309;
const BINS_PER_OCTAVE = 36;
const ALL_BINS = OCTAVES * BINS_PER_OCTAVE;
/** The transform has 324 bins, of which the model hears the top 309. */
const DROPPED_BINS = ALL_BINS - CQT_BINS;
const FLOAT_BYTES = 4;
/** Mirror images on each side of a signal. */
const MARGIN_SAMPLES = 128;
/** What a block of outputs or of the mirror reaches beyond the margin. */
const SLACK_SAMPLES = 64;
/** Outputs of a group's unused lanes go behind the bins. */
const UNUSED_LANES = 4;
const GROUP_INTEGERS = 7;
/** Frames that a call of `transform` computes together. */
const FRAMES_AT_ONCE = 4;

/** Where one octave's new powers are. */
export interface NewPowers {
  /** 0 is the highest. */
  readonly octave: number;
  readonly frames: Stretch;
  /** Bins of the 309. */
  readonly bins: Stretch;
  /** Of the first of those bins in the first of those frames. */
  readonly address: number;
  readonly rowBytes: number;
}

interface PlacedGroup extends KernelGroup {
  /** Of its taps. */
  readonly address: number;
}

export class ConstantQTransform {
  /** [172, 324 and 4 unused] squared magnitudes, bins from low to high, not yet scaled by the kernels' lengths. */
  private readonly powers: Image;
  /** Sample 0 of each octave's signal, from the highest to the lowest, and its length. */
  private readonly signals: readonly { readonly address: number; readonly length: number }[];
  private readonly even: number;
  private readonly odd: number;
  private readonly halves: number;
  private readonly lowPassTaps: number;
  private readonly groups: readonly PlacedGroup[];
  /** Of the longest kernel, to each side. */
  private readonly reachSamples: number;
  /** One table an octave, as `transform` reads it. */
  private readonly groupTables: readonly number[];

  constructor(
    plan: MemoryPlan,
    private readonly weights: BasicPitchWeights,
  ) {
    this.signals = Array.from({ length: OCTAVES }, (_, octave) => {
      const length = WINDOW_SAMPLES >> octave;
      const room = plan.reserve(length + 2 * (MARGIN_SAMPLES + SLACK_SAMPLES));
      return { address: room + (MARGIN_SAMPLES + SLACK_SAMPLES) * FLOAT_BYTES, length };
    });
    const scratch = () =>
      plan.reserve(WINDOW_SAMPLES / 2 + 4 * MARGIN_SAMPLES) + (MARGIN_SAMPLES + SLACK_SAMPLES) * FLOAT_BYTES;
    this.even = scratch();
    this.odd = scratch();
    this.halves = plan.reserve(4 * 4 * 128);
    this.powers = plan.image({ rows: WINDOW_FRAMES, columns: ALL_BINS, rightPadding: UNUSED_LANES });
    this.lowPassTaps = plan.reserve(128);
    this.groups = foldKernels(weights).map((group) => ({ ...group, address: plan.reserve(group.taps.length) }));
    this.reachSamples = Math.max(...this.groups.map(({ tapCount }) => tapCount));
    this.groupTables = this.signals.map(() => plan.reserve(this.groups.length * GROUP_INTEGERS));
  }

  writeWeights(floats: Float32Array, integers: Int32Array): void {
    const lowPass = this.weights.lowPass.values;
    assert(
      lowPass.every((tap, index) => tap === lowPass[lowPass.length - 1 - index]),
      'a symmetric low-pass',
    );
    floats.set(
      lowPass.filter((_, tap) => tap % 2 === 1),
      this.lowPassTaps / FLOAT_BYTES,
    );
    for (const { taps, address } of this.groups) floats.set(taps, address / FLOAT_BYTES);
    for (const [octave, table] of this.groupTables.entries()) {
      integers.set(this.groupTable(octave), table / FLOAT_BYTES);
    }
  }

  /**
   * @param samples [43844]
   * @param shiftFrames how far they have moved on since the last call; 172 where they have nothing to do with it
   * @returns the powers that this changes; the others are the last call's, so many frames earlier
   */
  run(kernels: Kernels, floats: Float32Array, samples: Float32Array, shiftFrames: number): NewPowers[] {
    const changes = changesAfter(shiftFrames, this.reachSamples);
    return changes.flatMap(({ shiftSamples, samples: changed, frames }, octave) => {
      const { address, length } = this.signal(octave);
      const first = address / FLOAT_BYTES;
      if (shiftSamples < length) floats.copyWithin(first, first + shiftSamples, first + length);
      for (const { from, to } of changed) {
        if (octave === 0) floats.set(samples.subarray(from, to), first + from);
        else this.decimate(kernels, octave, from, to);
      }
      kernels.reflect(address, length);
      return frames.map((stretch) => this.transform(kernels, octave, inBlocks(stretch)));
    });
  }

  private decimate(kernels: Kernels, octave: number, from: number, to: number): void {
    const source = this.signal(octave - 1);
    const { lowPassTaps, even, odd } = this;
    kernels.decimate(source.address, source.length, lowPassTaps, even, odd, this.signal(octave).address, from, to);
  }

  private transform(kernels: Kernels, octave: number, frames: Stretch): NewPowers {
    const hopSamples = HOP_SAMPLES >> octave;
    kernels.transform(
      this.signal(octave).address + frames.from * hopSamples * FLOAT_BYTES,
      hopSamples * FLOAT_BYTES,
      frames.to - frames.from,
      this.groupTables[octave] ?? 0,
      this.groupsOf(octave).length,
      this.halves,
      this.powers.at(frames.from, 0),
      this.powers.rowBytes,
    );
    const to = CQT_BINS - octave * BINS_PER_OCTAVE;
    const bins = { from: Math.max(0, to - BINS_PER_OCTAVE), to };
    const { rowBytes } = this.powers;
    return { octave, frames, bins, address: this.powers.at(frames.from, DROPPED_BINS + bins.from), rowBytes };
  }

  private signal(octave: number) {
    const signal = this.signals[octave];
    assert(signal !== undefined, `octave ${octave}`);
    return signal;
  }

  /** @param octave 0 is the highest */
  private groupTable(octave: number): number[] {
    const firstBin = firstBinOf(octave);
    return this.groupsOf(octave).flatMap(({ centre, tapCount, bins, address }) => {
      const outputs = Array.from({ length: 4 }, (_, lane) => {
        const bin = bins[lane];
        return (bin === undefined ? ALL_BINS + lane : firstBin + bin) * FLOAT_BYTES;
      });
      return [address, tapCount, centre * 1024, ...outputs];
    });
  }

  /** Those of which the model hears at least one bin. */
  private groupsOf(octave: number): readonly PlacedGroup[] {
    const firstBin = firstBinOf(octave);
    return this.groups.filter(({ bins }) => bins.some((bin) => firstBin + bin >= DROPPED_BINS));
  }
}

/** Of the 324. */
function firstBinOf(octave: number): number {
  return (OCTAVES - 1 - octave) * BINS_PER_OCTAVE;
}

function inBlocks({ from, to }: Stretch): Stretch {
  return { from: Math.floor(from / FRAMES_AT_ONCE) * FRAMES_AT_ONCE, to: roundUp(to, FRAMES_AT_ONCE) };
}
