/** How the samples of a take reach the transcription worker. */
export type SampleSource =
  | LiveSource /** A file: the main thread sends `push` messages, at most a few seconds ahead of `progress`. */
  | { readonly kind: 'push' };

/** The sources that a recording has. */
export type LiveSource =
  /** A live microphone through shared memory (`ring-buffer.ts`). */
  | { readonly kind: 'ring'; readonly buffer: SharedArrayBuffer }
  /**
   * The same where the page is not isolated: the worklet posts `Float32Array` blocks of mono samples to this port, and
   * an empty block after the last one. Messages on two ports have no common order, so whoever reads to the end waits
   * for the empty block.
   */
  | { readonly kind: 'port'; readonly port: MessagePort };
