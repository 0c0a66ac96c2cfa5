import type { BendPoint } from '../../score/note';
import { CONTOUR_BINS, CONTOUR_BINS_PER_SEMITONE, LOWEST_MIDI } from '../constants';
import { frameToSeconds } from '../windows';
import type { ContourRow, Span } from './pitch-track';

/** Upstream looks this many bins to either side of the note, weighted by a Gaussian of five bins (`get_pitch_bends`). */
const REACH_BINS = 25;
const SIGMA_BINS = 5;
const WEIGHTS = Float64Array.from({ length: 2 * REACH_BINS + 1 }, (_, i) =>
  Math.exp(-0.5 * ((i - REACH_BINS) / SIGMA_BINS) ** 2),
);

/** A semitone's centre lies one bin above where upstream counts from, so in-tune sound reads 1 there. */
const IN_TUNE_BINS = 1;
const CENTS_PER_BIN = 100 / CONTOUR_BINS_PER_SEMITONE;

/**
 * Upstream's bend of each of a note's frames, in contour bins (thirds of a semitone) above bin 3 * (midi - 21): one too
 * high, see `bendCurve` for the truth (spotify/basic-pitch `note_creation.py`, `get_pitch_bends`).
 */
export function bendBins(note: Span, contourRow: ContourRow): Int8Array {
  const centre = CONTOUR_BINS_PER_SEMITONE * (note.midi - LOWEST_MIDI);
  const first = Math.max(0, centre - REACH_BINS);
  const last = Math.min(CONTOUR_BINS - 1, centre + REACH_BINS);
  const bins = new Int8Array(note.endFrame - note.startFrame);
  for (let i = 0; i < bins.length; i++) {
    const row = contourRow(note.startFrame + i);
    let best = first;
    let highest = Number.NEGATIVE_INFINITY;
    for (let bin = first; bin <= last; bin++) {
      const weighted = (row[bin] as number) * (WEIGHTS[bin - centre + REACH_BINS] as number);
      if (weighted > highest) {
        highest = weighted;
        best = bin;
      }
    }
    bins[i] = best - centre;
  }
  return bins;
}

/**
 * The same as a curve in cents from the note's semitone: corner points only, to be joined by straight lines; empty where
 * the whole note is in tune to a bin.
 * @param leadSeconds how long before its first frame the note is said to start
 */
export function bendCurve(note: Span, bins: Int8Array, leadSeconds = 0): BendPoint[] {
  if (bins.every((bin) => bin === IN_TUNE_BINS)) return [];
  const startSeconds = frameToSeconds(note.startFrame);
  const curve: BendPoint[] = [];
  for (let i = 0; i < bins.length; i++) {
    const bin = bins[i] as number;
    // Inside a level stretch nothing happens.
    if (i > 0 && i < bins.length - 1 && bins[i - 1] === bin && bins[i + 1] === bin) continue;
    curve.push({
      offsetSeconds: leadSeconds + frameToSeconds(note.startFrame + i) - startSeconds,
      cents: (bin - IN_TUNE_BINS) * CENTS_PER_BIN,
    });
  }
  return curve;
}
