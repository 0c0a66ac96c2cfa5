import { Arrivals } from './arrivals';
import type { LiveDelta } from './live';
import type { Network } from './network';
import type { FromWorker, ToWorker } from './protocol';
import { openTakeInput, type TakeInput } from './take-input';
import { TakeSession } from './take-session';

export type BeginTake = Extract<ToWorker, { type: 'begin-take' }>;
export type Post = (message: FromWorker, transfer?: Transferable[]) => void;

export interface WorkerClock {
  /** Milliseconds of a steady clock. */
  steadyMs(): number;
  /** `Date.now()`: comparable between threads. */
  wallMs(): number;
}

/** Samples are echoed in pieces of about this length. */
const ECHO_SECONDS = 0.1;
/** Progress is told at most this often, and whenever a window is done. */
const PROGRESS_MS = 100;

/** A take in the worker: takes its samples in, echoes them, runs its session and tells what it hears. */
export class RunningTake {
  readonly session: TakeSession;
  private readonly input: TakeInput;
  private readonly arrivals = new Arrivals();
  private echo: Float32Array<ArrayBuffer>[] = [];
  private echoFrames = 0;
  private echoedFrames = 0;
  private receivedFrames = 0;
  private progressMs = Number.NEGATIVE_INFINITY;

  constructor(
    readonly begin: BeginTake,
    private readonly post: Post,
    private readonly clock: WorkerClock,
  ) {
    const { sampleRateHz, mode, parameters, source } = begin;
    this.session = new TakeSession({ sampleRateHz, mode, parameters, nowMs: () => clock.steadyMs() });
    this.input = openTakeInput(source, () => clock.wallMs());
  }

  push(samples: Float32Array<ArrayBuffer>): void {
    this.input.push(samples);
  }

  end(): void {
    this.input.end();
  }

  /** All samples are in, and all that was wanted of them has been told but the end. */
  get isInputOver(): boolean {
    return this.input.isDrained;
  }

  /** Moves what has arrived into the session. */
  takeIn(): void {
    for (let samples = this.input.take(); samples; samples = this.input.take()) {
      makeFinite(samples);
      this.receivedFrames += samples.length;
      const { arrivedMs } = this.input;
      if (arrivedMs !== null) this.arrivals.add(this.receivedFrames, arrivedMs);
      this.session.push(samples);
      this.echo.push(samples);
      this.echoFrames += samples.length;
      if (this.echoFrames >= this.begin.sampleRateHz * ECHO_SECONDS) this.flushEcho();
    }
    if (this.input.isDrained) {
      this.flushEcho();
      this.session.end();
    }
    this.tellProgress(false);
  }

  /** One step of the network, told. */
  async step(network: Network): Promise<void> {
    const delta = await this.session.step(network);
    if (delta) this.tellDelta(delta);
    this.tellProgress(true);
  }

  /** The end: of the whole take, or, where the engine broke off, of as much as was analysed. */
  tellFinished(): void {
    const { notes, silence } = this.session.notes(this.begin.parameters);
    this.post({
      type: 'finished',
      takeId: this.begin.takeId,
      generation: this.begin.generation,
      durationSeconds: this.session.receivedSeconds,
      notes,
      silence,
      droppedFrames: this.input.droppedFrames,
    });
  }

  dispose(): void {
    this.input.dispose();
  }

  private tellDelta({ upserted, removedIds, settledSeconds, newestStartSeconds }: LiveDelta): void {
    if (!this.begin.report) return;
    this.post({
      type: 'notes',
      takeId: this.begin.takeId,
      generation: this.begin.generation,
      upserted,
      removedIds,
      settledSeconds,
      onsetArrivedMs: newestStartSeconds === null ? null : this.arrivals.timeOf(this.frameOf(newestStartSeconds)),
      leftWorkerMs: this.clock.wallMs(),
    });
  }

  private frameOf(seconds: number): number {
    return Math.round(seconds * this.begin.sampleRateHz);
  }

  private tellProgress(now: boolean): void {
    const nowMs = this.clock.steadyMs();
    if (!now && nowMs - this.progressMs < PROGRESS_MS) return;
    this.progressMs = nowMs;
    this.post({
      type: 'progress',
      takeId: this.begin.takeId,
      generation: this.begin.generation,
      receivedSeconds: this.session.receivedSeconds,
      analysedSeconds: this.session.analysedSeconds,
      droppedFrames: this.input.droppedFrames,
    });
  }

  private flushEcho(): void {
    if (this.begin.report && this.echoFrames > 0) {
      const samples = concatenate(this.echo, this.echoFrames);
      const { takeId, generation } = this.begin;
      this.post({ type: 'audio', takeId, generation, startFrame: this.echoedFrames, samples }, [samples.buffer]);
    }
    this.echoedFrames += this.echoFrames;
    this.echo = [];
    this.echoFrames = 0;
  }
}

function concatenate(blocks: readonly Float32Array<ArrayBuffer>[], frames: number): Float32Array<ArrayBuffer> {
  const [only] = blocks;
  if (only && blocks.length === 1 && only.byteLength === only.buffer.byteLength) return only;
  const whole = new Float32Array(frames);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

/** One NaN would spread over its whole window; a broken driver or file may hold some. */
function makeFinite(samples: Float32Array): void {
  for (let i = 0; i < samples.length; i++) {
    if (!Number.isFinite(samples[i])) samples[i] = 0;
  }
}
