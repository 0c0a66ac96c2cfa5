/** Whether a GPU is worth it on this machine: measured, not believed. */
import { BACKEND_LABELS } from '../shared/engine-status';
import { WINDOW_SAMPLES } from './constants';
import type { ModelMaps, Network } from './network';
import { BackendUnavailableError, type StartedNetwork } from './network-factory';

/** A live tick's size most of the time. */
const TICK_FRAMES = 32;
/** The quickest of so many counts: the others were kept waiting by something else. */
const ROUNDS = 3;

/** Milliseconds on this machine: of a file's window, when as many as can be are under way, and of a live tick. */
export interface Pace {
  readonly windowMs: number;
  readonly tickMs: number;
}

/** @param network warm */
export async function measurePace(network: Network, nowMs: () => number): Promise<Pace> {
  const samples = new Float32Array(WINDOW_SAMPLES);
  const quickest = async (run: () => Promise<unknown>): Promise<number> => {
    let bestMs = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedMs = nowMs();
      await run();
      bestMs = Math.min(bestMs, nowMs() - startedMs);
    }
    return bestMs;
  };
  const { windowsAtOnce } = network;
  const roundMs = await quickest(() =>
    Promise.all(Array.from({ length: windowsAtOnce }, () => network.window(samples))),
  );
  return { windowMs: roundMs / windowsAtOnce, tickMs: await quickest(() => network.tail(samples, TICK_FRAMES)) };
}

/**
 * The GPU's network where its windows are the quicker ones, with live ticks on whichever is quicker at those: final maps
 * come from windows alone, so a recording and the same samples as a file still agree. What is not used is disposed.
 * @throws BackendUnavailableError where the other one's windows are quicker: it serves both jobs
 */
export async function quickestOf(
  gpu: StartedNetwork,
  other: StartedNetwork,
  nowMs: () => number,
): Promise<StartedNetwork> {
  try {
    const gpuPace = await measurePace(gpu.network, nowMs);
    const otherPace = await measurePace(other.network, nowMs);
    return choose({ ...gpu, pace: gpuPace }, { ...other, pace: otherPace });
  } catch (error) {
    gpu.network.dispose();
    other.network.dispose();
    throw error;
  }
}

type Measured = StartedNetwork & { readonly pace: Pace };

function choose({ pace: gpuPace, ...gpu }: Measured, { pace: otherPace, ...other }: Measured): StartedNetwork {
  const gpuLabel = BACKEND_LABELS[gpu.network.backend];
  const otherLabel = BACKEND_LABELS[other.network.backend];
  const [gpuMs, otherMs] = [inMs(gpuPace.windowMs), inMs(otherPace.windowMs)];
  if (otherPace.windowMs < gpuPace.windowMs) {
    const reason = `${otherLabel} is quicker here: ${otherMs} ms a window against ${gpuMs} on ${gpuLabel}.`;
    throw new BackendUnavailableError(reason);
  }
  const reason = `${gpuLabel}: ${gpuMs} ms a window against ${otherMs} on ${otherLabel}.`;
  if (gpuPace.tickMs <= otherPace.tickMs) {
    other.network.dispose();
    return { ...gpu, reason };
  }
  const ticks = `Live ticks run on ${otherLabel}: ${inMs(otherPace.tickMs)} ms against ${inMs(gpuPace.tickMs)}.`;
  return { ...gpu, network: new SharedByJob(gpu.network, other.network), reason: `${reason} ${ticks}` };
}

/** Windows on one network, live ticks on another. */
class SharedByJob implements Network {
  constructor(
    private readonly forWindows: Network,
    private readonly forTicks: Network,
  ) {}

  get backend() {
    return this.forWindows.backend;
  }

  get windowsAtOnce(): number {
    return this.forWindows.windowsAtOnce;
  }

  window(samples: Float32Array): Promise<ModelMaps> {
    return this.forWindows.window(samples);
  }

  tail(samples: Float32Array, frameCount: number): Promise<ModelMaps> {
    return this.forTicks.tail(samples, frameCount);
  }

  dispose(): void {
    this.forTicks.dispose();
    this.forWindows.dispose();
  }
}

function inMs(durationMs: number): string {
  return durationMs < 10 ? durationMs.toFixed(1) : String(Math.round(durationMs));
}
