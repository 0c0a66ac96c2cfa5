import type { Waveform } from '../../shared/waveform';
import type { RollTheme } from '../theme';
import type { Viewport } from '../viewport';
import type { Canvas2d, PixelRect } from './canvas';

export interface WaveformModel {
  readonly viewport: Viewport;
  /** Height of the strip in device pixels. */
  readonly height: number;
  /** The active track's take; null where it has none. */
  readonly active: Waveform | null;
  readonly others: readonly Waveform[];
  readonly theme: RollTheme;
}

/** The takes' outlines on the time axis, the active one in front. Repaints only the columns of `rect`. */
export function paintWaveform(ctx: Canvas2d, model: WaveformModel, rect: PixelRect): void {
  const { height, theme } = model;
  ctx.fillStyle = theme.background;
  ctx.fillRect(rect.left, 0, rect.right - rect.left, height);
  ctx.fillStyle = theme.waveformQuiet;
  for (const waveform of model.others) paintOutline(ctx, model, waveform, rect);
  ctx.fillStyle = theme.waveform;
  if (model.active) paintOutline(ctx, model, model.active, rect);
}

function paintOutline(ctx: Canvas2d, { viewport, height }: WaveformModel, waveform: Waveform, rect: PixelRect): void {
  const pixelsPerSecond = viewport.pixelsPerSecond * viewport.devicePixelRatio;
  const offset = Math.round(viewport.startSeconds * pixelsPerSecond);
  const framesPerPixel = waveform.sampleRateHz / pixelsPerSecond;
  const middle = height / 2;
  // A little less than the strip, so that full scale does not touch its edges.
  const scale = (height / 2) * 0.9;
  for (let x = rect.left; x < rect.right; x++) {
    const startFrame = Math.floor((x + offset) * framesPerPixel);
    if (startFrame >= waveform.frameCount) break;
    if (startFrame < 0) continue;
    const endFrame = Math.max(startFrame + 1, Math.floor((x + 1 + offset) * framesPerPixel));
    const { min, max } = waveform.range(startFrame, endFrame);
    const top = Math.round(middle - max * scale);
    ctx.fillRect(x, top, 1, Math.max(1, Math.round(middle - min * scale) - top));
  }
}
