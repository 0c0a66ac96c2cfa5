import type { TimeRange } from '../score/note-index';
import type { SessionState, Take } from '../store/session';
import { LiveEdge } from './live-edge';
import type { OverlayModel } from './painters/overlay';

/** Seconds of a take so far. */
export function takeSeconds(take: Take): number {
  return take.waveform.frameCount / take.waveform.sampleRateHz;
}

/** The sound that comes in: how far it has come, and from where on it is new. */
export class IncomingSound {
  private readonly edge = new LiveEdge();
  private knownSeconds = 0;

  /** Where a recording ends now; null while none runs. */
  edgeSeconds({ activity }: SessionState, nowMs: number): number | null {
    return activity.kind === 'recording' ? this.edge.at(nowMs) : null;
  }

  /** How far sound has come in, and from where on notes may still change; null while nothing comes in. */
  model(state: SessionState, nowMs: number): OverlayModel['live'] {
    const take = incomingTake(state);
    if (!take) return null;
    const { settledSeconds, settledSecondsByPitch } = state.live;
    const edgeSeconds = this.edgeSeconds(state, nowMs);
    if (edgeSeconds !== null) return { settledSeconds, settledSecondsByPitch, edgeSeconds };
    const fraction = state.activity.kind === 'analysing' ? state.activity.fraction : null;
    const analysed = fraction === null ? settledSeconds : fraction * takeSeconds(take);
    return { settledSeconds, settledSecondsByPitch, edgeSeconds: Math.max(settledSeconds, analysed) };
  }

  restart(): void {
    this.edge.restart();
  }

  /** The stretch of time whose sound is new since the last call; null where none comes in. */
  grown(state: SessionState, nowMs: number): TimeRange | null {
    const take = incomingTake(state);
    if (!take) return null;
    const fromSeconds = this.knownSeconds;
    this.knownSeconds = takeSeconds(take);
    this.edge.report(this.knownSeconds, nowMs);
    return { startSeconds: Math.min(fromSeconds, this.knownSeconds), endSeconds: this.knownSeconds };
  }
}

/** The take that is being recorded or analysed. */
function incomingTake({ activity, takes }: SessionState): Take | null {
  if (activity.kind !== 'recording' && activity.kind !== 'analysing') return null;
  return takes.get(activity.takeId) ?? null;
}
