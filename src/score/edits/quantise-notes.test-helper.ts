import fc from 'fast-check';
import { GRID_STEPS } from '../grid';
import type { QuantiseOptions } from './quantise-notes';

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Any way to quantise, on grids as different tempi give them. */
export const arbitraryQuantise: fc.Arbitrary<QuantiseOptions> = fc
  .record({
    fraction: fc.constantFrom(...Object.values(GRID_STEPS)),
    wholeSeconds: fc.double({ min: 0.8, max: 8, noNaN: true }),
    strength: fc.oneof(fc.constantFrom(0, 1), share),
    starts: fc.boolean(),
    ends: fc.boolean(),
    swing: fc.oneof(fc.constantFrom(0, 1), share),
  })
  .map(({ fraction, wholeSeconds, ...rest }) => ({ ...rest, stepSeconds: fraction * wholeSeconds }));
