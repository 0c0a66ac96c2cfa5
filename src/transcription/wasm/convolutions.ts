/** The six convolutions, from the spectrogram to the three maps (Bittner et al., ICASSP 2022, figure 1). */
import { CONTOUR_BINS, CONTOUR_BINS_PER_SEMITONE, PITCHES, WINDOW_FRAMES } from '../constants';
import type { BasicPitchWeights, WeightTensor } from '../weights';
import { CQT_BINS } from './cqt';
import { inOrder, type PlacedTaps, plainTaps, TapStore } from './gathered';
import { harmonicTaps, inHalves, repairTaps, SPECTROGRAM_PADDING } from './harmonics';
import type { Kernels } from './kernels';
import type { Image, MemoryPlan } from './memory';
import { Spectra, SpectralConvolution, TRANSFORM_FRAMES } from './spectra';

/** Of the 3x39: bins whose filter reaches past an edge of the stack. */
const CONTOUR_REACH = 19;
/** TensorFlow's 'same' with stride 3: the 5x5 has a bin less before each position's own than behind it. */
const ONSET_LEFT = 1;
const NOTE_CHANNELS = 32;
/** Frames before a layer's own that it hears: see `run`. */
const ONSET_REACH = 1;
const NOTE_REACH = 3;
const NOTE_HIDDEN_REACH = 3;
const CONTOUR_MAP_REACH = 2;

/** Rows are absolute frames of the window: a tail leaves those before it as they were, and hears none of them. */
export class Convolutions {
  /** [172, 309], written by `normalise`; with zeros around it as far as any layer reaches. */
  readonly spectrogram: Image;
  readonly contours: Image;
  readonly notes: Image;
  readonly onsets: Image;

  private readonly contourHidden: Image;
  private readonly paddedContours: Image;
  private readonly noteHidden: Image;
  private readonly paddedNotes: Image;
  private readonly onsetHidden: Image;
  private readonly store: TapStore;
  private readonly spectra: Spectra;
  private readonly contourConvolution: SpectralConvolution;
  private readonly contourRepairs: ReadonlyMap<number, PlacedTaps>;
  private readonly noteTaps: PlacedTaps;
  private readonly onsetConvolution: SpectralConvolution;
  private readonly onsetEdges: ReadonlyMap<number, PlacedTaps>;
  private readonly biases: { readonly note: number; readonly onset: number };
  private readonly filters: {
    readonly contour: number;
    readonly note: number;
    readonly onsetFromHidden: number;
    readonly onsetFromNotes: number;
  };

  constructor(
    plan: MemoryPlan,
    private readonly weights: BasicPitchWeights,
  ) {
    const rows = WINDOW_FRAMES;
    this.spectrogram = plan.image({
      rows,
      columns: CQT_BINS,
      rowPadding: 4,
      leftPadding: SPECTROGRAM_PADDING.left,
      rightPadding: SPECTROGRAM_PADDING.rightFor(CQT_BINS),
    });
    this.contourHidden = plan.image({
      rows,
      columns: CONTOUR_BINS,
      channels: 8,
      rowPadding: 2,
      leftPadding: 2,
      rightPadding: 2,
    });
    this.paddedContours = plan.image({ rows, columns: CONTOUR_BINS, rowPadding: 3, leftPadding: 2, rightPadding: 2 });
    const hidden = { rows, columns: PITCHES, channels: NOTE_CHANNELS, leftPadding: 1, rightPadding: 1 };
    this.noteHidden = plan.image({ ...hidden, rowPadding: 3 });
    this.onsetHidden = plan.image({ ...hidden, rowPadding: 1 });
    this.paddedNotes = plan.image({ rows, columns: PITCHES, rowPadding: 1, leftPadding: 1, rightPadding: 1 });
    this.contours = plan.image({ rows, columns: CONTOUR_BINS });
    this.notes = plan.image({ rows, columns: PITCHES });
    this.onsets = plan.image({ rows, columns: PITCHES });

    const store = new TapStore(plan);
    this.store = store;
    this.spectra = new Spectra(plan, store);
    this.contourConvolution = new SpectralConvolution(store, this.spectra, {
      source: 'joined',
      taps: harmonicTaps(weights.contourHidden.filter, CONTOUR_REACH, CONTOUR_REACH),
      bias: weights.contourHidden.bias.values,
      positions: CONTOUR_BINS,
      edge: CONTOUR_REACH,
    });
    this.contourRepairs = this.placeContourRepairs();
    this.noteTaps = store.place(plainTaps(weights.noteHidden.filter, 2), this.paddedContours, inHalves);
    this.onsetConvolution = new SpectralConvolution(store, this.spectra, {
      source: 'phases',
      taps: harmonicTaps(weights.onsetHidden.filter, CONTOUR_BINS_PER_SEMITONE, ONSET_LEFT),
      bias: weights.onsetHidden.bias.values,
      positions: PITCHES,
      edge: 0,
    });
    this.onsetEdges = this.placeOnsetEdges();
    this.biases = {
      note: store.values(weights.noteHidden.bias.values),
      onset: store.values(weights.onsetHidden.bias.values),
    };
    const [fromNotes, fromHidden] = splitInputs(weights.onset.filter);
    this.filters = {
      contour: store.values(weights.contour.filter.values),
      note: store.values(weights.note.filter.values),
      onsetFromHidden: store.values(fromHidden),
      onsetFromNotes: store.values(fromNotes),
    };
  }

  writeWeights(floats: Float32Array, integers: Int32Array): void {
    this.store.write(floats, integers);
  }

  /** The frames of the spectrogram that maps from `firstFrame` on depend on. */
  static firstHeardFrame(firstFrame: number): number {
    const reach = ONSET_REACH + NOTE_REACH + NOTE_HIDDEN_REACH + CONTOUR_MAP_REACH + 1;
    return inBlocks(Math.max(0, firstFrame - reach), TRANSFORM_FRAMES);
  }

  /** From the spectrogram to the maps' frames from `firstFrame` on. Each layer computes only what the next ones hear. */
  run(kernels: Kernels, firstFrame: number): void {
    const notesFrom = Math.max(0, firstFrame - ONSET_REACH);
    const noteHiddenFrom = Math.max(0, notesFrom - NOTE_REACH);
    const contoursFrom = Math.max(0, noteHiddenFrom - NOTE_HIDDEN_REACH);
    const contourHiddenFrom = Math.max(0, contoursFrom - CONTOUR_MAP_REACH);
    this.spectra.run(kernels, this.spectrogram, Convolutions.firstHeardFrame(firstFrame));
    this.runContours(kernels, contourHiddenFrom, contoursFrom);
    this.runNotes(kernels, noteHiddenFrom, notesFrom);
    this.runOnsets(kernels, notesFrom, firstFrame);
  }

  private runContours(kernels: Kernels, hiddenFrom: number, mapFrom: number): void {
    const { spectrogram, contourHidden, paddedContours, contours, weights } = this;
    const from = inBlocks(hiddenFrom, 4);
    this.contourConvolution.run(kernels, contourHidden, from);
    for (const [bin, { places, count, weights: tapWeights }] of this.contourRepairs) {
      const hidden = contourHidden.at(from, bin);
      kernels.gather8(
        spectrogram.at(from, bin),
        spectrogram.rowBytes,
        places,
        count,
        tapWeights,
        hidden,
        contourHidden.rowBytes,
        hidden,
        contourHidden.rowBytes,
        WINDOW_FRAMES - from,
      );
    }
    kernels.contour(
      contourHidden.at(mapFrom - 2, -2),
      contourHidden.rowBytes,
      this.filters.contour,
      weights.contour.bias.values[0] ?? 0,
      paddedContours.at(mapFrom, 0),
      paddedContours.rowBytes,
      contours.at(mapFrom, 0),
      contours.rowBytes,
      WINDOW_FRAMES - mapFrom,
    );
  }

  private runNotes(kernels: Kernels, hiddenFrom: number, mapFrom: number): void {
    const { paddedContours, noteHidden, paddedNotes, notes, noteTaps, weights } = this;
    const from = inBlocks(hiddenFrom, 2);
    for (let pitch = 0; pitch < PITCHES; pitch += 1) {
      kernels.gather32(
        paddedContours.at(from, pitch * CONTOUR_BINS_PER_SEMITONE),
        paddedContours.rowBytes,
        noteTaps.places,
        noteTaps.count,
        noteTaps.weights,
        this.biases.note,
        noteHidden.at(from, pitch),
        noteHidden.rowBytes,
        WINDOW_FRAMES - from,
      );
    }
    kernels.note(
      noteHidden.at(mapFrom - 3, -1),
      noteHidden.rowBytes,
      this.filters.note,
      weights.note.bias.values[0] ?? 0,
      paddedNotes.at(mapFrom, 0),
      paddedNotes.rowBytes,
      notes.at(mapFrom, 0),
      notes.rowBytes,
      WINDOW_FRAMES - mapFrom,
    );
  }

  private runOnsets(kernels: Kernels, hiddenFrom: number, mapFrom: number): void {
    const { spectrogram, onsetHidden, paddedNotes, onsets, weights } = this;
    const from = inBlocks(hiddenFrom, 2);
    this.onsetConvolution.run(kernels, onsetHidden, from);
    for (const [pitch, { places, count, weights: tapWeights }] of this.onsetEdges) {
      kernels.gather32(
        spectrogram.at(from, pitch * CONTOUR_BINS_PER_SEMITONE),
        spectrogram.rowBytes,
        places,
        count,
        tapWeights,
        this.biases.onset,
        onsetHidden.at(from, pitch),
        onsetHidden.rowBytes,
        WINDOW_FRAMES - from,
      );
    }
    kernels.onset(
      onsetHidden.at(mapFrom - 1, -1),
      onsetHidden.rowBytes,
      this.filters.onsetFromHidden,
      paddedNotes.at(mapFrom - 1, -1),
      paddedNotes.rowBytes,
      this.filters.onsetFromNotes,
      weights.onset.bias.values[0] ?? 0,
      onsets.at(mapFrom, 0),
      onsets.rowBytes,
      WINDOW_FRAMES - mapFrom,
    );
  }

  private placeContourRepairs(): Map<number, PlacedTaps> {
    const { filter } = this.weights.contourHidden;
    const repairs = new Map<number, PlacedTaps>();
    for (let distance = 0; distance < CONTOUR_REACH; distance += 1) {
      for (const bin of [distance, CONTOUR_BINS - 1 - distance]) {
        repairs.set(bin, this.store.place(repairTaps(filter, bin, CONTOUR_REACH), this.spectrogram, inOrder));
      }
    }
    return repairs;
  }

  /** Two pitches only, so that they are computed once more, directly, instead of repaired. */
  private placeOnsetEdges(): Map<number, PlacedTaps> {
    const { filter } = this.weights.onsetHidden;
    const place = (pitch: number) =>
      this.store.place(harmonicTaps(filter, pitch * CONTOUR_BINS_PER_SEMITONE, ONSET_LEFT), this.spectrogram, inHalves);
    return new Map([0, PITCHES - 1].map((pitch) => [pitch, place(pitch)]));
  }
}

/** Kernels take frames in blocks: the block's first ones may be of no use, and the last frame ends a block. */
function inBlocks(frame: number, block: number): number {
  return Math.floor(frame / block) * block;
}

/** [3, 3, 33, 1] to the note map's [3, 3] and the hidden channels' [3, 3, 32]. */
function splitInputs({ shape, values }: WeightTensor): [Float32Array, Float32Array] {
  const inputs = shape[2] ?? 1;
  return [values.filter((_, index) => index % inputs === 0), values.filter((_, index) => index % inputs !== 0)];
}
