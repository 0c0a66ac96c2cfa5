import { CLIP_SECONDS, type ClipPart, clipIndexAt, clipParts } from './clip-parts';
import type { ClipStore } from './clip-store';
import type { Clip, Sound, Voice } from './sound';
import { RunCursor, type Timeline } from './timeline';

/** A late clip starts this much after now, further into itself. */
const LATE_MARGIN_SECONDS = 0.01;

/** Keeps one recording scheduled some way ahead, clip after clip. */
export class TakeLayer {
  private started: { readonly clockSeconds: number; readonly endClockSeconds: number; readonly voice: Voice }[] = [];
  private cursor: RunCursor;
  /** Rises when what is being read for is no longer wanted. */
  private generation = 0;

  constructor(
    private readonly sound: Sound,
    readonly clips: ClipStore,
    timeline: Timeline,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.cursor = new RunCursor(timeline, timeline.clockSeconds, true);
  }

  advance(untilClockSeconds: number): void {
    const { cursor } = this;
    while (cursor.clockSeconds < untilClockSeconds) {
      // In steps of whole clips, however often this is called.
      const border = (clipIndexAt(cursor.positionSeconds) + 1) * CLIP_SECONDS;
      for (const run of cursor.take(cursor.clockSeconds + (border - cursor.positionSeconds))) {
        for (const part of clipParts(run, this.clips.durationSeconds)) void this.play(part);
      }
    }
    const now = this.sound.now();
    this.started = this.started.filter((part) => part.endClockSeconds > now);
  }

  setTimeline(timeline: Timeline): void {
    this.stop(timeline.clockSeconds);
    this.cursor = new RunCursor(timeline, timeline.clockSeconds, false);
  }

  stop(clockSeconds: number): void {
    this.generation++;
    for (const { voice, ...part } of this.started) {
      if (part.clockSeconds >= clockSeconds) voice.cancel();
      else if (part.endClockSeconds > clockSeconds) voice.end(clockSeconds);
    }
    this.started = [];
  }

  private async play(part: ClipPart): Promise<void> {
    const { generation } = this;
    let clip: Clip;
    try {
      clip = await this.clips.get(part.index);
    } catch (error) {
      if (generation === this.generation) this.onFailure(error);
      return;
    }
    if (generation !== this.generation) return;
    const now = this.sound.now();
    const late = part.clockSeconds < now ? now + LATE_MARGIN_SECONDS - part.clockSeconds : 0;
    if (late >= part.durationSeconds) return;
    const clockSeconds = part.clockSeconds + late;
    const durationSeconds = part.durationSeconds - late;
    const voice = clip.start(clockSeconds, part.offsetSeconds + late, durationSeconds);
    this.started.push({ clockSeconds, endClockSeconds: clockSeconds + durationSeconds, voice });
  }
}
