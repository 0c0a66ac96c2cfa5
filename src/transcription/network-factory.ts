import type { Network } from './network';
import type { BasicPitchWeights } from './weights';

export interface NetworkRequest {
  readonly weights: BasicPitchWeights;
  /** True where a person asked for just this backend: a software adapter will do then. */
  readonly forced: boolean;
}

export interface StartedNetwork {
  /** Warm: its first call takes no longer than the next. */
  readonly network: Network;
  /** The graphics adapter's name, where there is one. */
  readonly adapter: string | null;
  /** Resolves if the device behind the network goes, even while nothing runs on it. */
  readonly lost: Promise<Error> | null;
  /** Why this one, where it was measured: "WebGPU: 2.1 ms a window against 8.3 on WASM." */
  readonly reason?: string;
}

/** @throws BackendUnavailableError where this machine or browser cannot have the backend */
export type NetworkFactory = (request: NetworkRequest) => Promise<StartedNetwork>;

/** Why a backend cannot be had here, as a sentence for the engine's status: "WebGPU has no adapter here." */
export class BackendUnavailableError extends Error {
  override readonly name = 'BackendUnavailableError';
}
