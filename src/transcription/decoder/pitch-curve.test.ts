import { describe, expect, it } from 'vitest';
import { frameToSeconds } from '../windows';
import { pitchCurve } from './pitch-curve';
import { type ContourRow, trackPitch } from './pitch-track';

const NOTE = { startFrame: 20, endFrame: 80, midi: 60 };
const CENTRE = 3 * (60 - 21) + 1;

interface Voice {
  /** From the middle of MIDI 60. */
  readonly cents: (frame: number) => number;
  readonly strength?: (frame: number) => number;
}

/** A contour map with a ridge for each voice, about as wide as the network's. */
function ridges(...voices: Voice[]): ContourRow {
  return (frame) => {
    const row = new Float32Array(264).fill(0.05);
    for (const { cents, strength = () => 0.9 } of voices) {
      const at = CENTRE + (3 * cents(frame)) / 100;
      for (let bin = Math.floor(at) - 4; bin <= at + 4; bin++) {
        row[bin] = Math.max(row[bin] ?? 0, strength(frame) * Math.exp(-0.5 * (bin - at) ** 2));
      }
    }
    return row;
  };
}

const centsAt = (row: ContourRow, frame: number) =>
  trackPitch(NOTE, row).find((point) => point.frame === frame)?.cents ?? Number.NaN;

describe('trackPitch', () => {
  it.each([-45, -20, 0, 10, 33, 50])('reads %d cents between the bins, without a bias', (cents) => {
    const track = trackPitch(NOTE, ridges({ cents: () => cents }));
    expect(track.map(({ frame }) => frame)).toEqual(Array.from({ length: 60 }, (_, i) => 20 + i));
    for (const point of track) expect(Math.abs(point.cents - cents)).toBeLessThan(2.5);
  });

  it('follows a glide away from the semitone', () => {
    const glide = ridges({ cents: (frame) => 3 * (frame - 20) });
    expect(centsAt(glide, 25)).toBeCloseTo(15, -1);
    expect(centsAt(glide, 70)).toBeGreaterThan(145);
  });

  it('stays with its voice where a louder one is two semitones away, and does not go to one that comes', () => {
    const soft: Voice = { cents: () => 15, strength: () => 0.4 };
    const beside = ridges(soft, { cents: () => -200 });
    const later = ridges(soft, { cents: () => 130, strength: (frame) => (frame < 40 ? 0 : 0.9) });
    for (const row of [beside, later]) {
      for (const { cents } of trackPitch(NOTE, row)) expect(Math.abs(cents - 15)).toBeLessThan(8);
    }
  });

  it('leaves out the frames in which the note hardly shows', () => {
    const fading = ridges({ cents: () => 0, strength: (frame) => (frame < 25 || frame >= 70 ? 0.3 : 0.9) });
    const frames = trackPitch(NOTE, fading).map(({ frame }) => frame);
    expect([frames[0], frames.at(-1)]).toEqual([25, 69]);
  });

  it('stays inside the map at its lowest and highest notes', () => {
    for (const midi of [21, 108]) expect(trackPitch({ ...NOTE, midi }, () => new Float32Array(264))).toHaveLength(60);
  });
});

describe('pitchCurve', () => {
  const curve = (cents: (frame: number) => number) => pitchCurve(NOTE, ridges({ cents }), 0.015);

  it('is none of a note in tune, or that wobbles in its attack alone', () => {
    expect(curve(() => 0)).toEqual([]);
    expect(curve((frame) => (frame % 20 < 10 ? 6 : -6))).toEqual([]);
    expect(curve((frame) => (frame < 24 ? -30 : 0))).toEqual([]);
  });

  it('is two points of a note that is out of tune all along', () => {
    const level = curve(() => -33);
    expect(level.map((point) => point.offsetSeconds)).toEqual(
      [20, 79].map((frame) => 0.015 + frameToSeconds(frame) - frameToSeconds(20)),
    );
    for (const { cents } of level) expect(Math.abs(cents + 33)).toBeLessThan(2.5);
  });

  it('is a few points that lines through come near to all of a vibrato', () => {
    const vibrato = (frame: number) => 50 * Math.sin((2 * Math.PI * (frame - 20)) / 15);
    const points = curve(vibrato);
    expect(points.length).toBeLessThan(40);
    const seconds = (frame: number) => 0.015 + frameToSeconds(frame) - frameToSeconds(20);
    for (let frame = 20; frame < 80; frame++) {
      const next = points.findIndex((point) => point.offsetSeconds >= seconds(frame));
      const [a, b] = [points[Math.max(0, next - 1)], points[next]];
      if (!a || !b) throw new Error('the curve ends before the note');
      const share = a === b ? 0 : (seconds(frame) - a.offsetSeconds) / (b.offsetSeconds - a.offsetSeconds);
      expect(Math.abs(a.cents + share * (b.cents - a.cents) - vibrato(frame))).toBeLessThan(8);
    }
  });

  it('keeps the pitch at the edges where it cannot be read', () => {
    const faint: Voice = {
      cents: (frame) => (frame < 25 ? 90 : 40),
      strength: (frame) => (frame < 25 ? 0.2 : 0.9),
    };
    const points = pitchCurve(NOTE, ridges(faint), 0);
    expect(points[0]?.offsetSeconds).toBe(0);
    for (const { cents } of points) expect(Math.abs(cents - 40)).toBeLessThan(3);
  });
});
