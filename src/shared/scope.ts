type Cleanup = () => void;

/**
 * Owns everything with a lifetime: listeners, timers, workers, nodes. Disposing a scope disposes its children first and
 * then its own cleanups in reverse order, each once, even when one of them throws.
 */
export class Scope {
  private cleanups: Cleanup[] = [];
  private ended = false;

  get disposed(): boolean {
    return this.ended;
  }

  /** Runs `cleanup` when the scope ends (at once if it has ended). */
  add(cleanup: Cleanup): void {
    if (this.ended) cleanup();
    else this.cleanups.push(cleanup);
  }

  child(): Scope {
    const child = new Scope();
    this.add(() => child.dispose());
    return child;
  }

  listen<T extends EventTarget>(
    target: T,
    type: string,
    listener: (event: never) => void,
    options?: AddEventListenerOptions,
  ): void {
    target.addEventListener(type, listener as EventListener, options);
    this.add(() => target.removeEventListener(type, listener as EventListener, options));
  }

  interval(callback: () => void, periodMs: number): void {
    const id = setInterval(callback, periodMs);
    this.add(() => clearInterval(id));
  }

  timeout(callback: () => void, delayMs: number): void {
    const id = setTimeout(callback, delayMs);
    this.add(() => clearTimeout(id));
  }

  dispose(): void {
    if (this.ended) return;
    this.ended = true;
    const errors: unknown[] = [];
    for (const cleanup of this.cleanups.reverse()) {
      try {
        cleanup();
      } catch (error) {
        errors.push(error);
      }
    }
    this.cleanups = [];
    if (errors.length > 0) throw new AggregateError(errors, 'disposing a scope');
  }
}
