import type { Strip } from './input/pointer-input';
import type { LayerName } from './roll-painter';

/** The parts of the roll's DOM that the controller works with. */
export interface RollElements {
  readonly root: HTMLElement;
  readonly strips: Readonly<Record<Strip, HTMLElement>>;
  readonly canvases: Readonly<Record<LayerName, HTMLCanvasElement>>;
  readonly playhead: HTMLElement;
  readonly liveEdge: HTMLElement;
  /** What can be done with the selected candidate, laid beside it. */
  readonly offer: HTMLElement;
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

/** Lays an element beside a place, within the area; null hides it. Coordinates are CSS pixels of the markers' layer. */
export function placeBeside(
  element: HTMLElement,
  place: { readonly x: number; readonly y: number } | null,
  area: { readonly widthPx: number; readonly heightPx: number },
): void {
  if (element.hidden !== (place === null)) element.hidden = place === null;
  if (!place) return;
  const x = Math.round(Math.max(0, Math.min(area.widthPx - element.offsetWidth, place.x)));
  const y = Math.round(Math.max(0, Math.min(area.heightPx - element.offsetHeight, place.y)));
  const transform = `translate(${x}px, ${y}px)`;
  if (element.style.transform !== transform) element.style.transform = transform;
}
