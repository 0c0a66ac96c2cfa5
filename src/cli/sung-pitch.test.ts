import { expect, it } from 'vitest';
import { sungPitch } from './sung-pitch';

it('is the semitone of a note in tune, and the level of a bend that stays', () => {
  expect(sungPitch({ midi: 60, bend: [] })).toBe(60);
  expect(sungPitch({ midi: 60, bend: [{ offsetSeconds: 0, cents: 30 }] })).toBe(60.3);
  const level = [0, 0.5].map((offsetSeconds) => ({ offsetSeconds, cents: -40 }));
  expect(sungPitch({ midi: 60, bend: level })).toBe(59.6);
});

it('is where most of the time is spent, whatever the slide before', () => {
  const bend = [
    { offsetSeconds: 0, cents: -300 },
    { offsetSeconds: 0.1, cents: 40 },
    { offsetSeconds: 0.5, cents: 40 },
  ];
  expect(sungPitch({ midi: 60, bend })).toBe(60.4);
});
