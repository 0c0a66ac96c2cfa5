export type BackendName = 'webgpu' | 'wasm' | 'cpu';

export const BACKEND_LABELS: Record<BackendName, string> = { webgpu: 'WebGPU', wasm: 'WASM', cpu: 'CPU' };

/** Which backend runs and why, for the `Engine` status. */
export interface EngineStatus {
  readonly phase: 'starting' | 'ready' | 'failed';
  /** 0..1 while starting. */
  readonly progress: number;
  readonly backend: BackendName | null;
  /** A sentence: "WebGPU has no adapter here", "Forced by the address", ... */
  readonly reason: string;
  /** Adapter name where there is one. */
  readonly adapter: string | null;
  /** Median milliseconds of one window so far, and audio seconds a wall second; null before the first. */
  readonly windowMs: number | null;
  readonly realTimeFactor: number | null;
  /** Median milliseconds of a live tick, null before the first. */
  readonly tickMs: number | null;
}

export const ENGINE_STARTING: EngineStatus = {
  phase: 'starting',
  progress: 0,
  backend: null,
  reason: '',
  adapter: null,
  windowMs: null,
  realTimeFactor: null,
  tickMs: null,
};
