import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitLogistic } from './logistic';

it('finds the log odds of a single feature that is there or not', () => {
  const samples = (count: number, feature: number, isTrue: boolean) =>
    Array.from({ length: count }, () => ({ features: [feature], isTrue }));
  // One in four without the feature, three in four with it.
  const [weight, offset] = fitLogistic([
    ...samples(300, 0, false),
    ...samples(100, 0, true),
    ...samples(100, 1, false),
    ...samples(300, 1, true),
  ]);
  expect(offset).toBeCloseTo(Math.log(1 / 3), 3);
  expect(weight).toBeCloseTo(2 * Math.log(3), 3);
});

it('leaves no feature with any say in what is not explained', () => {
  const features = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
  const sample = fc.record({ features, isTrue: fc.boolean() });
  fc.assert(
    fc.property(fc.array(sample, { minLength: 60, maxLength: 120 }), (samples) => {
      const weights = fitLogistic(samples);
      const errors = samples.map(({ features: [a, b], isTrue }) => {
        const logOdds = a * (weights[0] ?? 0) + b * (weights[1] ?? 0) + (weights[2] ?? 0);
        return (isTrue ? 1 : 0) - 1 / (1 + Math.exp(-logOdds));
      });
      for (const i of [0, 1]) {
        const left = samples.reduce((sum, { features: each }, n) => sum + (each[i] ?? 0) * (errors[n] ?? 0), 0);
        expect(Math.abs(left) / samples.length).toBeLessThan(1e-3);
      }
    }),
    { numRuns: 30 },
  );
});

it('stays finite where the samples can be told apart entirely', () => {
  const samples = [-2, -1, 1, 2].map((feature) => ({ features: [feature], isTrue: feature > 0 }));
  const weights = fitLogistic(samples);
  expect(weights.every(Number.isFinite)).toBe(true);
  expect(weights[0]).toBeGreaterThan(1);
});
