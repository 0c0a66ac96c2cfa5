import type { ScoreSettings } from '../score/score';
import { beatSeconds } from '../score/tempo';

export interface Beat {
  readonly positionSeconds: number;
  /** The first of its bar. */
  readonly accented: boolean;
}

/** A beat this little before a window belongs to it: a position computed from a beat is on the beat. */
const ROUNDING_SECONDS = 1e-9;

/** The beats that fall into [fromSeconds, toSeconds), counted from the project's start. */
export function beatsIn(fromSeconds: number, toSeconds: number, settings: ScoreSettings): Beat[] {
  const period = beatSeconds(settings);
  const beats: Beat[] = [];
  let index = Math.max(0, Math.floor(fromSeconds / period) - 1);
  while (index * period < fromSeconds - ROUNDING_SECONDS) index++;
  for (; index * period < toSeconds - ROUNDING_SECONDS; index++) {
    beats.push({ positionSeconds: index * period, accented: index % settings.timeSignature.beats === 0 });
  }
  return beats;
}
