import { expect, it } from 'vitest';
import { bendRates } from './bend-rates';

const bend = [
  { offsetSeconds: 0.1, cents: 0 },
  { offsetSeconds: 0.5, cents: 1200 },
  { offsetSeconds: 0.9, cents: -1200 },
];

it('follows the curve in the clock of the sound', () => {
  expect(bendRates(bend, 10, 0)).toEqual([
    { clockSeconds: 10, rate: 1 },
    { clockSeconds: 10.1, rate: 1 },
    { clockSeconds: 10.5, rate: 2 },
    { clockSeconds: 10.9, rate: 0.5 },
  ]);
});

it('enters a note in its middle at the pitch that it has there', () => {
  const [first, ...rest] = bendRates(bend, 10, 0.3);
  expect(first).toEqual({ clockSeconds: 10, rate: expect.closeTo(2 ** 0.5) });
  expect(rest.map(({ clockSeconds, rate }) => [clockSeconds, rate])).toEqual([
    [expect.closeTo(10.2), 2],
    [expect.closeTo(10.6), 0.5],
  ]);
});

it('leaves a steady note alone', () => {
  expect(bendRates([], 10, 0)).toEqual([]);
});
