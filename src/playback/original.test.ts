import { describe, expect, it } from 'vitest';
import { FakeSound } from './fake-sound.test-helper';
import { onlyHarmonics } from './harmonics';
import { OriginalListening, soundOfNotes } from './original';
import { midiToHz } from './tones';

const RATE = 22050;

function tone(midi: number, seconds: number, amplitude = 0.2): Float32Array {
  const frequency = midiToHz(midi);
  return Float32Array.from({ length: seconds * RATE }, (_, i) =>
    [1, 2, 3].reduce((sum, h) => sum + (amplitude / h) * Math.sin((2 * Math.PI * h * frequency * i) / RATE), 0),
  );
}

function takeOf(samples: Float32Array) {
  return {
    sampleRateHz: RATE,
    frameCount: samples.length,
    read: (first: number, count: number) => Promise.resolve(samples.slice(first, first + count)),
  };
}

function rms(samples: Float32Array, fromSeconds: number, toSeconds: number): number {
  const part = samples.subarray(fromSeconds * RATE, toSeconds * RATE);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length);
}

describe('a note in the original', () => {
  it('keeps the harmonics of its pitch and takes its neighbours away', () => {
    const [low, high] = [tone(60, 1), tone(63, 1)];
    const both = low.map((sample, i) => sample + (high[i] as number));
    const level = (midi: number, samples: Float32Array) =>
      20 * Math.log10(rms(onlyHarmonics(samples, midi, RATE), 0.3, 0.9));
    const own = 20 * Math.log10(rms(low, 0.3, 0.9));
    expect(Math.abs(level(60, low) - own)).toBeLessThan(0.5);
    expect(level(60, high) - own).toBeLessThan(-18);
    expect(Math.abs(level(60, both) - own)).toBeLessThan(1);
  });

  it('lets a vibrato of 30 cents through', () => {
    let phase = 0;
    const sung = Float32Array.from({ length: RATE }, (_, i) => {
      phase += (2 * Math.PI * midiToHz(60) * 2 ** ((30 * Math.sin((2 * Math.PI * 5 * i) / RATE)) / 1200)) / RATE;
      return 0.2 * Math.sin(phase);
    });
    const lost = 20 * Math.log10(rms(onlyHarmonics(sung, 60, RATE), 0.3, 0.9) / rms(sung, 0.3, 0.9));
    expect(lost).toBeGreaterThan(-4);
  });

  it('holds its stretch of time alone, and raises a soft one', async () => {
    const take = takeOf(tone(60, 3, 0.05));
    const heard = await soundOfNotes(take, [{ midi: 60, startSeconds: 1, endSeconds: 1.5 }]);
    expect(heard.length / RATE).toBeCloseTo(0.65, 2);
    expect(Math.max(...heard)).toBeCloseTo(0.6, 1);
    expect(rms(heard, 0.1, 0.5)).toBeGreaterThan(0.1);
  });

  it('lays several notes where they were', async () => {
    const take = takeOf(tone(60, 3));
    const heard = await soundOfNotes(take, [
      { midi: 60, startSeconds: 0.5, endSeconds: 0.8 },
      { midi: 60, startSeconds: 1.5, endSeconds: 1.8 },
    ]);
    expect(heard.length / RATE).toBeCloseTo(1.45, 2);
    expect(rms(heard, 0.6, 0.9)).toBe(0);
    expect(rms(heard, 1.1, 1.3)).toBeGreaterThan(0.1);
  });

  it('is silence at the recording’s end and beyond', async () => {
    const heard = await soundOfNotes(takeOf(tone(60, 1)), [{ midi: 60, startSeconds: 2, endSeconds: 2.5 }]);
    expect(heard.every((sample) => sample === 0)).toBe(true);
  });

  it('ends what was heard before', async () => {
    const sound = new FakeSound();
    const listening = new OriginalListening();
    const note = { midi: 60, startSeconds: 0, endSeconds: 1 };
    const take = takeOf(tone(60, 2));
    await listening.hear(sound, take, [note]);
    sound.run(0.5);
    await listening.hear(sound, take, [note]);
    const [first, second] = sound.kept('samples');
    expect(first?.endClockSeconds).toBeCloseTo(0.5);
    expect(second?.clockSeconds).toBeCloseTo(0.5);
  });
});
