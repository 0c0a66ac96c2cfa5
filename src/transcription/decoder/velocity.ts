import type { Levels } from '../pitch-levels';

/** The attack is over, and its loudest moment past, within these many frames (70 ms). */
const ATTACK_FRAMES = 6;
/** Level of a pitch (mean over its harmonics, see `Levels`) that is velocity 127, and velocities a decibel. */
const LOUDEST_DB = -14;
const VELOCITIES_PER_DB = 2;

/** MIDI velocity of a note that starts at a frame: how loud its own harmonics get in the attack, 2 a decibel. */
export function velocityAt(levels: Levels, startFrame: number, row: number): number {
  let loudestDb = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= ATTACK_FRAMES; i++) loudestDb = Math.max(loudestDb, levels.dbAt(startFrame + i, row));
  return Math.max(1, Math.min(127, Math.round(127 + VELOCITIES_PER_DB * (loudestDb - LOUDEST_DB))));
}
