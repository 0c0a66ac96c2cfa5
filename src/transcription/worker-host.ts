import { unreachable } from '../shared/assert';
import type { EngineStatus } from '../shared/engine-status';
import { yieldToEventLoop } from '../shared/event-loop';
import { PersonError } from '../shared/person-error';
import { decodeTake } from './decoder/decode';
import type { Network } from './network';
import type { ToWorker } from './protocol';
import { type BeginTake, type Post, RunningTake, type WorkerClock } from './running-take';
import type { AnalysedTake } from './take-session';

/** How often live samples are looked for while nothing else is to be done. */
const POLL_MS = 8;

type StartEngine = Extract<ToWorker, { type: 'start-engine' }>;

export interface WorkerHostOptions {
  readonly post: Post;
  readonly createNetwork: (start: StartEngine, onStatus: (status: EngineStatus) => void) => Promise<Network>;
  readonly clock: WorkerClock;
  /** Resolves after so many milliseconds: `setTimeout`. */
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * What the transcription worker does, without being one: it starts the engine, runs one take at a time and decodes
 * finished takes again. A take may begin while the engine still starts: its samples wait. Nothing here blocks, so that
 * Cancel and sliders are heard between two steps.
 */
export class WorkerHost {
  private network: Network | null = null;
  /** A sentence, once no backend is left. */
  private engineFailure: string | null = null;
  private running: RunningTake | null = null;
  private pumping = false;
  private readonly analysed = new Map<string, AnalysedTake>();

  constructor(private readonly options: WorkerHostOptions) {}

  receive(message: ToWorker): void {
    switch (message.type) {
      case 'start-engine':
        void this.startEngine(message);
        return;
      case 'begin-take':
        this.beginTake(message);
        return;
      case 'push':
        this.ifRunning(message.generation, (take) => take.push(message.samples as Float32Array<ArrayBuffer>));
        return;
      case 'end-take':
        this.ifRunning(message.generation, (take) => take.end());
        return;
      case 'cancel-take':
        this.ifRunning(message.generation, () => this.cancel());
        return;
      case 'decode':
        this.decode(message);
        return;
      case 'forget-take':
        this.analysed.delete(message.takeId);
        return;
      default:
        unreachable(message);
    }
  }

  private async startEngine(message: StartEngine): Promise<void> {
    try {
      this.network = await this.options.createNetwork(message, (status) =>
        this.options.post({ type: 'engine', status }),
      );
    } catch (error) {
      this.failEngine(error);
    }
  }

  private beginTake(message: BeginTake): void {
    this.cancel();
    this.analysed.delete(message.takeId);
    this.running = new RunningTake(message, this.options.post, this.options.clock);
    if (this.engineFailure !== null) this.tellFailure(this.engineFailure);
    void this.pump();
  }

  private cancel(): void {
    const { running } = this;
    if (!running) return;
    this.running = null;
    running.dispose();
    const { takeId, generation } = running.begin;
    this.options.post({ type: 'cancelled', takeId, generation });
  }

  private decode({ requestId, takeId, parameters }: Extract<ToWorker, { type: 'decode' }>): void {
    const { post, clock } = this.options;
    const startedMs = clock.steadyMs();
    const take = this.analysed.get(takeId);
    const notes = take ? decodeTake(take.maps, take.gate, parameters).notes : null;
    post({ type: 'decoded', requestId, takeId, notes, decodeMs: clock.steadyMs() - startedMs });
  }

  /** Runs while there is a take: samples in, one step of the network, a turn for messages, and again. */
  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    for (let take = this.running; take; take = this.running) {
      take.takeIn();
      if (this.engineFailure === null && this.network && take.session.hasWork) {
        await this.step(take, this.network);
        await yieldToEventLoop();
      } else if (this.isOver(take)) this.finish(take);
      else await this.options.sleep(POLL_MS);
    }
    this.pumping = false;
  }

  private isOver(take: RunningTake): boolean {
    return this.engineFailure === null ? take.session.isAnalysed : take.isInputOver;
  }

  private async step(take: RunningTake, network: Network): Promise<void> {
    try {
      // Whoever cancels in the middle of a step is not told of it any more.
      await take.step(network);
    } catch (error) {
      this.failEngine(error);
    }
  }

  private finish(take: RunningTake): void {
    this.running = null;
    if (this.engineFailure === null) this.analysed.set(take.begin.takeId, take.session.analysed);
    take.tellFinished();
    take.dispose();
  }

  private failEngine(error: unknown): void {
    const sentence =
      error instanceof PersonError
        ? error.message
        : 'The transcription engine stopped working. What was recorded is kept; reload the page to go on.';
    this.engineFailure = sentence;
    this.network = null;
    this.tellFailure(sentence, error);
  }

  private tellFailure(message: string, cause?: unknown): void {
    if (this.running) this.options.post({ type: 'failed', generation: this.running.begin.generation, message });
    // The engine has told its own failures through its status; what is not a sentence for a person is ours.
    if (cause !== undefined && !(cause instanceof PersonError)) reportError(cause);
  }

  private ifRunning(generation: number, use: (take: RunningTake) => void): void {
    if (this.running?.begin.generation === generation) use(this.running);
  }
}
