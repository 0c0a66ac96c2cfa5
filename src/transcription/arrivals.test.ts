import { describe, expect, it } from 'vitest';
import { Arrivals } from './arrivals';

describe('Arrivals', () => {
  it('reckons a sample’s arrival from the block it came in', () => {
    const arrivals = new Arrivals(1000);
    arrivals.add(100, 5000);
    arrivals.add(200, 5100);
    expect(arrivals.timeOf(0.199)).toBe(5100);
    expect(arrivals.timeOf(0.1)).toBe(5001);
    expect(arrivals.timeOf(0.05)).toBe(4951);
  });

  it('knows nothing of samples to come', () => {
    const arrivals = new Arrivals(1000);
    expect(arrivals.timeOf(0)).toBeNull();
    arrivals.add(100, 5000);
    expect(arrivals.timeOf(0.1)).toBeNull();
  });

  it('stays right, and bounded, for hours', () => {
    const arrivals = new Arrivals(1000);
    for (let i = 1; i <= 100_000; i++) arrivals.add(8 * i, 8 * i);
    expect(arrivals.timeOf(799.999)).toBe(800_000);
    expect(arrivals.timeOf(790)).toBeCloseTo(790_001, 6);
  });
});
