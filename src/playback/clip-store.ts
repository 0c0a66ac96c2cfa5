import type { TrackId } from '../score/note';
import type { TakeAudio } from '../shared/take-audio';
import { CLIP_SECONDS } from './clip-parts';
import { CLIP_FADE_SECONDS, type Clip, type Sound } from './sound';

/** Enough for a loop across a few clips without reading them again each time. */
const CLIPS_KEPT = 6;

/** The clips of one take: clip `i` holds the recording from `i * CLIP_SECONDS` on, and the fade after it. */
export class ClipStore {
  private readonly clips = new Map<number, Promise<Clip>>();

  constructor(
    private readonly sound: Sound,
    private readonly trackId: TrackId,
    readonly audio: TakeAudio,
  ) {}

  get durationSeconds(): number {
    return this.audio.frameCount / this.audio.sampleRateHz;
  }

  /** Rejects where the recording cannot be read; the next call tries again. */
  get(index: number): Promise<Clip> {
    const clip = this.clips.get(index) ?? this.read(index);
    // Put at the end: the first in the map is the one unused for longest.
    this.clips.delete(index);
    this.clips.set(index, clip);
    for (const oldest of this.clips.keys()) {
      if (this.clips.size <= CLIPS_KEPT) break;
      this.clips.delete(oldest);
    }
    clip.catch(() => {
      if (this.clips.get(index) === clip) this.clips.delete(index);
    });
    return clip;
  }

  private async read(index: number): Promise<Clip> {
    const { audio } = this;
    const startFrame = Math.round(index * CLIP_SECONDS * audio.sampleRateHz);
    const frames = Math.ceil((CLIP_SECONDS + CLIP_FADE_SECONDS) * audio.sampleRateHz) + 1;
    const samples = await audio.read(startFrame, Math.min(frames, audio.frameCount - startFrame));
    return this.sound.createClip(this.trackId, samples, audio.sampleRateHz);
  }
}
