import { isBlackKey } from '../../score/note';
import type { ScoreSettings } from '../../score/score';
import { type GridLineKind, gridLines } from '../grid-lines';
import type { RollTheme } from '../theme';
import {
  deviceHeight,
  deviceWidth,
  deviceX,
  deviceY,
  type Viewport,
  visibleEndSeconds,
  visibleMidi,
} from '../viewport';
import { type Canvas2d, hairline } from './canvas';

export interface GridModel {
  readonly viewport: Viewport;
  readonly settings: ScoreSettings;
  readonly stepSeconds: number;
  readonly theme: RollTheme;
}

/** Rows of black and white keys, octave lines, and bars, beats and grid steps. */
export function paintGrid(ctx: Canvas2d, { viewport, settings, stepSeconds, theme }: GridModel): void {
  const width = deviceWidth(viewport);
  const height = deviceHeight(viewport);
  ctx.fillStyle = theme.rowWhite;
  ctx.fillRect(0, 0, width, height);
  const { lowest, highest } = visibleMidi(viewport);
  ctx.fillStyle = theme.rowBlack;
  for (let midi = lowest; midi <= highest; midi++) {
    if (!isBlackKey(midi)) continue;
    const top = deviceY(viewport, midi + 1);
    ctx.fillRect(0, top, width, deviceY(viewport, midi) - top);
  }
  const line = hairline(viewport.devicePixelRatio);
  for (let midi = lowest; midi <= highest; midi++) {
    const pitchClass = midi % 12;
    // Between B and C, and between E and F, two white rows meet and need a line to be told apart.
    if (pitchClass !== 0 && pitchClass !== 5) continue;
    ctx.fillStyle = pitchClass === 0 ? theme.lineBar : theme.line;
    ctx.fillRect(0, deviceY(viewport, midi) - line, width, line);
  }
  const lines = gridLines(
    settings,
    stepSeconds,
    viewport.pixelsPerSecond,
    viewport.startSeconds,
    visibleEndSeconds(viewport),
  );
  const strengths: Record<GridLineKind, number> = { step: 0.55, beat: 1, bar: 1 };
  for (const kind of ['step', 'beat', 'bar'] as const) {
    ctx.fillStyle = kind === 'bar' ? theme.lineBar : theme.line;
    ctx.globalAlpha = strengths[kind];
    for (const { seconds, kind: ofLine } of lines) {
      if (ofLine === kind) ctx.fillRect(deviceX(viewport, seconds), 0, line, height);
    }
  }
  ctx.globalAlpha = 1;
}
