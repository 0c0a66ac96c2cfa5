import { expect, it, vi } from 'vitest';
import type { DecodeHint } from '../score/decode-hint';
import { EMPTY_SCORE, newTrack } from '../score/score';
import { createSessionStore } from '../store/session';
import { actionById, runAction } from './registry';
import type { ActionContext, Services } from './services';

const box = { startSeconds: 1, endSeconds: 2, lowestMidi: 50, highestMidi: 60 };

function setUp(takeId: string | null) {
  const tracks = new Map([['a', newTrack('a', 'A', takeId, 0)]]);
  const store = createSessionStore({ score: { ...EMPTY_SCORE, tracks }, activeTrackId: 'a', box });
  const hint = vi.fn<(trackId: string, hint: DecodeHint) => void>();
  // Nothing else here reaches a service.
  const services = { decode: { hint } } as unknown as Services;
  const context: ActionContext = { store, services, roll: () => null };
  return { store, hint, context };
}

it('says of a box that there are notes, or none, and takes the box away', () => {
  for (const [id, kind] of [
    ['notes.notes-here', 'notes'],
    ['notes.no-notes-here', 'none'],
  ] as const) {
    const { store, hint, context } = setUp('take');
    runAction(id, context);
    expect(hint.mock.calls).toEqual([['a', { kind, ...box }]]);
    expect(store.getState().box).toBeNull();
    expect(actionById(id).enabled(store.getState())).toBe(false);
  }
});

it('is not to be had where no recording is behind the track', () => {
  const { store, hint, context } = setUp(null);
  runAction('notes.notes-here', context);
  expect(hint).not.toHaveBeenCalled();
  expect(store.getState().box).toEqual(box);
});
