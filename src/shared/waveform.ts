/** A take's outline, growing while it records: any stretch of it at any zoom, cheaply. */
export interface Waveform {
  readonly sampleRateHz: number;
  /** Frames so far. */
  readonly frameCount: number;
  /** Extremes in -1..1 of frames [startFrame, endFrame); zeros where there is nothing. */
  range(startFrame: number, endFrame: number): { readonly min: number; readonly max: number };
}
