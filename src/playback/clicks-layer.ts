import type { ScoreSettings } from '../score/score';
import { beatsIn } from './beats';
import type { Sound, Voice } from './sound';
import { clockIn, RunCursor, type Timeline } from './timeline';

/** Keeps the metronome's clicks scheduled some way ahead. */
export class ClicksLayer {
  private scheduled: { readonly clockSeconds: number; readonly voice: Voice }[] = [];
  private cursor: RunCursor;

  constructor(
    private readonly sound: Sound,
    private settings: ScoreSettings,
    private enabled: boolean,
    private timeline: Timeline,
  ) {
    this.cursor = new RunCursor(timeline, timeline.clockSeconds, true);
  }

  advance(untilClockSeconds: number): void {
    for (const run of this.cursor.take(untilClockSeconds)) {
      if (!this.enabled) continue;
      for (const { positionSeconds, accented } of beatsIn(run.fromSeconds, run.toSeconds, this.settings)) {
        const clockSeconds = clockIn(run, positionSeconds);
        this.scheduled.push({ clockSeconds, voice: this.sound.startClick(clockSeconds, accented) });
      }
    }
    const now = this.sound.now();
    this.scheduled = this.scheduled.filter((click) => click.clockSeconds > now);
  }

  /** Takes back the clicks from `clockSeconds` on and schedules those of the new beats. */
  setBeats(settings: ScoreSettings, enabled: boolean, clockSeconds: number): void {
    if (settings === this.settings && enabled === this.enabled) return;
    this.settings = settings;
    this.enabled = enabled;
    this.refill(clockSeconds);
  }

  setTimeline(timeline: Timeline): void {
    this.timeline = timeline;
    this.refill(timeline.clockSeconds);
  }

  stop(clockSeconds: number): void {
    for (const click of this.scheduled) if (click.clockSeconds >= clockSeconds) click.voice.cancel();
    this.scheduled = [];
  }

  private refill(clockSeconds: number): void {
    const until = this.cursor.clockSeconds;
    this.stop(clockSeconds);
    this.cursor = new RunCursor(this.timeline, clockSeconds, false);
    this.advance(until);
  }
}
