/**
 * Lets input, painting and timers have their turn in the middle of long work on the main thread. Timers would be
 * clamped to milliseconds, and to seconds in a tab in the background; a message is neither.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
