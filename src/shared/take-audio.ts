/** The mono samples of a finished take at its own rate, wherever they are kept (memory or the origin's file system). */
export interface TakeAudio {
  readonly sampleRateHz: number;
  readonly frameCount: number;
  /** Samples [startFrame, startFrame + frameCount), shorter at the take's end. */
  read(startFrame: number, frameCount: number): Promise<Float32Array>;
}
