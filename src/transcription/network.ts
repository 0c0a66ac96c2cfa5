import type { BackendName } from '../shared/engine-status';

export type { BackendName };

/**
 * What every implementation of Basic Pitch's network gives: three maps, row-major with frames first, values in 0..1.
 * Bittner et al., "A Lightweight Instrument-Agnostic Model for Polyphonic Note Transcription and Multipitch
 * Estimation", ICASSP 2022.
 */
export interface ModelMaps {
  readonly frameCount: number;
  /** [frameCount x 88]: a pitch is sounding (the model's `Identity_1`). */
  readonly notes: Float32Array;
  /** [frameCount x 88]: a note starts (`Identity_2`). */
  readonly onsets: Float32Array;
  /** [frameCount x 264]: energy at a third of a semitone (`Identity`). */
  readonly contours: Float32Array;
}

/** Where a window lies in a sound that goes on, so that a network may go on from what it heard before. */
export interface StreamPlace {
  /** One and the same for windows of the same sound, whose samples do not change. */
  readonly stream: symbol;
  /** The window's first sample in that sound. */
  readonly startSample: number;
}

/** One network on one backend. Only calls of `window` overlap: await all others before the next. */
export interface Network {
  readonly backend: BackendName;
  /**
   * So many windows may be under way at once (a GPU's queue, or workers side by side): `window` may be called that many
   * times before the first is answered. More are answered as well, in their turn.
   */
  readonly windowsAtOnce: number;
  /**
   * The whole window.
   * @param samples [43844] mono at 22050 Hz
   * @returns 172 frames
   * @throws BackendLostError when the device behind it has gone; the network is of no further use then
   */
  window(samples: Float32Array): Promise<ModelMaps>;
  /**
   * Only the window's last `frameCount` frames, for live use: the spectrogram is of the whole window, the convolutions
   * run on those frames plus the context they reach back to (10 frames), so the result equals the tail of `window`.
   * @param samples [43844] mono at 22050 Hz
   * @param place where they come from a sound that goes on: what the last call left of the spectrogram may be used
   */
  tail(samples: Float32Array, frameCount: number, place?: StreamPlace): Promise<ModelMaps>;
  /** Frees tensors and the device. */
  dispose(): void;
}

/** The GPU went away, or an op failed for good: take the next backend and run the window again. */
export class BackendLostError extends Error {
  override readonly name = 'BackendLostError';

  /** Whatever an operation threw ends its backend. */
  static from(cause: unknown): BackendLostError {
    if (cause instanceof BackendLostError) return cause;
    const detail = cause instanceof Error ? cause.message : String(cause);
    return new BackendLostError(`an operation failed: ${detail}`, { cause });
  }
}
