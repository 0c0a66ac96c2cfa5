import { yieldToEventLoop } from '../shared/event-loop';
import type { AudioClip } from './audio-clip';
import { renderedSeconds, renderInto, type SynthNote } from './synth';

/**
 * The opening of the Prelude in C major, BWV 846 (J. S. Bach, The Well-Tempered Clavier, 1722; public domain): bass,
 * tenor and three upper notes of each bar, which the right hand breaks into sixteenths twice a half bar.
 */
const BARS: readonly (readonly [bass: number, tenor: number, low: number, middle: number, high: number])[] = [
  [60, 64, 67, 72, 76],
  [60, 62, 69, 74, 77],
  [59, 62, 67, 74, 77],
  [60, 64, 67, 72, 76],
];
const CLOSING_CHORD = [48, 55, 60, 64, 72] as const;
const SIXTEENTH_SECONDS = 60 / 68 / 4;
/** A breath before the first note, as a recording has. */
const LEAD_IN_SECONDS = 0.4;

export const EXAMPLE_SAMPLE_RATE_HZ = 44_100;
/** The notes of the example, in order of time. */
export const EXAMPLE_NOTES: readonly SynthNote[] = prelude();

/** The built-in example as sound, rendered as it is asked for. */
export function exampleClip(): AudioClip {
  const durationSeconds = renderedSeconds(EXAMPLE_NOTES);
  return {
    name: 'Prelude in C (example)',
    sampleRateHz: EXAMPLE_SAMPLE_RATE_HZ,
    durationSeconds,
    async *chunks() {
      const frames = Math.ceil(durationSeconds * EXAMPLE_SAMPLE_RATE_HZ);
      // Half a second each: a few milliseconds of work.
      const pieceFrames = EXAMPLE_SAMPLE_RATE_HZ / 2;
      for (let at = 0; at < frames; at += pieceFrames) {
        const piece = new Float32Array(Math.min(pieceFrames, frames - at));
        renderInto(piece, at, EXAMPLE_NOTES, EXAMPLE_SAMPLE_RATE_HZ);
        await yieldToEventLoop();
        yield piece;
      }
    },
  };
}

function prelude(): SynthNote[] {
  const notes: SynthNote[] = [];
  const add = (midi: number, sixteenth: number, sixteenths: number, velocity: number): void => {
    const startSeconds = LEAD_IN_SECONDS + sixteenth * SIXTEENTH_SECONDS;
    notes.push({ midi, startSeconds, endSeconds: startSeconds + sixteenths * SIXTEENTH_SECONDS, velocity });
  };
  BARS.forEach(([bass, tenor, ...upper], bar) => {
    // The phrase swells towards its third bar.
    const swell = [0, 6, 10, 2][bar] ?? 0;
    for (const half of [0, 8]) {
      const at = bar * 16 + half;
      add(bass, at, 8, 86 + swell - half);
      add(tenor, at + 1, 7, 74 + swell);
      for (let i = 0; i < 6; i++) add(upper[i % 3] as number, at + 2 + i, 1, 70 + swell + (i % 3 === 2 ? 8 : 0));
    }
  });
  for (const midi of CLOSING_CHORD) add(midi, BARS.length * 16, 10, 82);
  return notes.sort((a, b) => a.startSeconds - b.startSeconds || a.midi - b.midi);
}
