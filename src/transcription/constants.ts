/** Basic Pitch's fixed numbers (Bittner et al., ICASSP 2022; spotify/basic-pitch `constants.py`). */

/** The model hears mono audio at this rate. */
export const MODEL_SAMPLE_RATE_HZ = 22050;
/** Samples between two frames of the maps: 11.61 ms. */
export const HOP_SAMPLES = 256;
/** Samples the network takes at a time, and the frames it makes of them. */
export const WINDOW_SAMPLES = 43844;
export const WINDOW_FRAMES = 172;
/** Windows overlap by 30 frames; half of that is dropped at each side. */
export const OVERLAP_FRAMES = 30;
export const KEPT_FRAMES = WINDOW_FRAMES - OVERLAP_FRAMES;
/** Samples from one window's start to the next. */
export const WINDOW_STEP_SAMPLES = WINDOW_SAMPLES - OVERLAP_FRAMES * HOP_SAMPLES;
/** Zeros before the first sample, so that the first kept frame is the recording's first. */
export const LEADING_ZERO_SAMPLES = (OVERLAP_FRAMES / 2) * HOP_SAMPLES;

/** Pitches of the note and onset maps; row 0 is MIDI 21 (A0). */
export const PITCHES = 88;
export const LOWEST_MIDI = 21;
/** Bins of the contour map: three a semitone, the semitone's centre at 3 * pitch + 1. */
export const CONTOUR_BINS = 264;
export const CONTOUR_BINS_PER_SEMITONE = 3;
/** Mean frame rate of the maps as upstream counts it: 86.13 Hz. */
export const FRAMES_PER_SECOND = MODEL_SAMPLE_RATE_HZ / HOP_SAMPLES;
