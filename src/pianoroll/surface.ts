import type { Canvas2d, PixelSpan } from './painters/canvas';

type Paint = (ctx: Canvas2d, span: PixelSpan) => void;

/** One canvas with the stretch of it that must be painted anew: nothing is painted that did not change. */
export class Surface {
  private readonly ctx: Canvas2d | null;
  private span: PixelSpan | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly paint: Paint,
    options: { readonly opaque: boolean },
  ) {
    this.ctx = canvas.getContext('2d', { alpha: !options.opaque });
  }

  get height(): number {
    return this.canvas.height;
  }

  get width(): number {
    return this.canvas.width;
  }

  /** Takes the size on screen in whole device pixels; a new size clears the canvas. */
  resize(width: number, height: number): void {
    if (this.canvas.width === width && this.canvas.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    this.invalidate();
  }

  /** Marks a stretch of device pixels, or all of it. */
  invalidate(span: PixelSpan = { from: 0, to: this.canvas.width }): void {
    const from = Math.max(0, Math.floor(span.from));
    const to = Math.min(this.canvas.width, Math.ceil(span.to));
    if (to <= from) return;
    this.span = this.span ? { from: Math.min(this.span.from, from), to: Math.max(this.span.to, to) } : { from, to };
  }

  /** Paints what was marked; true when there was anything. */
  paintMarked(): boolean {
    const { span, ctx } = this;
    this.span = null;
    if (!span || !ctx || this.canvas.height === 0) return false;
    this.paint(ctx, span);
    return true;
  }
}
