import { Compressor, Gain, WaveShaper } from 'tone/build/esm/classes.js';
import type { TrackId } from '../score/note';
import { balanceGains, decibelsToGain, softCeiling } from './levels';
import type { TrackGains } from './sound';

/** Time constant of gain changes, so that none clicks. */
const GLIDE_SECONDS = 0.007;
/** Brings single notes up to where recordings usually are; the limiter sees to what ten hard ones add up to. */
const NOTES_LEVEL_DB = 5;
const LIMITER_THRESHOLD_DB = -1.5;
const LIMITER_RATIO = 20;
/** A DynamicsCompressorNode delays what it looks ahead at by this (Web Audio API, section 1.19). */
export const LIMITER_DELAY_SECONDS = 0.006;

interface Strip {
  readonly notes: Gain;
  readonly original: Gain;
}

/** tracks -> balance -> limiter -> ceiling -> out; auditions and clicks join after the balance. */
export class Mixer {
  private readonly strips = new Map<TrackId, Strip>();
  private readonly master = new Gain(1);
  private readonly notes = new Gain(0);
  private readonly originals = new Gain(0);
  /** For what sounds outside of tracks and balance, at the level of notes. */
  readonly solo = new Gain(decibelsToGain(NOTES_LEVEL_DB));
  readonly clicks = new Gain(1);

  constructor() {
    const limiter = new Compressor({
      threshold: LIMITER_THRESHOLD_DB,
      ratio: LIMITER_RATIO,
      knee: 0,
      attack: 0.001,
      release: 0.08,
    });
    // Without the compressor's make-up gain, as the specification computes it: (1 / gain at full scale) ^ 0.6.
    const reductionAtFullScaleDb = LIMITER_THRESHOLD_DB * (1 - 1 / LIMITER_RATIO);
    const level = new Gain(decibelsToGain(reductionAtFullScaleDb * 0.6));
    const ceiling = new WaveShaper(softCeiling, 8193);
    for (const input of [this.notes, this.originals, this.solo, this.clicks]) input.connect(this.master);
    this.master.chain(limiter, level, ceiling);
    ceiling.toDestination();
  }

  strip(trackId: TrackId): Strip {
    let strip = this.strips.get(trackId);
    if (!strip) {
      strip = { notes: new Gain(1).connect(this.notes), original: new Gain(1).connect(this.originals) };
      this.strips.set(trackId, strip);
    }
    return strip;
  }

  setTrackGains(trackId: TrackId, gains: TrackGains): void {
    const strip = this.strip(trackId);
    glide(strip.notes, gains.notes);
    glide(strip.original, gains.original);
  }

  setBalance(balance: number): void {
    const gains = balanceGains(balance);
    glide(this.notes, gains.notes * decibelsToGain(NOTES_LEVEL_DB));
    glide(this.originals, gains.original);
  }
}

/** Not `rampTo`: at time 0 that asks for cancelAndHoldAtTime, which Firefox lacks. */
function glide({ gain }: Gain, value: number): void {
  gain.setTargetAtTime(value, gain.context.currentTime, GLIDE_SECONDS);
}
