import type { Strip } from './input/pointer-input';
import type { LayerName } from './roll-painter';

/** The parts of the roll's DOM that the controller works with. */
export interface RollElements {
  readonly root: HTMLElement;
  readonly strips: Readonly<Record<Strip, HTMLElement>>;
  readonly canvases: Readonly<Record<LayerName, HTMLCanvasElement>>;
  readonly playhead: HTMLElement;
  readonly liveEdge: HTMLElement;
  readonly announcer: HTMLElement;
}

/** Moves a vertical marker by the compositor alone: no canvas is touched. */
export function placeMarker(marker: HTMLElement, xPx: number | null, widthPx: number, devicePixelRatio: number): void {
  const visible = xPx !== null && xPx >= -1 && xPx <= widthPx;
  if (marker.hidden === visible) marker.hidden = !visible;
  if (!visible) return;
  const crisp = Math.round(xPx * devicePixelRatio) / devicePixelRatio;
  const transform = `translateX(${crisp}px)`;
  if (marker.style.transform !== transform) marker.style.transform = transform;
}
