import type { Note } from './note';

/** A note that ends sooner, with its curve as far as it still sounds. */
export function cutShort<T extends Pick<Note, 'startSeconds' | 'endSeconds' | 'bend'>>(note: T, endSeconds: number): T {
  const lengthSeconds = endSeconds - note.startSeconds;
  return { ...note, endSeconds, bend: note.bend.filter((point) => point.offsetSeconds < lengthSeconds) };
}
