import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendCentsAt } from '../bend';
import { testNote } from '../note.test-helper';
import { arbitraryNote } from '../score.test-helper';
import { clearBends, drawBends, shiftBends } from './draw-bends';

const note = testNote('a', 60, 1, 2, {
  bend: [
    { offsetSeconds: 0, cents: 0 },
    { offsetSeconds: 1, cents: 100 },
  ],
});

const bentBy = (patch: ReturnType<typeof drawBends>) => patch.notes.updated[0]?.[1];

describe('drawing a bend', () => {
  it('follows the stroke where it was drawn and keeps the curve before and behind', () => {
    const drawn = bentBy(
      drawBends(
        [note],
        [
          { seconds: 1.6, cents: -30 },
          { seconds: 1.4, cents: -50 },
        ],
      ),
    );
    const cents = (offset: number) => bendCentsAt(drawn?.bend ?? [], offset);
    expect([0.2, 0.39].map(cents)).toEqual([20, 39].map((value) => expect.closeTo(value, 5)));
    expect([0.4, 0.5, 0.6].map(cents)).toEqual([-50, -40, -30].map((value) => expect.closeTo(value, 5)));
    expect([0.61, 0.8].map(cents)).toEqual([61, 80].map((value) => expect.closeTo(value, 5)));
    expect(drawn).toMatchObject({ origin: 'person', detected: { midi: 60, startSeconds: 1, endSeconds: 2 } });
  });

  it('leaves notes alone that it does not cross', () => {
    expect(drawBends([note], [{ seconds: 2.5, cents: 30 }]).notes.updated).toEqual([]);
  });

  it('keeps points within the note, in order, and within two octaves', () => {
    const stroke = fc.array(
      fc.record({
        seconds: fc.double({ min: -5, max: 30, noNaN: true }),
        cents: fc.double({ min: -9e3, max: 9e3, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitraryNote, stroke, (any, drawn) => {
        const plain = { ...any, bend: [] };
        const bent = bentBy(drawBends([plain], drawn));
        if (!bent) return;
        const offsets = bent.bend.map((point) => point.offsetSeconds);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        for (const { offsetSeconds, cents } of bent.bend) {
          expect(offsetSeconds).toBeGreaterThanOrEqual(0);
          expect(offsetSeconds).toBeLessThanOrEqual(bent.endSeconds - bent.startSeconds);
          expect(Math.abs(cents)).toBeLessThanOrEqual(2400);
        }
      }),
    );
  });
});

it('moves a whole curve, makes one of a steady note, and takes it away again', () => {
  expect(bentBy(shiftBends([note], 10))?.bend.map((point) => point.cents)).toEqual([10, 110]);
  const raised = bentBy(shiftBends([{ ...note, bend: [] }], 10));
  expect(raised?.bend).toEqual([{ offsetSeconds: 0, cents: 10 }]);
  expect(bentBy(shiftBends(raised ? [raised] : [], -10))?.bend).toEqual([]);
  expect(bentBy(clearBends([note]))?.bend).toEqual([]);
  expect(clearBends([{ ...note, bend: [] }]).notes.updated).toEqual([]);
});
