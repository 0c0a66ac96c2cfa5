import { unreachable } from '../../shared/assert';
import { BACKEND_LABELS, type EngineStatus } from '../../shared/engine-status';

/** What the engine chip says: the backend, and while live its delay. */
export function engineText(engine: EngineStatus, liveDelayMs: number | null): string {
  switch (engine.phase) {
    case 'starting':
      return `Starting ${Math.round(engine.progress * 100)} %`;
    case 'failed':
      return 'No engine';
    case 'ready': {
      const label = engine.backend === null ? 'Ready' : BACKEND_LABELS[engine.backend];
      return liveDelayMs === null ? label : `${label} · ${Math.round(liveDelayMs)} ms`;
    }
    default:
      return unreachable(engine.phase);
  }
}
