import type { openGpuLab } from '../../scripts/gpu-lab.mjs';
import type { Scope } from '../../src/shared/scope';
import type { Line } from './report/comparison';

/** What rows need of whoever runs them. */
export interface Bench {
  /** Whether rows may take minutes where a peer does. */
  readonly long: boolean;
  /** The same network for ONNX Runtime, which no package holds; null where the file is not there. */
  readonly onnxModel: string | null;
  /** Of the row: what it starts and does not end itself. */
  readonly scope: Scope;
  /** Finds or installs a Chromium. */
  readonly findBrowser: () => string;
  /** A page with the engine's networks on a software WebGPU adapter. */
  readonly openGpuLab: typeof openGpuLab;
}

/** A few lines of the table that are measured together. */
export interface Row {
  /** What `--only` looks in. */
  readonly name: string;
  measure(bench: Bench): Promise<readonly Line[]>;
}
