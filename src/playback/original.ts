import type { Note } from '../score/note';
import type { TakeAudio } from '../shared/take-audio';
import { onlyHarmonics } from './harmonics';
import type { Sound, Voice } from './sound';

/** `midi` is where the note sounds with A4 = 440 Hz, whole or not. */
export type HeardStretch = Pick<Note, 'midi' | 'startSeconds' | 'endSeconds'>;

/** The filters need to swing in before the note's start, and out after its end. */
const LEAD_SECONDS = 0.05;
const TAIL_SECONDS = 0.1;
const FADE_SECONDS = 0.01;
/** A selection that spans more is heard up to here. */
const LONGEST_SECONDS = 20;
/** A soft note's harmonics are raised towards this, but not without bound, or one would hear noise. */
const PEAK = 0.6;
const MOST_GAIN = 10;

/**
 * The stretches of a recording that belong to notes, each with nothing but its own harmonics, laid where they were.
 * @returns mono samples at the recording's own rate, from the first note's start on
 */
export async function soundOfNotes(audio: TakeAudio, notes: readonly HeardStretch[]): Promise<Float32Array> {
  const { sampleRateHz } = audio;
  const startSeconds = Math.min(...notes.map((note) => note.startSeconds));
  const endSeconds = Math.max(...notes.map((note) => note.endSeconds));
  const lengthSeconds = Math.min(LONGEST_SECONDS, endSeconds - startSeconds) + LEAD_SECONDS + TAIL_SECONDS;
  const sum = new Float32Array(Math.ceil(lengthSeconds * sampleRateHz));
  for (const note of notes) {
    const from = Math.max(0, note.startSeconds - LEAD_SECONDS);
    const count = Math.ceil((note.endSeconds + TAIL_SECONDS - from) * sampleRateHz);
    const read = await audio.read(Math.round(from * sampleRateHz), count);
    const part = onlyHarmonics(read, note.midi, sampleRateHz);
    const at = Math.round((from - Math.max(0, startSeconds - LEAD_SECONDS)) * sampleRateHz);
    const fade = FADE_SECONDS * sampleRateHz;
    for (let i = 0; i < part.length && at + i < sum.length; i++) {
      const gain = Math.min(1, i / fade, (part.length - i) / fade);
      sum[at + i] = (sum[at + i] as number) + gain * (part[i] as number);
    }
  }
  const peak = sum.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  const gain = peak === 0 ? 0 : Math.min(MOST_GAIN, PEAK / peak);
  return sum.map((sample) => gain * sample);
}

/** Hears one selection at a time: the next ends the one before. */
export class OriginalListening {
  private voice: Voice | null = null;
  private wish = 0;

  /** Rejects where the recording cannot be read. */
  async hear(sound: Sound, audio: TakeAudio, notes: readonly HeardStretch[]): Promise<void> {
    const wish = ++this.wish;
    this.voice?.end(sound.now());
    this.voice = null;
    const samples = await soundOfNotes(audio, notes);
    if (wish === this.wish) this.voice = sound.startSamples(sound.now(), samples, audio.sampleRateHz);
  }
}
