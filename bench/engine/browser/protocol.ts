/** What the page is asked to measure, and what it answers. */
export interface PageRequest {
  /** [43844] mono at 22050 Hz */
  readonly samples: Float32Array;
  /** Whether the page's server has the peer's files and the model in its format. */
  readonly withOnnx: boolean;
}

/** Milliseconds, by round. */
export interface PageTimes {
  readonly window: readonly number[];
  readonly tick: readonly number[];
  /** A window on onnxruntime-web; null where it was not asked for. */
  readonly onnxWindow: readonly number[] | null;
}

declare global {
  interface Window {
    /** Set by the page. */
    measureEngine(request: { readonly samples: readonly number[]; readonly withOnnx: boolean }): Promise<PageTimes>;
  }
}
