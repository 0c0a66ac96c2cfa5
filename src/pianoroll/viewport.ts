/**
 * Every coordinate of the roll. The time axis runs in seconds to x, the pitch axis in semitones to y: the row of MIDI
 * note m lies between the pitch edges m and m + 1, and higher pitches are further up. `Px` are CSS pixels; `device...`
 * are whole device pixels, in which the painters work.
 */
export interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly devicePixelRatio: number;
  /** At x = 0; negative by a few pixels at the very start, so that a note at 0 can be gripped. */
  readonly startSeconds: number;
  readonly pixelsPerSecond: number;
  /** Pitch edge at y = 0; 128 is the upper edge of the highest row. */
  readonly topPitch: number;
  readonly pixelsPerSemitone: number;
}

export interface PitchTimeBox {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly lowestMidi: number;
  readonly highestMidi: number;
}

export const MIDI_ROWS = 128;
export const MINIMUM_PIXELS_PER_SECOND = 2;
export const MAXIMUM_PIXELS_PER_SECOND = 3000;
export const MINIMUM_PIXELS_PER_SEMITONE = 4;
export const MAXIMUM_PIXELS_PER_SEMITONE = 40;
/** Space before time 0. */
export const LEAD_PX = 12;
/** An empty project can be scrolled this far. */
const SHORTEST_CONTENT_SECONDS = 60;

export const INITIAL_VIEWPORT: Viewport = {
  widthPx: 0,
  heightPx: 0,
  devicePixelRatio: 1,
  startSeconds: -LEAD_PX / 100,
  pixelsPerSecond: 100,
  // Without a height the top is also the middle, which stays where it is when the size comes: a voice's middle range.
  topPitch: 63,
  pixelsPerSemitone: 13,
};

export function xOfSeconds(view: Viewport, seconds: number): number {
  return (seconds - view.startSeconds) * view.pixelsPerSecond;
}

export function secondsOfX(view: Viewport, xPx: number): number {
  return view.startSeconds + xPx / view.pixelsPerSecond;
}

/** y of a pitch edge; the row of MIDI note m spans from `yOfPitch(m + 1)` down to `yOfPitch(m)`. */
export function yOfPitch(view: Viewport, pitch: number): number {
  return (view.topPitch - pitch) * view.pixelsPerSemitone;
}

export function pitchOfY(view: Viewport, yPx: number): number {
  return view.topPitch - yPx / view.pixelsPerSemitone;
}

/** The MIDI note whose row holds y, clamped to 0..127. */
export function midiOfY(view: Viewport, yPx: number): number {
  return clamp(Math.floor(pitchOfY(view, yPx)), 0, MIDI_ROWS - 1);
}

/**
 * Whole device pixels. The scroll offset is rounded apart from the position, so that a note keeps its width to the
 * pixel while the view scrolls.
 */
export function deviceX(view: Viewport, seconds: number): number {
  const scale = view.pixelsPerSecond * view.devicePixelRatio;
  return Math.round(seconds * scale) - Math.round(view.startSeconds * scale);
}

export function deviceY(view: Viewport, pitch: number): number {
  const scale = view.pixelsPerSemitone * view.devicePixelRatio;
  return Math.round(view.topPitch * scale) - Math.round(pitch * scale);
}

/**
 * By how many device pixels what is on screen moves from one view to another; null where it does not just move, because
 * the zoom or the size is another.
 */
export function deviceShift(before: Viewport, now: Viewport): { readonly x: number; readonly y: number } | null {
  const same =
    before.pixelsPerSecond === now.pixelsPerSecond &&
    before.pixelsPerSemitone === now.pixelsPerSemitone &&
    before.devicePixelRatio === now.devicePixelRatio &&
    before.widthPx === now.widthPx &&
    before.heightPx === now.heightPx;
  return same ? { x: deviceX(now, 0) - deviceX(before, 0), y: deviceY(now, 0) - deviceY(before, 0) } : null;
}

export function deviceWidth(view: Viewport): number {
  return Math.round(view.widthPx * view.devicePixelRatio);
}

export function deviceHeight(view: Viewport): number {
  return Math.round(view.heightPx * view.devicePixelRatio);
}

export function visibleEndSeconds(view: Viewport): number {
  return secondsOfX(view, view.widthPx);
}

/** Lowest and highest MIDI note of which any part is on screen. */
export function visibleMidi(view: Viewport): { readonly lowest: number; readonly highest: number } {
  return {
    lowest: clamp(Math.floor(pitchOfY(view, view.heightPx)), 0, MIDI_ROWS - 1),
    highest: clamp(Math.ceil(view.topPitch) - 1, 0, MIDI_ROWS - 1),
  };
}

/** The nearest allowed view: zoom within its limits, time from just before 0 to the content's end, pitch within 0..128. */
export function clampViewport(view: Viewport, contentEndSeconds: number): Viewport {
  const pixelsPerSecond = clamp(view.pixelsPerSecond, MINIMUM_PIXELS_PER_SECOND, MAXIMUM_PIXELS_PER_SECOND);
  const smallestRow = Math.max(MINIMUM_PIXELS_PER_SEMITONE, view.heightPx / MIDI_ROWS);
  const largestRow = Math.max(MAXIMUM_PIXELS_PER_SEMITONE, smallestRow);
  const pixelsPerSemitone = clamp(view.pixelsPerSemitone, smallestRow, largestRow);
  const earliest = -LEAD_PX / pixelsPerSecond;
  const latest = Math.max(contentEndSeconds, SHORTEST_CONTENT_SECONDS);
  return {
    ...view,
    pixelsPerSecond,
    pixelsPerSemitone,
    startSeconds: clamp(view.startSeconds, earliest, latest),
    topPitch: clamp(view.topPitch, Math.min(MIDI_ROWS, view.heightPx / pixelsPerSemitone), MIDI_ROWS),
  };
}

/** A new size on screen; the pitch in the middle stays there. */
export function resizeViewport(view: Viewport, widthPx: number, heightPx: number, devicePixelRatio: number): Viewport {
  const topPitch = view.topPitch + (heightPx - view.heightPx) / 2 / view.pixelsPerSemitone;
  return { ...view, widthPx, heightPx, devicePixelRatio, topPitch };
}

/** Positive moves the view later in time and lower in pitch. */
export function scrollViewport(view: Viewport, byXPx: number, byYPx: number): Viewport {
  return {
    ...view,
    startSeconds: view.startSeconds + byXPx / view.pixelsPerSecond,
    topPitch: view.topPitch - byYPx / view.pixelsPerSemitone,
  };
}

/** Zooms so that the time under `aboutXPx` stays there; factor > 1 zooms in. */
export function zoomTime(view: Viewport, factor: number, aboutXPx: number): Viewport {
  const pixelsPerSecond = clamp(view.pixelsPerSecond * factor, MINIMUM_PIXELS_PER_SECOND, MAXIMUM_PIXELS_PER_SECOND);
  const seconds = secondsOfX(view, aboutXPx);
  return { ...view, pixelsPerSecond, startSeconds: seconds - aboutXPx / pixelsPerSecond };
}

/** Zooms so that the pitch under `aboutYPx` stays there; factor > 1 zooms in. */
export function zoomPitch(view: Viewport, factor: number, aboutYPx: number): Viewport {
  const smallest = Math.max(MINIMUM_PIXELS_PER_SEMITONE, view.heightPx / MIDI_ROWS);
  const pixelsPerSemitone = clamp(
    view.pixelsPerSemitone * factor,
    smallest,
    Math.max(MAXIMUM_PIXELS_PER_SEMITONE, smallest),
  );
  const pitch = pitchOfY(view, aboutYPx);
  return { ...view, pixelsPerSemitone, topPitch: pitch + aboutYPx / pixelsPerSemitone };
}

/** Shows the whole box with a margin, as large as the zoom's limits and a comfortable row height allow. */
export function fitViewport(view: Viewport, box: PitchTimeBox): Viewport {
  const timeMarginPx = Math.min(2 * LEAD_PX, view.widthPx / 4);
  const seconds = Math.max(box.endSeconds - box.startSeconds, 0.25);
  const pixelsPerSecond = clamp(
    (view.widthPx - 2 * timeMarginPx) / seconds,
    MINIMUM_PIXELS_PER_SECOND,
    Math.min(MAXIMUM_PIXELS_PER_SECOND, 600),
  );
  const fitted = {
    ...view,
    pixelsPerSecond,
    startSeconds: box.startSeconds - timeMarginPx / pixelsPerSecond,
  };
  return fitPitch(fitted, box.lowestMidi, box.highestMidi);
}

/** The largest comfortable rows that show the pitches with two rows around them, centred. */
export function fitPitch(view: Viewport, lowestMidi: number, highestMidi: number): Viewport {
  const rows = highestMidi - lowestMidi + 1 + 4;
  const pixelsPerSemitone = clamp(view.heightPx / rows, MINIMUM_PIXELS_PER_SEMITONE, 16);
  const centre = (lowestMidi + highestMidi + 1) / 2;
  return { ...view, pixelsPerSemitone, topPitch: centre + view.heightPx / 2 / pixelsPerSemitone };
}

/** Scrolls no further than is needed for a place to be seen, with `marginPx` to the edges. */
export function revealInViewport(view: Viewport, seconds: number, midi: number, marginPx = 48): Viewport {
  const margin = Math.min(marginPx, view.widthPx / 4, view.heightPx / 4);
  const x = xOfSeconds(view, seconds);
  const top = yOfPitch(view, midi + 1);
  const bottom = yOfPitch(view, midi);
  const byX = x < margin ? x - margin : Math.max(0, x - (view.widthPx - margin));
  const byY = top < margin ? top - margin : Math.max(0, bottom - (view.heightPx - margin));
  return byX === 0 && byY === 0 ? view : scrollViewport(view, byX, byY);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
