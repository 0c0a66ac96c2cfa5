import type { DecodeParameters } from '../score/decode-parameters';
import type { TakeId } from '../score/note';
import { Listeners } from '../shared/listeners';
import type { BackendName } from './network';
import type { FromWorker, HeardNote, ToWorker } from './protocol';

/** The part of a `Worker` that is used, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export type TakeBeginning = Omit<Extract<ToWorker, { type: 'begin-take' }>, 'type' | 'generation'>;

export interface Decoded {
  /** Null where the take's maps are not in memory: analyse it again first. */
  readonly notes: readonly HeardNote[] | null;
  readonly decodeMs: number;
}

/** The main thread's end of the transcription worker. */
export class TranscriptionClient {
  private readonly listeners = new Listeners<FromWorker>();
  private readonly decoding = new Map<number, (decoded: Decoded) => void>();
  private readonly worker: WorkerLike;
  private generation = 0;
  private requestId = 0;

  constructor(createWorker: () => WorkerLike) {
    this.worker = createWorker();
    this.worker.onmessage = ({ data }) => this.receive(data);
    this.worker.onerror = (event) => {
      // It may be its script that could not be loaded: then nothing else will ever be told.
      this.receive({
        type: 'failed',
        generation: this.generation,
        message: 'The transcription engine stopped working. What was recorded is kept; reload the page to go on.',
      });
      reportError(event.error ?? new Error(event.message || 'the transcription worker failed'));
    };
  }

  /** Every message of the worker, in order. Returns what ends the listening. */
  listen(listener: (message: FromWorker) => void): () => void {
    return this.listeners.add(listener);
  }

  startEngine(forced: BackendName | null, assetsUrl: string): void {
    this.tell({ type: 'start-engine', forced, assetsUrl });
  }

  /** Begins a take and calls off the one before. Returns its generation, which its messages carry. */
  beginTake(take: TakeBeginning): number {
    const generation = ++this.generation;
    const transfer = take.source.kind === 'port' ? [take.source.port] : [];
    this.tell({ type: 'begin-take', generation, ...take }, transfer);
    return generation;
  }

  /** Hands over a piece of a file; the array is the worker's from then on. */
  push(generation: number, samples: Float32Array): void {
    this.tell({ type: 'push', generation, samples }, [samples.buffer as ArrayBuffer]);
  }

  endTake(generation: number): void {
    this.tell({ type: 'end-take', generation });
  }

  cancelTake(generation: number): void {
    this.tell({ type: 'cancel-take', generation });
  }

  /** Notes of an analysed take with other parameters, without running the model. */
  decode(takeId: TakeId, parameters: DecodeParameters): Promise<Decoded> {
    const requestId = ++this.requestId;
    return new Promise((resolve) => {
      this.decoding.set(requestId, resolve);
      this.tell({ type: 'decode', requestId, takeId, parameters });
    });
  }

  /** Frees the maps of a take. */
  forgetTake(takeId: TakeId): void {
    this.tell({ type: 'forget-take', takeId });
  }

  dispose(): void {
    this.worker.terminate();
  }

  private receive(message: FromWorker): void {
    if (message.type === 'decoded') {
      this.decoding.get(message.requestId)?.(message);
      this.decoding.delete(message.requestId);
    }
    this.listeners.emit(message);
  }

  private tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.worker.postMessage(message, transfer);
  }
}
