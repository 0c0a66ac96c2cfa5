import { isBlackKey, pitchName } from '../../score/note';
import type { RollTheme } from '../theme';
import { deviceHeight, deviceY, type Viewport, visibleMidi } from '../viewport';
import { type Canvas2d, hairline } from './canvas';

export interface KeyboardModel {
  readonly viewport: Viewport;
  /** Width of the keys in device pixels. */
  readonly width: number;
  readonly sounding: ReadonlySet<number>;
  readonly theme: RollTheme;
}

const BLACK_KEY_WIDTH = 0.62;

/** Piano keys beside the rows: each row is one semitone high, white keys meet behind the black ones. */
export function paintKeyboard(ctx: Canvas2d, { viewport, width, sounding, theme }: KeyboardModel): void {
  const height = deviceHeight(viewport);
  const line = hairline(viewport.devicePixelRatio);
  ctx.fillStyle = theme.keyWhite;
  ctx.fillRect(0, 0, width, height);
  const { lowest, highest } = visibleMidi(viewport);
  ctx.fillStyle = theme.accent;
  for (let midi = lowest; midi <= highest; midi++) {
    if (isBlackKey(midi) || !sounding.has(midi)) continue;
    const { top, bottom } = whiteKeyEdges(viewport, midi);
    ctx.fillRect(0, top, width, bottom - top);
  }
  ctx.fillStyle = theme.lineBar;
  for (let midi = lowest - 1; midi <= highest; midi++) {
    if (!isBlackKey(midi + 12)) ctx.fillRect(0, whiteKeyEdges(viewport, midi).bottom - line, width, line);
  }
  const blackWidth = Math.round(width * BLACK_KEY_WIDTH);
  for (let midi = lowest; midi <= highest; midi++) {
    if (!isBlackKey(midi)) continue;
    const top = deviceY(viewport, midi + 1);
    ctx.fillStyle = sounding.has(midi) ? theme.accent : theme.keyBlack;
    ctx.fillRect(0, top, blackWidth, deviceY(viewport, midi) - top);
  }
  paintLabels(ctx, viewport, width, sounding, theme);
  ctx.fillStyle = theme.line;
  ctx.fillRect(width - line, 0, line, height);
}

/** A white key covers its row and half of each black row beside it. */
function whiteKeyEdges(viewport: Viewport, midi: number): { readonly top: number; readonly bottom: number } {
  const above = isBlackKey(midi + 1) ? 1.5 : 1;
  const below = isBlackKey(midi + 11) ? 0.5 : 0;
  return { top: deviceY(viewport, midi + above), bottom: deviceY(viewport, midi - below) };
}

function paintLabels(
  ctx: Canvas2d,
  viewport: Viewport,
  width: number,
  sounding: ReadonlySet<number>,
  theme: RollTheme,
): void {
  const ratio = viewport.devicePixelRatio;
  const sizePx = Math.round(Math.max(9, Math.min(11, viewport.pixelsPerSemitone)) * ratio);
  const height = deviceHeight(viewport);
  const { lowest, highest } = visibleMidi(viewport);
  ctx.font = `500 ${sizePx}px ${theme.fontNum}`;
  ctx.textBaseline = 'middle';
  const margin = Math.ceil(sizePx * 0.62);
  for (let midi = lowest; midi <= highest; midi++) {
    const lit = sounding.has(midi);
    if (midi % 12 !== 0 && !lit) continue;
    const black = isBlackKey(midi);
    const { top, bottom } = black
      ? { top: deviceY(viewport, midi + 1), bottom: deviceY(viewport, midi) }
      : whiteKeyEdges(viewport, midi);
    const middle = Math.round((top + bottom) / 2);
    // A label is drawn whole or not at all, moved inwards where its key is cut by the edge.
    const y = Math.max(margin, Math.min(height - margin, middle));
    if (Math.abs(y - middle) > bottom - top) continue;
    ctx.fillStyle = lit ? theme.accentInk : theme.keyText;
    ctx.textAlign = black ? 'left' : 'right';
    ctx.fillText(pitchName(midi), black ? Math.round(4 * ratio) : width - Math.round(6 * ratio), y);
  }
}
