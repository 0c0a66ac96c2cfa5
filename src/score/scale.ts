/** Semitones above the root, ascending from 0. */
export const SCALE_STEPS = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  'harmonic minor': [0, 2, 3, 5, 7, 8, 11],
  'melodic minor': [0, 2, 3, 5, 7, 9, 11],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  phrygian: [0, 1, 3, 5, 7, 8, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  locrian: [0, 1, 3, 5, 6, 8, 10],
  'major pentatonic': [0, 2, 4, 7, 9],
  'minor pentatonic': [0, 3, 5, 7, 10],
  blues: [0, 3, 5, 6, 7, 10],
  'whole tone': [0, 2, 4, 6, 8, 10],
} as const;

export type ScaleKind = keyof typeof SCALE_STEPS;

export interface Scale {
  /** Pitch class of the root: 0 = C. */
  readonly root: number;
  readonly kind: ScaleKind;
}

/** Where a MIDI note stands in a scale. */
export type ScalePlace = 'root' | 'member' | 'outside';

export function scalePlace({ root, kind }: Scale, midi: number): ScalePlace {
  const above = (midi + 12 - root) % 12;
  if (above === 0) return 'root';
  return SCALE_STEPS[kind].some((step) => step === above) ? 'member' : 'outside';
}
