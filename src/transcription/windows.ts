/**
 * Where the network's overlapping windows lie on a recording, and when their frames are. Positions are samples at
 * 22050 Hz from the recording's start. Upstream: spotify/basic-pitch `inference.py` (`get_audio_input`, `unwrap_output`).
 */
import {
  FRAMES_PER_SECOND,
  HOP_SAMPLES,
  KEPT_FRAMES,
  LEADING_ZERO_SAMPLES,
  MODEL_SAMPLE_RATE_HZ,
  OVERLAP_FRAMES,
  PITCHES,
  WINDOW_FRAMES,
  WINDOW_SAMPLES,
  WINDOW_STEP_SAMPLES,
} from './constants';
import type { ModelMaps } from './network';

/** First sample of window `index`; the first window starts before the recording, in zeros. */
export function windowStart(index: number): number {
  return index * WINDOW_STEP_SAMPLES - LEADING_ZERO_SAMPLES;
}

/** How many whole windows a recording that is still growing has filled. */
export function filledWindows(receivedSamples: number): number {
  return Math.max(0, Math.floor((receivedSamples - windowStart(0) - WINDOW_SAMPLES) / WINDOW_STEP_SAMPLES) + 1);
}

/** Frames that upstream keeps of a recording of this length. */
export function keptFrames(lengthSamples: number): number {
  return Math.floor((lengthSamples / WINDOW_STEP_SAMPLES) * KEPT_FRAMES);
}

/** Windows that those frames come from; the last is filled up with zeros. */
export function windowsNeeded(lengthSamples: number): number {
  return Math.ceil(keptFrames(lengthSamples) / KEPT_FRAMES);
}

/** The inner 142 frames of a window's 172, as views. */
export function keepInnerFrames(maps: ModelMaps): ModelMaps {
  const first = OVERLAP_FRAMES / 2;
  const last = first + KEPT_FRAMES;
  const inner = (map: Float32Array) => {
    const columns = map.length / WINDOW_FRAMES;
    return map.subarray(first * columns, last * columns);
  };
  return {
    frameCount: KEPT_FRAMES,
    notes: inner(maps.notes),
    onsets: inner(maps.onsets),
    contours: inner(maps.contours),
  };
}

/** The exact sample that kept frame `frame` is centred on: each window restarts the grid of 256 samples. */
export function frameToSample(frame: number): number {
  const window = Math.floor(frame / KEPT_FRAMES);
  return window * WINDOW_STEP_SAMPLES + (frame - window * KEPT_FRAMES) * HOP_SAMPLES;
}

export function frameToSeconds(frame: number): number {
  return frameToSample(frame) / MODEL_SAMPLE_RATE_HZ;
}

/** The newest kept frame whose centre is at or before a sample, in the grid of the window it belongs to. */
export function sampleToFrame(sample: number): number {
  const window = Math.floor(sample / WINDOW_STEP_SAMPLES);
  return window * KEPT_FRAMES + Math.floor((sample - window * WINDOW_STEP_SAMPLES) / HOP_SAMPLES);
}

/** Upstream's constant 0.0018 s, "needed for this to align properly". */
const UPSTREAM_CORRECTION_SECONDS = 0.0018;
const UPSTREAM_WINDOW_OFFSET_SECONDS =
  (HOP_SAMPLES / MODEL_SAMPLE_RATE_HZ) * (WINDOW_FRAMES - WINDOW_SAMPLES / HOP_SAMPLES) + UPSTREAM_CORRECTION_SECONDS;

/** Upstream's frame times, which saw by -8 to +12 ms around the exact ones; only for comparing with its results. */
export function upstreamFrameToSeconds(frame: number): number {
  return frame / FRAMES_PER_SECOND - UPSTREAM_WINDOW_OFFSET_SECONDS * Math.floor(frame / WINDOW_FRAMES);
}

/** Rows [fromFrame, fromFrame + frameCount) of maps, as views. */
export function sliceMaps(maps: ModelMaps, fromFrame: number, frameCount: number): ModelMaps {
  const rows = (map: Float32Array, columns: number) =>
    map.subarray(fromFrame * columns, (fromFrame + frameCount) * columns);
  return {
    frameCount,
    notes: rows(maps.notes, PITCHES),
    onsets: rows(maps.onsets, PITCHES),
    contours: rows(maps.contours, maps.contours.length / maps.frameCount),
  };
}
