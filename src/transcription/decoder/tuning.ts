import type { DecodeHint } from '../../score/decode-hint';
import type { DecodeParameters } from '../../score/decode-parameters';
import { CONCERT_TUNING, setTuning, type Tuning } from '../../score/tuning';
import type { FoundNote } from './found-note';
import { type ContourRow, trackPitch } from './pitch-track';

/** Enough to know how an instrument is tuned, spread over the whole recording. */
const NOTES_ASKED = 400;
/** Less agreement among them (0..1) is no tuning: fewer, or singing. */
const LEAST_AGREEMENT = 0.6;
const LEAST_NOTES = 5;

/** From here on a tone in tune may be nearer to the next semitone by the network's lights. */
const UNSURE_CENTS = 25;

/** Parameters with the range of pitches as they sound, which is what decoders look at. */
export function soundingRange(parameters: DecodeParameters): DecodeParameters {
  return { ...parameters, ...sounding(parameters, setTuning(parameters)) };
}

export function soundingHints(hints: readonly DecodeHint[], tuning: Tuning): DecodeHint[] {
  return hints.map((hint) => ({ ...hint, ...sounding(hint, tuning) }));
}

interface PitchRange {
  readonly lowestMidi: number;
  readonly highestMidi: number;
}

function sounding({ lowestMidi, highestMidi }: PitchRange, { semitones }: Tuning): PitchRange {
  return { lowestMidi: lowestMidi + semitones, highestMidi: highestMidi + semitones };
}

/**
 * How a recording is tuned: the circular mean, over a semitone, of how far its notes are from theirs, each counted by its
 * length. Never a whole semitone, which nobody can hear in a recording alone.
 */
export function estimatedTuning(notes: readonly FoundNote[], contourRow: ContourRow): Tuning {
  if (notes.length < LEAST_NOTES) return CONCERT_TUNING;
  const step = Math.ceil(notes.length / NOTES_ASKED);
  let sine = 0;
  let cosine = 0;
  let weights = 0;
  for (let i = 0; i < notes.length; i += step) {
    const note = notes[i] as FoundNote;
    const weight = note.endFrame - note.startFrame;
    const angle = (2 * Math.PI * medianCents(note, contourRow)) / 100;
    sine += weight * Math.sin(angle);
    cosine += weight * Math.cos(angle);
    weights += weight;
  }
  if (Math.hypot(sine, cosine) < LEAST_AGREEMENT * weights) return CONCERT_TUNING;
  return { semitones: 0, cents: (100 * Math.atan2(sine, cosine)) / (2 * Math.PI) };
}

/**
 * Notes by the semitones of a tuning: between those of A4 = 440 Hz, the network may take either of two, and not the same
 * one each time.
 */
export function namedBy({ cents }: Tuning, notes: readonly FoundNote[], contourRow: ContourRow): readonly FoundNote[] {
  if (Math.abs(cents) < UNSURE_CENTS) return notes;
  return notes.map((note) => {
    const semitones = Math.round((medianCents(note, contourRow) - cents) / 100);
    return semitones === 0 ? note : { ...note, midi: note.midi + semitones };
  });
}

/** How far from its semitone a note is for half of its time; 0 where it does not show. */
export function medianCents(note: FoundNote, contourRow: ContourRow): number {
  const cents = trackPitch(note, contourRow).map((point) => point.cents);
  cents.sort((a, b) => a - b);
  return cents[cents.length >> 1] ?? 0;
}
