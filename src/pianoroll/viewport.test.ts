import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampViewport,
  deviceX,
  deviceY,
  fitViewport,
  LEAD_PX,
  midiOfY,
  pitchOfY,
  resizeViewport,
  revealInViewport,
  scrollViewport,
  secondsOfX,
  type Viewport,
  visibleEndSeconds,
  visibleMidi,
  xOfSeconds,
  yOfPitch,
  zoomPitch,
  zoomTime,
} from './viewport';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const viewports: fc.Arbitrary<Viewport> = fc
  .record({
    widthPx: fc.integer({ min: 100, max: 3000 }),
    heightPx: fc.integer({ min: 60, max: 1500 }),
    devicePixelRatio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
    startSeconds: number(0, 600),
    pixelsPerSecond: number(4, 2500),
    topPitch: number(40, 128),
    pixelsPerSemitone: number(4, 40),
  })
  .map((view) => clampViewport(view, 600));

describe('viewport', () => {
  it('maps there and back', () => {
    fc.assert(
      fc.property(viewports, number(0, 1000), number(0, 128), (view, seconds, pitch) => {
        expect(secondsOfX(view, xOfSeconds(view, seconds))).toBeCloseTo(seconds, 6);
        expect(pitchOfY(view, yOfPitch(view, pitch))).toBeCloseTo(pitch, 6);
      }),
    );
  });

  it('finds each row from any y within it', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 0, max: 127 }), number(0.01, 0.99), (view, midi, within) => {
        const y = yOfPitch(view, midi + 1) + within * view.pixelsPerSemitone;
        expect(midiOfY(view, y)).toBe(midi);
      }),
    );
  });

  it('keeps what is under the pointer in place while zooming', () => {
    fc.assert(
      fc.property(viewports, number(0.2, 5), number(0, 1), (view, factor, at) => {
        const x = at * view.widthPx;
        const y = at * view.heightPx;
        expect(secondsOfX(zoomTime(view, factor, x), x)).toBeCloseTo(secondsOfX(view, x), 6);
        expect(pitchOfY(zoomPitch(view, factor, y), y)).toBeCloseTo(pitchOfY(view, y), 6);
      }),
    );
  });

  it('clamps to the same view when clamped twice, never showing beyond the rows', () => {
    fc.assert(
      fc.property(viewports, number(-4000, 4000), number(-4000, 4000), number(0.01, 20), (view, dx, dy, factor) => {
        const moved = clampViewport(zoomPitch(scrollViewport(view, dx, dy), factor, 0), 600);
        const again = clampViewport(moved, 600);
        expect(again.startSeconds).toBeCloseTo(moved.startSeconds, 9);
        expect(again.topPitch).toBeCloseTo(moved.topPitch, 9);
        expect(moved.topPitch).toBeLessThanOrEqual(128);
        expect(pitchOfY(moved, moved.heightPx)).toBeGreaterThanOrEqual(-1e-9);
        expect(xOfSeconds(moved, 0)).toBeLessThanOrEqual(LEAD_PX + 1e-6);
      }),
    );
  });

  it('keeps the width of a note to the device pixel while scrolling', () => {
    fc.assert(
      fc.property(viewports, number(0, 100), number(0.01, 10), number(-500, 500), (view, start, length, dx) => {
        const scrolled = scrollViewport(view, dx, 0);
        const width = (v: Viewport) => deviceX(v, start + length) - deviceX(v, start);
        expect(width(scrolled)).toBe(width(view));
      }),
    );
  });

  it('gives device pixels within one of the exact place', () => {
    fc.assert(
      fc.property(viewports, number(0, 100), number(0, 128), (view, seconds, pitch) => {
        expect(
          Math.abs(deviceX(view, seconds) - xOfSeconds(view, seconds) * view.devicePixelRatio),
        ).toBeLessThanOrEqual(1);
        expect(Math.abs(deviceY(view, pitch) - yOfPitch(view, pitch) * view.devicePixelRatio)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('fits a box so that all of it is on screen', () => {
    fc.assert(
      fc.property(
        viewports,
        number(0, 60),
        number(0.1, 60),
        fc.integer({ min: 21, max: 100 }),
        (view, start, span, low) => {
          const box = { startSeconds: start, endSeconds: start + span, lowestMidi: low, highestMidi: low + 7 };
          const fitted = fitViewport(view, box);
          fc.pre(fitted.pixelsPerSecond > 2);
          expect(fitted.startSeconds).toBeLessThanOrEqual(start);
          expect(visibleEndSeconds(fitted)).toBeGreaterThanOrEqual(start + span);
          const rows = visibleMidi(clampViewport(fitted, 600));
          if (view.heightPx > 12 * 4) {
            expect(rows.lowest).toBeLessThanOrEqual(low);
            expect(rows.highest).toBeGreaterThanOrEqual(low + 7);
          }
        },
      ),
    );
  });

  it('reveals a place and stays where it is visible already', () => {
    fc.assert(
      fc.property(viewports, number(0, 500), fc.integer({ min: 0, max: 127 }), (view, seconds, midi) => {
        const shown = revealInViewport(view, seconds, midi);
        expect(xOfSeconds(shown, seconds)).toBeGreaterThanOrEqual(-1e-6);
        expect(xOfSeconds(shown, seconds)).toBeLessThanOrEqual(shown.widthPx + 1e-6);
        expect(revealInViewport(shown, seconds, midi).startSeconds).toBeCloseTo(shown.startSeconds, 9);
      }),
    );
  });

  it('keeps the middle pitch in the middle when its size changes', () => {
    fc.assert(
      fc.property(viewports, fc.integer({ min: 60, max: 1500 }), (view, heightPx) => {
        const resized = resizeViewport(view, view.widthPx, heightPx, view.devicePixelRatio);
        expect(pitchOfY(resized, heightPx / 2)).toBeCloseTo(pitchOfY(view, view.heightPx / 2), 6);
      }),
    );
  });
});
