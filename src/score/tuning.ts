import type { DecodeParameters } from './decode-parameters';

/** Where written pitches sound, from where they would with A4 = 440 Hz. */
export interface Tuning {
  /** Whole semitones: at A4 = 415 Hz what is written C sounds as B did, -1. */
  readonly semitones: number;
  /** The rest, -50..50. */
  readonly cents: number;
}

export const CONCERT_TUNING: Tuning = { semitones: 0, cents: 0 };

export function tuningOf(a4Hz: number): Tuning {
  const cents = 1200 * Math.log2(a4Hz / 440);
  const semitones = Math.round(cents / 100);
  return { semitones, cents: cents - 100 * semitones };
}

/** The tuning that a person has set; concert pitch where none is, and with `reference`, which knows none. */
export function setTuning({ a4Hz, preset }: DecodeParameters): Tuning {
  return a4Hz === 'auto' || preset === 'reference' ? CONCERT_TUNING : tuningOf(a4Hz);
}
