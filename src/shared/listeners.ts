/** Listeners of one event. Each is called once per event; one that throws does not silence the others. */
export class Listeners<T> {
  private readonly listeners = new Set<(value: T) => void>();

  /** Returns the way to stop listening. */
  add(listener: (value: T) => void): () => void {
    // Wrapped, so that the same function added twice is two listeners, each with its own way out.
    const own = (value: T): void => listener(value);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  emit(value: T): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        // The page's own error handling meets it; whoever emitted is not the one to handle it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
