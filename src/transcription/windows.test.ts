import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTOUR_BINS, PITCHES } from './constants';
import { SampleQueue } from './sample-queue';
import {
  filledWindows,
  frameToSample,
  frameToSeconds,
  keepInnerFrames,
  keptFrames,
  sampleToFrame,
  upstreamFrameToSeconds,
  windowStart,
  windowsNeeded,
} from './windows';

describe('windows', () => {
  it('lie 36164 samples apart and start in 3840 zeros', () => {
    expect([0, 1, 2].map(windowStart)).toEqual([-3840, 32_324, 68_488]);
  });

  it('are filled when their last sample is there', () => {
    expect(filledWindows(0)).toBe(0);
    expect(filledWindows(40_003)).toBe(0);
    expect(filledWindows(40_004)).toBe(1);
    expect(filledWindows(40_004 + 36_163)).toBe(1);
    expect(filledWindows(40_004 + 36_164)).toBe(2);
  });

  it('keep as many frames as upstream', () => {
    expect(keptFrames(200_607)).toBe(787);
    expect(windowsNeeded(200_607)).toBe(6);
    expect(keptFrames(0)).toBe(0);
    expect(windowsNeeded(0)).toBe(0);
    expect(windowsNeeded(36_164)).toBe(1);
    expect(windowsNeeded(36_164 + 255)).toBe(2);
  });

  it('keep frames to within two hops of the end, from 0.1 s to three hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2205, max: 3 * 3600 * 22_050 }), (samples) => {
        const behindLast = samples - frameToSample(keptFrames(samples) - 1);
        expect(behindLast).toBeGreaterThan(0);
        expect(behindLast).toBeLessThanOrEqual(512);
      }),
    );
  });

  it('never need fewer windows than are filled', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5_000_000 }), (samples) => {
        expect(windowsNeeded(samples)).toBeGreaterThanOrEqual(filledWindows(samples));
      }),
    );
  });

  it('keep the inner frames of all maps', () => {
    const ramp = (columns: number) => Float32Array.from({ length: 172 * columns }, (_, i) => Math.floor(i / columns));
    const inner = keepInnerFrames({
      frameCount: 172,
      notes: ramp(PITCHES),
      onsets: ramp(PITCHES),
      contours: ramp(CONTOUR_BINS),
    });
    expect([inner.notes[0], inner.notes.at(-1)]).toEqual([15, 156]);
    expect([inner.contours[0], inner.contours.at(-1)]).toEqual([15, 156]);
    expect(inner.onsets).toHaveLength(142 * PITCHES);
  });
});

describe('frame times', () => {
  it('are exact: the grid restarts with each window', () => {
    expect(frameToSeconds(0)).toBe(0);
    expect(frameToSeconds(141)).toBeCloseTo(36_096 / 22_050, 12);
    expect(frameToSeconds(142)).toBeCloseTo(36_164 / 22_050, 12);
    expect(frameToSeconds(1420 + 3)).toBeCloseTo((361_640 + 768) / 22_050, 12);
  });

  it('find their way back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (frame) => {
        expect(sampleToFrame(frameToSample(frame))).toBe(frame);
        expect(sampleToFrame(frameToSample(frame + 1) - 1)).toBe(frame);
      }),
    );
  });

  it('stay within 21 ms of upstream for an hour', () => {
    for (let frame = 0; frame < 310_000; frame += 13) {
      expect(Math.abs(frameToSeconds(frame) - upstreamFrameToSeconds(frame))).toBeLessThan(0.021);
    }
  });
});

describe('SampleQueue', () => {
  it('gives any stretch that was not discarded, with zeros around the signal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90_000 }), { maxLength: 8 }), fc.nat({ max: 50_000 }), (sizes, keep) => {
        const queue = new SampleQueue();
        let next = 1;
        for (const size of sizes) {
          queue.append(Float32Array.from({ length: size }, () => next++));
          queue.discardBefore(queue.end - keep);
        }
        const from = queue.end - keep;
        const copy = queue.copy(from, keep + 3);
        expect(copy.every((value, i) => value === (from + i < 0 || from + i >= queue.end ? 0 : from + i + 1))).toBe(
          true,
        );
      }),
      { numRuns: 30 },
    );
  });
});
