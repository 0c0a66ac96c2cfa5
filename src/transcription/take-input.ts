import { unreachable } from '../shared/assert';
import { RingReader } from '../shared/ring-buffer';
import type { SampleSource } from '../shared/sample-source';

/** How long the end marker of a message port is waited for: its sender may have died. */
const PORT_PATIENCE_MS = 1000;

/** Samples on their way to a take, wherever they come from. */
export interface TakeInput {
  /** What has come since the last call, or null. The array is the caller's. */
  take(): Float32Array<ArrayBuffer> | null;
  /** Only the source `push` takes samples this way. */
  push(samples: Float32Array<ArrayBuffer>): void;
  /** The sender says that no more will come. */
  end(): void;
  /** True once the end was told and everything is taken. */
  readonly isDrained: boolean;
  /** `Date.now()` when the latest samples reached the audio thread; null for files. */
  readonly arrivedMs: number | null;
  readonly droppedFrames: number;
  dispose(): void;
}

export function openTakeInput(source: SampleSource, nowMs: () => number): TakeInput {
  switch (source.kind) {
    case 'ring':
      return new RingInput(new RingReader(source.buffer));
    case 'port':
      return new PortInput(source.port, nowMs);
    case 'push':
      return new QueueInput();
    default:
      return unreachable(source);
  }
}

class RingInput implements TakeInput {
  private ended = false;

  constructor(private readonly ring: RingReader) {}

  take(): Float32Array<ArrayBuffer> | null {
    const available = this.ring.availableFrames;
    if (available === 0) return null;
    const samples = new Float32Array(available);
    this.ring.read(samples);
    return samples;
  }

  push(): void {}

  end(): void {
    this.ended = true;
  }

  get isDrained(): boolean {
    return this.ended && this.ring.availableFrames === 0;
  }

  get arrivedMs(): number | null {
    return this.ring.lastWriteMs || null;
  }

  get droppedFrames(): number {
    return this.ring.droppedFrames;
  }

  dispose(): void {}
}

/** Blocks in a queue: what a file pushes, and what a port has posted. */
class QueueInput implements TakeInput {
  protected readonly blocks: Float32Array<ArrayBuffer>[] = [];
  protected ended = false;
  readonly droppedFrames = 0;
  arrivedMs: number | null = null;

  take(): Float32Array<ArrayBuffer> | null {
    return this.blocks.shift() ?? null;
  }

  push(samples: Float32Array<ArrayBuffer>): void {
    this.blocks.push(samples);
  }

  end(): void {
    this.ended = true;
  }

  get isDrained(): boolean {
    return this.ended && this.blocks.length === 0;
  }

  dispose(): void {}
}

/** Messages on two ports have no common order, so the end is the sender's empty block, not the client's word. */
class PortInput extends QueueInput {
  private endToldMs: number | null = null;

  constructor(
    private readonly port: MessagePort,
    private readonly nowMs: () => number,
  ) {
    super();
    port.onmessage = ({ data }: MessageEvent<Float32Array<ArrayBuffer>>) => {
      if (data.length === 0) this.ended = true;
      else this.push(data);
      this.arrivedMs = this.nowMs();
    };
  }

  override end(): void {
    this.endToldMs = this.nowMs();
  }

  override get isDrained(): boolean {
    if (this.endToldMs !== null && this.nowMs() - this.endToldMs > PORT_PATIENCE_MS) this.ended = true;
    return super.isDrained;
  }

  override dispose(): void {
    this.port.onmessage = null;
    this.port.close();
  }
}
