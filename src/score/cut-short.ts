import { bendBefore } from './bend';
import type { Note } from './note';

/** A note that ends sooner, with its curve as far as it still sounds. */
export function cutShort<T extends Pick<Note, 'startSeconds' | 'endSeconds' | 'bend'>>(note: T, endSeconds: number): T {
  return { ...note, endSeconds, bend: bendBefore(note.bend, endSeconds - note.startSeconds) };
}
