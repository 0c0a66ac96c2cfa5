import { expect, it } from 'vitest';
import { compare } from './comparison';
import { renderTable } from './table';

it('shows medians with the middle half, the ratio, its baseline and the verdict, and says what was skipped', () => {
  const lines = [
    compare(
      'one window',
      'ms',
      [6, 7, 8],
      { name: 'a peer', values: [120, 140, 160] },
      { atMost: 8, atLeastTimes: 21 },
    ),
    compare('download', 'kB', [46.25], null, { atMost: 300 }),
    compare('decode', 's', [2], null),
    { what: 'WebGPU', skipped: 'There is no adapter.' },
  ];
  const table = renderTable(lines, { machine: '', ratios: { 'one window / a peer': 19.5 } });
  expect(table.split('\n')).toEqual([
    "what        ours                  peer    peer's             ratio   baseline  target",
    '----------  --------------------  ------  -----------------  ------  --------  ---------------------------',
    'one window  7.00 (6.50..7.50) ms  a peer  140 (130..150) ms  20.0 x  19.5 x    <= 8 ms met, >= 21 x MISSED',
    'download    46.3 kB                                                            <= 300 kB met',
    'decode      2.00 s',
    'skipped: WebGPU. There is no adapter.',
  ]);
});
