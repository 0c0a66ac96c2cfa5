/** Seconds of recording in one clip: an hour-long take is never in memory at once. */
export const CLIP_SECONDS = 5;
/** Far below a sample: what rounding leaves at a border between clips is no part of its own. */
const ROUNDING_SECONDS = 1e-6;

/** The clip that holds a position; one that rounding left just short of a border is on the border. */
export function clipIndexAt(positionSeconds: number): number {
  return Math.floor((positionSeconds + ROUNDING_SECONDS) / CLIP_SECONDS);
}

/** A part of a clip and when it plays. */
export interface ClipPart {
  readonly index: number;
  readonly clockSeconds: number;
  /** From the clip's start. */
  readonly offsetSeconds: number;
  readonly durationSeconds: number;
}

/** The parts of clips that make up a stretch of the recording, which ends at `durationSeconds`. */
export function clipParts(
  run: { readonly clockSeconds: number; readonly fromSeconds: number; readonly toSeconds: number },
  durationSeconds: number,
): ClipPart[] {
  const parts: ClipPart[] = [];
  const end = Math.min(run.toSeconds, durationSeconds);
  let from = run.fromSeconds;
  while (end - from > ROUNDING_SECONDS) {
    const index = clipIndexAt(from);
    const to = Math.min(end, (index + 1) * CLIP_SECONDS);
    parts.push({
      index,
      clockSeconds: run.clockSeconds + (from - run.fromSeconds),
      offsetSeconds: Math.max(0, from - index * CLIP_SECONDS),
      durationSeconds: to - from,
    });
    from = to;
  }
  return parts;
}
