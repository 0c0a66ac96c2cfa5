import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytePage, eightBitPage, floatPage, PAGE_CELLS, PagedCells, sixteenBitPage } from './paged-cells';

const value = fc.float({ min: 0, max: 1, noNaN: true });

/** Cells whose first page is full but for `left` cells, so that what follows lies across the seam of two pages. */
function nearlyFull(page: typeof floatPage, left: number): PagedCells {
  const cells = new PagedCells(page);
  cells.append(new Float32Array(PAGE_CELLS - left));
  return cells;
}

describe('PagedCells', () => {
  it.each([
    { name: 'floats', page: floatPage, bound: 0 },
    { name: '16 bits', page: sixteenBitPage, bound: 0.5 / 65_535 },
    { name: '8 bits', page: eightBitPage, bound: 0.5 / 255 },
  ])('gives back $name to within half a step, across pages and from any pieces', ({ page, bound }) => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (values, left, cut) => {
        const all = Float32Array.from(values);
        const cells = nearlyFull(page, left);
        cells.append(all.subarray(0, cut));
        cells.append(all.subarray(cut));
        const first = PAGE_CELLS - left;
        const run = new Float32Array(all.length);
        cells.copyTo(run, first);
        all.forEach((wanted, i) => {
          expect(Math.abs(cells.at(first + i) - wanted)).toBeLessThanOrEqual(bound * (1 + 1e-9));
          expect(run[i]).toBe(Math.fround(cells.at(first + i)));
        });
      }),
    );
  });

  it('has 0 and 1 exactly, whatever the bits', () => {
    for (const page of [floatPage, sixteenBitPage, eightBitPage]) {
      const cells = new PagedCells(page);
      cells.append(Float32Array.of(0, 1));
      expect([cells.at(0), cells.at(1)]).toEqual([0, 1]);
    }
  });

  it('has every byte exactly', () => {
    const cells = new PagedCells(bytePage);
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    cells.append(bytes);
    expect(Array.from(bytes, (_, i) => cells.at(i))).toEqual(Array.from(bytes));
  });

  it('takes a page at a time', () => {
    const cells = new PagedCells(sixteenBitPage);
    expect(cells.byteLength).toBe(0);
    cells.append(new Float32Array(PAGE_CELLS));
    expect(cells.byteLength).toBe(2 * PAGE_CELLS);
    cells.append(new Float32Array(1));
    expect(cells.byteLength).toBe(4 * PAGE_CELLS);
  });
});
