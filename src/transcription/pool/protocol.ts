import type { ModelMaps } from '../network';
import type { BasicPitchWeights } from '../weights';

export type ToHelper =
  /** First of all: what the kernels need. A compiled module is shared, not compiled again. */
  | { readonly type: 'start'; readonly module: WebAssembly.Module; readonly weights: BasicPitchWeights }
  /** [43844] samples; windows are answered one by one, in order. */
  | { readonly type: 'window'; readonly samples: Float32Array };

export type FromHelper = { readonly type: 'ready' } | { readonly type: 'maps'; readonly maps: ModelMaps };

/** What is needed of a `Worker` that runs `window.worker.ts`. */
export interface HelperWorker extends EventTarget {
  postMessage(message: ToHelper): void;
  terminate(): void;
}
