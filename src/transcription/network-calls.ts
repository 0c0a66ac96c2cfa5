import { assert } from '../shared/assert';
import { CONTOUR_BINS, PITCHES, WINDOW_FRAMES, WINDOW_SAMPLES } from './constants';
import type { ModelMaps } from './network';

/** Of a call for the last frames of a window: that it is a whole window, and has so many. */
export function assertTail(samples: Float32Array, frameCount: number): void {
  assert(samples.length === WINDOW_SAMPLES, `a window has ${WINDOW_SAMPLES} samples, not ${samples.length}`);
  assert(frameCount >= 1 && frameCount <= WINDOW_FRAMES, `a window has no ${frameCount} frames`);
}

/**
 * The last frames of what was computed. Copies, so that each map owns its buffer.
 * @param values [computed x 264] contours, then [computed x 88] notes, then [computed x 88] onsets
 */
export function lastFrames(values: Float32Array, computed: number, frameCount: number): ModelMaps {
  const notesFrom = computed * CONTOUR_BINS;
  const onsetsFrom = notesFrom + computed * PITCHES;
  const left = computed - frameCount;
  return {
    frameCount,
    contours: values.slice(left * CONTOUR_BINS, notesFrom),
    notes: values.slice(notesFrom + left * PITCHES, onsetsFrom),
    onsets: values.slice(onsetsFrom + left * PITCHES),
  };
}
