import { expect, test } from 'vitest';
import { SCALE_STEPS, type ScaleKind, scalePlace } from './scale';

function members(root: number, kind: ScaleKind): number[] {
  return Array.from({ length: 12 }, (_, midi) => midi).filter((midi) => scalePlace({ root, kind }, midi) !== 'outside');
}

test('a scale holds its pitch classes in every octave', () => {
  expect(members(0, 'major')).toEqual([0, 2, 4, 5, 7, 9, 11]);
  // A minor has the keys of C major, E minor pentatonic those of G major pentatonic.
  expect(members(9, 'minor')).toEqual(members(0, 'major'));
  expect(members(4, 'minor pentatonic')).toEqual(members(7, 'major pentatonic'));
  for (const midi of [2, 62, 122]) expect(scalePlace({ root: 2, kind: 'dorian' }, midi)).toBe('root');
  expect(scalePlace({ root: 2, kind: 'dorian' }, 63)).toBe('outside');
});

test('every scale begins at its root and stays within the octave', () => {
  for (const steps of Object.values(SCALE_STEPS)) {
    expect(steps[0]).toBe(0);
    expect([...steps]).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThan(12);
  }
});
