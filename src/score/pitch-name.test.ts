import { describe, expect, it } from 'vitest';
import { pitchName } from './note';
import { parsePitchName } from './pitch-name';

describe('parsePitchName', () => {
  it('reads back every name that is written', () => {
    for (let midi = 0; midi < 128; midi++) expect(parsePitchName(pitchName(midi))).toBe(midi);
  });

  it('reads what people type', () => {
    expect(parsePitchName(' c4 ')).toBe(60);
    expect(parsePitchName('f#3')).toBe(54);
    expect(parsePitchName('Gb3')).toBe(54);
    expect(parsePitchName('bb3')).toBe(58);
    expect(parsePitchName('60')).toBe(60);
    expect(parsePitchName('C-1')).toBe(0);
  });

  it('refuses the rest', () => {
    for (const text of ['', 'H4', 'C', 'C99', '128', 'B9', 'Cb-1']) {
      expect(parsePitchName(text)).toBeNull();
    }
  });
});
