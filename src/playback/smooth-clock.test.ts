import { describe, expect, it } from 'vitest';
import { SmoothClock } from './smooth-clock';

describe('SmoothClock', () => {
  it('turns the steps of a hardware buffer into an even run that keeps with the clock', () => {
    const clock = new SmoothClock();
    const out: number[] = [];
    for (let i = 0; i < 600; i++) {
      const steady = 50 + i / 60;
      // A clock that is 0.1 % fast and moves in steps of 23 ms.
      const audio = Math.floor(((i / 60) * 1.001) / 0.023) * 0.023;
      out.push(clock.read(audio, steady));
    }
    const steps = out.slice(1).map((x, i) => x - (out[i] ?? Number.NaN));
    expect(Math.min(...steps.slice(60))).toBeGreaterThan(0.8 / 60);
    expect(Math.max(...steps.slice(60))).toBeLessThan(1.2 / 60);
    const mean = (599 / 60) * 1.001 - 0.0115;
    expect(Math.abs((out.at(-1) ?? Number.NaN) - mean)).toBeLessThan(0.012);
  });

  it('never goes back but where the clock jumps, and then goes with it at once', () => {
    const clock = new SmoothClock();
    expect(clock.read(10, 0)).toBe(10);
    expect(clock.read(10, 0.01)).toBeGreaterThanOrEqual(10);
    const before = clock.read(10.02, 0.02);
    expect(clock.read(10, 0.03)).toBeGreaterThanOrEqual(before);
    expect(clock.read(3, 0.04)).toBe(3);
    expect(clock.read(8, 0.05)).toBe(8);
  });
});
