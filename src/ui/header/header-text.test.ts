import { expect, test } from 'vitest';
import { ENGINE_STARTING } from '../../shared/engine-status';
import { engineReason, engineText } from './engine-text';
import { clampToMeter, levelText, METER_FLOOR_DBFS, meterFraction } from './level';

test('the engine chip names the backend, and the delay while live', () => {
  const ready = { ...ENGINE_STARTING, phase: 'ready', backend: 'webgpu' } as const;
  expect(engineText(ready, null)).toBe('WebGPU');
  expect(engineText(ready, { delayMs: 107.6, isLate: false })).toBe('WebGPU · 108 ms');
  expect(engineText({ ...ready, backend: 'wasm' }, null)).toBe('WASM');
  expect(engineText({ ...ENGINE_STARTING, progress: 0.404 }, null)).toBe('Starting 40 %');
  expect(engineText({ ...ready, phase: 'failed', backend: null }, null)).toBe('No engine');
});

test('the engine chip says that live notes are late, and why', () => {
  const ready = { ...ENGINE_STARTING, phase: 'ready', backend: 'cpu', reason: 'Forced by the address.' } as const;
  expect(engineText(ready, { delayMs: 412, isLate: true })).toBe('CPU · 412 ms · late');
  expect(engineText(ready, { delayMs: null, isLate: true })).toBe('CPU · late');
  expect(engineReason(ready, { delayMs: 412, isLate: true })).toMatch(
    /^Forced by the address. Live notes are late: this machine is busy/,
  );
  expect(engineReason(ready, { delayMs: 98, isLate: false })).toBe(ready.reason);
  expect(engineReason(ready, null)).toBe(ready.reason);
});

test('the meter runs from its floor to full scale', () => {
  expect([-Infinity, -120, METER_FLOOR_DBFS].map(meterFraction)).toEqual([0, 0, 0]);
  expect(meterFraction(METER_FLOOR_DBFS / 2)).toBe(0.5);
  expect([0, 3].map(meterFraction)).toEqual([1, 1]);
  expect(clampToMeter(Number.NaN)).toBe(METER_FLOOR_DBFS);
});

test('the level in words', () => {
  expect(levelText(-18.4, true, false)).toBe('−18 dBFS');
  expect(levelText(-0.2, true, true)).toBe('0 dBFS, has clipped');
  expect(levelText(-Infinity, true, false)).toBe('Silence');
  expect(levelText(-18, false, false)).toBe('Input is closed');
});
