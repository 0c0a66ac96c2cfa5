import { expect, it } from 'vitest';
import { fileName } from './download';

it('makes file names that every file system takes', () => {
  expect(fileName('Evening sketch', 'mid')).toBe('Evening sketch.mid');
  expect(fileName('AC/DC: "Who?"', 'mid')).toBe('AC-DC- -Who--.mid');
  expect(fileName('   ', 'wav')).toBe('Untitled.wav');
});
