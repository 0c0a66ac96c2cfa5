import type { TakeId } from '../score/note';

/** A take file as it lies in storage. */
export interface StoredTake {
  readonly takeId: TakeId;
  readonly sampleRateHz: number;
  readonly frameCount: number;
  readonly updatedAtMs: number;
  /** True while some tab is writing it. */
  readonly beingWritten: boolean;
}

/** Why storage refused. */
export type StorageFault = 'full' | 'unavailable';

/** To the worker that keeps takes. Every request is answered once, in order, by `done` or `refused` with its id. */
export type ToTakes = TakesRequest & { readonly requestId: number };

export type TakesRequest =
  | { readonly type: 'create'; readonly takeId: TakeId; readonly sampleRateHz: number }
  /** A refused append ends the file where it stands; later ones are refused too, so that it never has a hole. */
  | { readonly type: 'append'; readonly takeId: TakeId; readonly samples: Float32Array }
  /** Makes the file safe and lets it go. */
  | { readonly type: 'close'; readonly takeId: TakeId }
  | { readonly type: 'read'; readonly takeId: TakeId; readonly startFrame: number; readonly frameCount: number }
  | { readonly type: 'remove'; readonly takeId: TakeId }
  /** Answered by `takes`: the one asked for, or none. */
  | { readonly type: 'stat'; readonly takeId: TakeId }
  | { readonly type: 'list' };

export type TakesResult =
  /** `frameCount` is what the file now holds. */
  | { readonly kind: 'written'; readonly frameCount: number }
  | { readonly kind: 'samples'; readonly samples: Float32Array }
  | { readonly kind: 'takes'; readonly takes: readonly StoredTake[] }
  | { readonly kind: 'nothing' };

export type FromTakes =
  | { readonly type: 'done'; readonly requestId: number; readonly result: TakesResult }
  | {
      readonly type: 'refused';
      readonly requestId: number;
      readonly fault: StorageFault;
      readonly reason: string;
      /** Whole frames that are in the file all the same. */
      readonly frameCount: number;
    };
