/** The decoders that turn the model's maps into notes. `reference` is upstream's own, note for note. */
export type DecodePreset = 'reference';

/** What a person sets to say which of the model's beliefs become notes. */
export interface DecodeParameters {
  readonly preset: DecodePreset;
  /** 0..100, higher gives more notes. `reference`: frame threshold = 1 - sensitivity / 100. */
  readonly sensitivity: number;
  /** 0..100, higher splits more. `reference`: onset threshold = 1 - noteSplit / 100. */
  readonly noteSplit: number;
  /** Shorter notes are dropped. */
  readonly minimumNoteLengthMs: number;
  /** Inclusive range of MIDI note numbers. */
  readonly lowestMidi: number;
  readonly highestMidi: number;
}

/** Upstream's defaults: thresholds 0.3 and 0.5, eleven frames, the piano's range. */
export const DEFAULT_DECODE_PARAMETERS: DecodeParameters = {
  preset: 'reference',
  sensitivity: 70,
  noteSplit: 50,
  minimumNoteLengthMs: 127.7,
  lowestMidi: 21,
  highestMidi: 108,
};
