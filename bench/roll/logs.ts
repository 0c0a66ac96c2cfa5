/** Intervals between animation frames, in milliseconds. */
export class FrameLog {
  private intervals: number[] = [];
  private running = false;

  start(): void {
    this.intervals = [];
    this.running = true;
    let beforeMs: number | null = null;
    const frame = (nowMs: number) => {
      if (!this.running) return;
      if (beforeMs !== null) this.intervals.push(nowMs - beforeMs);
      beforeMs = nowMs;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  stop(): number[] {
    this.running = false;
    return this.intervals;
  }
}

const DRAWING = ['clearRect', 'fillRect', 'fill', 'stroke', 'drawImage'] as const;

/** How often each of the roll's canvases is drawn on. */
export class LayerLog {
  private readonly calls = new Map<string, number>();
  private counting = false;

  constructor() {
    const prototype = CanvasRenderingContext2D.prototype;
    for (const name of DRAWING) {
      const original: (...args: never[]) => void = prototype[name];
      const count = (canvas: HTMLCanvasElement) => this.count(canvas);
      Object.defineProperty(prototype, name, {
        configurable: true,
        value: function (this: CanvasRenderingContext2D, ...args: never[]) {
          count(this.canvas);
          original.apply(this, args);
        },
      });
    }
  }

  start(): void {
    this.calls.clear();
    this.counting = true;
  }

  stop(): Record<string, number> {
    this.counting = false;
    return Object.fromEntries(this.calls);
  }

  private count(canvas: HTMLCanvasElement): void {
    const layer = this.counting ? canvas.dataset.layer : undefined;
    if (layer) this.calls.set(layer, (this.calls.get(layer) ?? 0) + 1);
  }
}
