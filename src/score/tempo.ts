import type { ScoreSettings } from './score';

/** Ticks a quarter note, in exported files and wherever musical time is counted. */
export const PPQ = 480;

/** Tempo counts quarter notes a minute whatever the time signature's unit, as MIDI does. */
export function beatSeconds(settings: ScoreSettings): number {
  return (60 / settings.tempoBpm) * (4 / settings.timeSignature.unit);
}

export function barSeconds(settings: ScoreSettings): number {
  return beatSeconds(settings) * settings.timeSignature.beats;
}

/** Musical position: bar and beat from 1, and sixteenth of the beat from 1. */
export interface BarPosition {
  readonly bar: number;
  readonly beat: number;
  readonly sixteenth: number;
}

export function barPosition(seconds: number, settings: ScoreSettings): BarPosition {
  // A hair forward, so that a time computed from a beat falls into that beat.
  const beats = Math.max(0, seconds) / beatSeconds(settings) + 1e-6;
  const wholeBeats = Math.floor(beats);
  const sixteenthsPerBeat = 16 / settings.timeSignature.unit;
  return {
    bar: Math.floor(wholeBeats / settings.timeSignature.beats) + 1,
    beat: (wholeBeats % settings.timeSignature.beats) + 1,
    sixteenth: Math.floor((beats - wholeBeats) * sixteenthsPerBeat) + 1,
  };
}
