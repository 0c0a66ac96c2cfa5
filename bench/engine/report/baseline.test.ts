import { describe, expect, it } from 'vitest';
import { type Baseline, lossesAgainst, updatedBaseline } from './baseline';
import { compare, type Line, type Target, verdicts } from './comparison';

const line = (what: string, ratio: number, peerName = 'peer'): Line =>
  compare(what, 'ms', [10, 10, 10], { name: peerName, values: [10 * ratio, 10 * ratio, 10 * ratio] });
const baseline: Baseline = { machine: 'a machine', ratios: { 'window / peer': 10, 'file / peer': 4 } };

describe('lossesAgainst', () => {
  it('names what has lost more than a tenth, and nothing else', () => {
    expect(lossesAgainst(baseline, [line('window', 8.9), line('file', 3.65)])).toEqual([
      { name: 'window / peer', before: 10, now: 8.9 },
    ]);
    expect(lossesAgainst(baseline, [line('window', 9.01), line('file', 40)])).toEqual([]);
  });

  it('leaves alone what only one side has: another peer, a line without one, a line that was skipped', () => {
    const lines: Line[] = [
      line('window', 1, 'another peer'),
      compare('file', 'ms', [10], null),
      { what: 'window', skipped: 'There is no browser.' },
    ];
    expect(lossesAgainst(baseline, lines)).toEqual([]);
  });
});

describe('updatedBaseline', () => {
  it('replaces what was measured and keeps the rest, in order of names', () => {
    expect(updatedBaseline(baseline, [line('window', 12.345), line('decode', 2)], 'another')).toEqual({
      machine: 'another',
      ratios: { 'decode / peer': 2, 'file / peer': 4, 'window / peer': 12.35 },
    });
    expect(Object.keys(updatedBaseline(baseline, [line('decode', 2)], '').ratios)).toEqual([
      'decode / peer',
      'file / peer',
      'window / peer',
    ]);
  });

  it('begins without one', () => {
    expect(updatedBaseline(null, [line('window', 3)], 'here')).toEqual({
      machine: 'here',
      ratios: { 'window / peer': 3 },
    });
  });
});

describe('compare', () => {
  it('takes the ratio pair by pair, so that a slow moment of the machine does not count', () => {
    const { ours, peer, ratio } = compare('window', 'ms', [10, 30, 10], { name: 'peer', values: [20, 60, 20] });
    expect(ours).toEqual({ median: 10, low: 10, high: 20 });
    expect(peer?.figure).toEqual({ median: 20, low: 20, high: 40 });
    expect(ratio).toEqual({ median: 2, low: 2, high: 2 });
    expect(() => compare('window', 'ms', [1, 2], { name: 'peer', values: [1] })).toThrow('not taken in pairs');
  });

  it('judges each bound of a target by the medians', () => {
    const peer = { name: 'peer', values: [20, 22, 24] };
    const judge = (target: Target) => verdicts(compare('window', 'ms', [7, 8, 9], peer, target));
    expect(judge({})).toEqual([]);
    expect(judge({ atMost: 8, atLeastTimes: 2.8 })).toEqual([
      { bound: '<= 8 ms', met: true },
      { bound: '>= 2.8 x', met: false },
    ]);
    expect(judge({ atMost: 7.9, atLeastTimes: 2.7 }).map(({ met }) => met)).toEqual([false, true]);
    expect(verdicts(compare('window', 'ms', [1], null, { atLeastTimes: 1 }))[0]?.met).toBe(false);
  });
});
