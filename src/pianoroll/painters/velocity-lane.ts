import type { Note, NoteId } from '../../score/note';
import { type DrawnNotes, forEachDrawnIn } from '../drawn-notes';
import { styleNumber } from '../note-colours';
import type { RollTheme } from '../theme';
import type { TrackLooks } from '../track-looks';
import { deviceWidth, deviceX, secondsOfX, type Viewport } from '../viewport';
import { type Canvas2d, hairline, type PixelSpan } from './canvas';

export interface VelocityLaneModel {
  readonly viewport: Viewport;
  /** Height of the lane in device pixels. */
  readonly height: number;
  readonly drawn: DrawnNotes;
  readonly selection: ReadonlySet<NoteId>;
  readonly looks: TrackLooks;
  readonly theme: RollTheme;
}

/** Space above full velocity and below none, in CSS pixels. */
const LANE_MARGIN_PX = 7;
const MAXIMUM_VELOCITY = 127;

/** y of a stem's head, in the lane's own CSS pixels. */
export function laneYOfVelocity(velocity: number, heightPx: number): number {
  return heightPx - LANE_MARGIN_PX - (velocity / MAXIMUM_VELOCITY) * (heightPx - 2 * LANE_MARGIN_PX);
}

export function velocityOfLaneY(yPx: number, heightPx: number): number {
  const velocity = ((heightPx - LANE_MARGIN_PX - yPx) / (heightPx - 2 * LANE_MARGIN_PX)) * MAXIMUM_VELOCITY;
  return Math.max(1, Math.min(MAXIMUM_VELOCITY, Math.round(velocity)));
}

/** A stem with a head for each note, the selected ones last and strong. Repaints only `span`. */
export function paintVelocityLane(ctx: Canvas2d, model: VelocityLaneModel, span: PixelSpan): void {
  const { viewport, height, theme } = model;
  const ratio = viewport.devicePixelRatio;
  const line = hairline(ratio);
  ctx.save();
  ctx.beginPath();
  ctx.rect(span.from, 0, span.to - span.from, height);
  ctx.clip();
  ctx.fillStyle = theme.background;
  ctx.fillRect(span.from, 0, span.to - span.from, height);
  ctx.fillStyle = theme.line;
  for (const velocity of [32, 64, 96, 127]) {
    const y = Math.round(laneYOfVelocity(velocity, height / ratio) * ratio);
    ctx.globalAlpha = velocity === 64 || velocity === 127 ? 0.9 : 0.45;
    ctx.fillRect(0, y, deviceWidth(viewport), line);
  }
  ctx.globalAlpha = 1;
  paintStems(ctx, model, span);
  ctx.restore();
}

function paintStems(ctx: Canvas2d, model: VelocityLaneModel, span: PixelSpan): void {
  const { viewport, height, drawn, selection, theme } = model;
  const ratio = viewport.devicePixelRatio;
  const margin = 8;
  const stems = new Map<string, number[]>();
  const taken = new Set<number>();
  const fromSeconds = secondsOfX(viewport, span.from / ratio - margin);
  const toSeconds = secondsOfX(viewport, span.to / ratio + margin);
  const selected: number[] = [];
  forEachDrawnIn(drawn, fromSeconds, toSeconds, (note) => {
    // A note counts where it starts, however long it lasts.
    if (note.startSeconds < fromSeconds) return;
    const x = deviceX(viewport, note.startSeconds);
    const y = Math.round(laneYOfVelocity(note.velocity, height / ratio) * ratio);
    if (selection.has(note.id)) {
      selected.push(x, y);
      return;
    }
    // Notes of one pixel and one height look alike: one of them is enough.
    const place = x * 65536 + y;
    if (taken.has(place)) return;
    taken.add(place);
    const colour = stemColour(model, note);
    const list = stems.get(colour);
    if (list) list.push(x, y);
    else stems.set(colour, [x, y]);
  });
  for (const [colour, list] of stems) paintStemList(ctx, list, colour, height, ratio, 3);
  paintStemList(ctx, selected, theme.selected, height, ratio, 4);
}

function stemColour({ looks, theme }: VelocityLaneModel, note: Note): string {
  const { colour, emphasis } = looks.get(note.trackId) ?? { colour: 0, emphasis: 'active' as const };
  // The stem's length says the velocity: its strength is that of a strong note of the track.
  const strength = emphasis === 'active' ? 104 : 24;
  return theme.noteStyles[styleNumber(emphasis, colour, 'final', strength)]?.fill ?? theme.text;
}

function paintStemList(
  ctx: Canvas2d,
  places: readonly number[],
  colour: string,
  height: number,
  ratio: number,
  headPx: number,
): void {
  const stem = Math.max(1, Math.round(1.5 * ratio));
  const head = Math.round(headPx * ratio);
  ctx.fillStyle = colour;
  for (let at = 0; at < places.length; at += 2) {
    const x = places[at] as number;
    const y = places[at + 1] as number;
    ctx.fillRect(x, y, stem, height - y);
    ctx.fillRect(x - head + Math.floor(stem / 2), y - head, 2 * head, head + Math.max(1, Math.round(ratio)));
  }
}
