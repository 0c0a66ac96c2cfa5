/** What the page is asked to measure, and what it answers: milliseconds, by round. */
export interface EngineRequest {
  /** Mono at 22050 Hz, some seconds. */
  readonly sound: Float32Array;
  /** Whether the page's server has the peer's files and the model in its format. */
  readonly withOnnx: boolean;
}

export interface EngineTimes {
  readonly window: readonly number[];
  readonly tick: readonly number[];
  /** A window on onnxruntime-web; null where it was not asked for. */
  readonly onnxWindow: readonly number[] | null;
}

/** Three minutes of sound. */
export const POOL_WINDOWS = 110;

export interface PoolTimes {
  /** On one thread. */
  readonly one: readonly number[];
  readonly two: readonly number[];
}

declare global {
  interface Window {
    /** Both are set by the page; arrays are plain, since they come from outside of it. */
    measureEngine(sound: readonly number[], withOnnx: boolean): Promise<EngineTimes>;
    measurePool(samples: readonly number[]): Promise<PoolTimes>;
  }
}
