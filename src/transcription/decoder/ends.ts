import type { NoteEnds } from '../../score/decode-parameters';
import { PITCHES } from '../constants';
import type { NoteMaps } from '../map-cells';
import type { Levels } from '../pitch-levels';

/** How the end of a note is found. */
export interface EndRule {
  /** Low is what is below this, and below this share of the note's own level. */
  readonly lowest: number;
  readonly shareOfLevel: number;
  /** So many low frames in a row end a note at the first of them. */
  readonly lowFrames: number;
  /** A decay of the sound by this much ends it sooner; null where the map alone decides. */
  readonly decayDb: number | null;
}

const BY_LEVEL = { lowest: 0.2, shareOfLevel: 0.65, lowFrames: 9 };

export const END_RULES: Record<NoteEnds, EndRule> = {
  tight: { ...BY_LEVEL, decayDb: 6 },
  default: { ...BY_LEVEL, decayDb: 7 },
  natural: { ...BY_LEVEL, decayDb: null },
  pedal: { lowest: 0.3, shareOfLevel: 0, lowFrames: 12, decayDb: null },
};

/** Live there is no time to see whether the sound stays down, and 6 dB do better. */
export function liveEndRule(noteEnds: NoteEnds): EndRule {
  const rule = END_RULES[noteEnds];
  return rule.decayDb === null ? rule : { ...rule, decayDb: 6 };
}

/** A note's level falls by this factor a frame where the map does not hold it up. */
const LEVEL_DECAY = 0.99;
/** The first frame after an onset that may be low, or a note's end. */
const FIRST_END_FRAMES = 3;

export interface NoteEnd {
  /** Exclusive. */
  readonly endFrame: number;
  /** The maps end before the note was seen to end. */
  readonly open: boolean;
}

/**
 * Where the note map says that a note ends: at the first of the low frames, or before the next onset of its pitch.
 * @param limit the next onset's frame, or the number of frames
 */
export function endInMap(maps: NoteMaps, start: number, row: number, limit: number, rule: EndRule): NoteEnd {
  let level = 0;
  let low = 0;
  for (let frame = start + 2; frame < limit; frame++) {
    const here = maps.notes.at(frame * PITCHES + row);
    level = Math.max(LEVEL_DECAY * level, here);
    if (frame < start + FIRST_END_FRAMES) continue;
    low = here < Math.max(rule.lowest, rule.shareOfLevel * level) ? low + 1 : 0;
    if (low === rule.lowFrames) return { endFrame: frame + 1 - low, open: false };
  }
  return { endFrame: limit - low, open: limit === maps.frameCount };
}

/** A decay is looked for between these many frames before and after where the note would end. */
const DECAY_REACH_FRAMES = 4;
/** The sound has to stay down for this long. */
const STAY_FRAMES = 7;
/** The map's end is this late at most. */
const LATEST_FRAMES = 30;

/** What the audio's decay is looked for in: levels of the same frames as the maps, `firstFrame` being the maps' first. */
export interface Sound {
  readonly levels: Levels;
  readonly firstFrame: number;
}

/** The first frame not long before the map's end at which the sound of this pitch decays for good; else the map's end. */
export function endInSound(
  maps: NoteMaps,
  { levels, firstFrame }: Sound,
  start: number,
  row: number,
  mapEnd: number,
  decayDb: number,
): number {
  for (let q = Math.max(start + FIRST_END_FRAMES, mapEnd - LATEST_FRAMES); q <= mapEnd; q++) {
    const a = Math.max(q - DECAY_REACH_FRAMES, start + 1);
    const b = q + DECAY_REACH_FRAMES;
    if (noteAt(maps, b, row) > noteAt(maps, a, row)) continue;
    const down = levels.dbAt(firstFrame + a, row) - decayDb;
    let frame = b;
    while (frame <= b + STAY_FRAMES && levels.dbAt(firstFrame + frame, row) <= down) frame++;
    if (frame > b + STAY_FRAMES) return q;
  }
  return mapEnd;
}

/** The first frame at which the sound drops, as far as it is known; null where it does not. */
export function firstDrop(
  maps: NoteMaps,
  { levels, firstFrame }: Sound,
  start: number,
  row: number,
  mapEnd: number,
  decayDb: number,
): number | null {
  for (let q = start + FIRST_END_FRAMES; q < mapEnd; q++) {
    const a = Math.max(q - DECAY_REACH_FRAMES, start + 1);
    const b = q + DECAY_REACH_FRAMES;
    // A level is a mean of three frames.
    if (b >= maps.frameCount || firstFrame + b + 1 >= levels.frameCount) return null;
    if (noteAt(maps, b, row) > noteAt(maps, a, row)) continue;
    if (levels.dbAt(firstFrame + a, row) - levels.dbAt(firstFrame + b, row) >= decayDb) return q;
  }
  return null;
}

function noteAt({ notes, frameCount }: NoteMaps, frame: number, row: number): number {
  return frame < frameCount ? notes.at(frame * PITCHES + row) : 0;
}
