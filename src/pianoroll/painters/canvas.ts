/** What every painter draws on. Painters work in device pixels; the canvas has no transform. */
export type Canvas2d = CanvasRenderingContext2D;

/** A stretch of device pixels to repaint, right end excluded. */
export interface PixelSpan {
  readonly from: number;
  readonly to: number;
}

/** Width of a hairline: one CSS pixel, at least one device pixel. */
export function hairline(devicePixelRatio: number): number {
  return Math.max(1, Math.floor(devicePixelRatio));
}
