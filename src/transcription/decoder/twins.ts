import { LOWEST_MIDI, PITCHES } from '../constants';
import type { FoundNote } from './found-note';
import { type ContourRow, trackPitch } from './pitch-track';
import { medianCents } from './tuning';

/** Two ridges this close are one. */
const SAME_CENTS = 25;
/** They have to be so for this share of the shorter note: sung notes glide into one another, too, but soon part. */
const SAME_SHARE = 0.7;
/** A note nearer to a semitone than this is that semitone's. */
const OWN_CENTS = 25;

/**
 * A tone between two semitones often sounds in the note map as both. Where two notes a semitone apart follow one ridge of
 * the contour, the one stays that is nearer to the tuning.
 * @param tuningCents where semitones are in this recording, from A4 = 440 Hz
 */
export function withoutTwins(
  notes: readonly FoundNote[],
  contourRow: ContourRow,
  tuningCents: number,
): readonly FoundNote[] {
  const byRow: FoundNote[][] = Array.from({ length: PITCHES }, () => []);
  for (const note of notes) byRow[note.midi - LOWEST_MIDI]?.push(note);
  for (const row of byRow) row.sort((a, b) => a.startFrame - b.startFrame);
  const gone = new Set<FoundNote>();
  const awayCents = (note: FoundNote) => Math.abs(medianCents(note, contourRow) - tuningCents);
  for (const [lower, higher] of pairsApart(byRow)) {
    if (gone.has(lower) || gone.has(higher) || !isOneTone(lower, higher, contourRow)) continue;
    const further = awayCents(lower) > awayCents(higher) ? lower : higher;
    if (awayCents(further) >= OWN_CENTS) gone.add(further);
  }
  return gone.size === 0 ? notes : notes.filter((note) => !gone.has(note));
}

/** Notes a semitone apart that sound together. Rows are by start, and in a row notes follow one another. */
function* pairsApart(byRow: readonly (readonly FoundNote[])[]): Generator<[FoundNote, FoundNote]> {
  for (let row = 0; row + 1 < byRow.length; row++) {
    const above = byRow[row + 1] ?? [];
    let first = 0;
    for (const lower of byRow[row] ?? []) {
      while (first < above.length && (above[first] as FoundNote).endFrame <= lower.startFrame) first++;
      for (let i = first; i < above.length; i++) {
        const higher = above[i] as FoundNote;
        if (higher.startFrame >= lower.endFrame) break;
        yield [lower, higher];
      }
    }
  }
}

function isOneTone(lower: FoundNote, higher: FoundNote, contourRow: ContourRow): boolean {
  const startFrame = Math.max(lower.startFrame, higher.startFrame);
  const endFrame = Math.min(lower.endFrame, higher.endFrame);
  const below = trackPitch({ midi: lower.midi, startFrame, endFrame }, contourRow);
  const above = new Map(
    trackPitch({ midi: higher.midi, startFrame, endFrame }, contourRow).map(({ frame, cents }) => [frame, cents + 100]),
  );
  const same = below.filter(({ frame, cents }) => Math.abs(cents - (above.get(frame) ?? Infinity)) < SAME_CENTS);
  const shorter = Math.min(lower.endFrame - lower.startFrame, higher.endFrame - higher.startFrame);
  return same.length >= SAME_SHARE * shorter;
}
