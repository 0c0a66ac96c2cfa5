import type { SessionState, Take } from '../store/session';
import type { LiveEdge } from './live-edge';
import type { OverlayModel } from './painters/overlay';

/** Seconds of a take so far. */
export function takeSeconds(take: Take): number {
  return take.waveform.frameCount / take.waveform.sampleRateHz;
}

/** The take that is being recorded or analysed. */
export function incomingTake({ activity, takes }: SessionState): Take | null {
  if (activity.kind !== 'recording' && activity.kind !== 'analysing') return null;
  return takes.get(activity.takeId) ?? null;
}

/** How far sound has come in, and from where on notes may still change; null while nothing comes in. */
export function liveModel(state: SessionState, edge: LiveEdge, nowMs: number): OverlayModel['live'] {
  const take = incomingTake(state);
  if (!take) return null;
  const { settledSeconds, settledSecondsByPitch } = state.live;
  const settled = { settledSeconds, settledSecondsByPitch };
  if (state.activity.kind === 'recording') return { ...settled, edgeSeconds: edge.at(nowMs) };
  const fraction = state.activity.kind === 'analysing' ? state.activity.fraction : null;
  const analysed = fraction === null ? settledSeconds : fraction * takeSeconds(take);
  return { ...settled, edgeSeconds: Math.max(settledSeconds, analysed) };
}
