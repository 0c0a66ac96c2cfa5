import { expect, test } from 'vitest';
import { formatAgo, formatCount, formatDb, formatDuration, formatTime } from './format';

test('time keeps hundredths, and hours only where there are some', () => {
  expect(formatTime(9.42)).toBe('0:09.42');
  expect(formatTime(0.29)).toBe('0:00.29');
  expect(formatTime(59.999)).toBe('0:59.99');
  expect(formatTime(3723)).toBe('1:02:03.00');
  expect(formatTime(-1)).toBe('0:00.00');
  expect(formatDuration(61.9)).toBe('1:01');
});

test('decibels have a real minus sign and a floor', () => {
  expect(formatDb(-6)).toBe('−6 dB');
  expect(formatDb(0)).toBe('0 dB');
  expect(formatDb(-0.02)).toBe('0 dB');
  expect(formatDb(2.54)).toBe('+2.5 dB');
  expect(formatDb(-48, -48)).toBe('−∞ dB');
  expect(formatDb(-Infinity)).toBe('−∞ dB');
});

test('counts agree in number', () => {
  expect([0, 1, 2].map((count) => formatCount(count, 'note'))).toEqual(['0 notes', '1 note', '2 notes']);
});

test('ages go from moments to dates', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  const minute = 60_000;
  expect(formatAgo(now - 5_000, now)).toBe('just now');
  expect(formatAgo(now - 5 * minute, now)).toBe('5 minutes ago');
  expect(formatAgo(now - 26 * 60 * minute, now)).toBe('yesterday');
  expect(formatAgo(now - 60 * 24 * 60 * minute, now)).toBe('Sep 21, 2026');
});
