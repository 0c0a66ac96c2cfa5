import { describe, expect, it } from 'vitest';
import { testNote } from '../note.test-helper';
import { copyNotes } from './copy-notes';

const heard = testNote('a', 60, 1, 2, {
  confidence: 0.6,
  state: 'settled',
  endOpen: true,
  bend: [{ offsetSeconds: 0, cents: 33 }],
});

describe('copyNotes', () => {
  it('adds copies that the machine has no claim on and leaves the originals', () => {
    const patch = copyNotes([heard], ['b'], 0.5, 12);
    expect(patch.notes.updated).toEqual([]);
    expect(patch.notes.added).toEqual([
      {
        ...heard,
        id: 'b',
        midi: 72,
        startSeconds: 1.5,
        endSeconds: 2.5,
        origin: 'person',
        state: 'final',
        endOpen: false,
      },
    ]);
    expect(patch.notes.added[0]).not.toHaveProperty('detected');
  });

  it('copies in place when nothing moves, and keeps within the keyboard', () => {
    expect(copyNotes([heard], ['b'], 0, 0).notes.added[0]).toMatchObject({ startSeconds: 1, midi: 60 });
    expect(copyNotes([heard], ['b'], -9, 100).notes.added[0]).toMatchObject({
      startSeconds: 0,
      endSeconds: 1,
      midi: 127,
    });
  });
});
