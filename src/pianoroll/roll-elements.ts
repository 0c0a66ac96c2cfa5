import type { Strip } from './input/pointer-input';
import type { LayerName } from './roll-painter';

/** The parts of the roll's DOM that the controller works with. */
export interface RollElements {
  readonly root: HTMLElement;
  readonly strips: Readonly<Record<Strip, HTMLElement>>;
  readonly canvases: Readonly<Record<LayerName, HTMLCanvasElement>>;
  readonly playhead: HTMLElement;
  readonly liveEdge: HTMLElement;
  /** The part of the overview that is on screen. */
  readonly window: HTMLElement;
  /** What can be done with the selected candidate, laid beside it. */
  readonly offer: HTMLElement;
  readonly announcer: HTMLElement;
}
