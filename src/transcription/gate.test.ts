import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnergyGate } from './gate';

const GOLDEN = new URL('../../../shared/golden/vocadito_10/', import.meta.url);

function sine(amplitude: number, length: number, offset = 0): Float32Array {
  return Float32Array.from({ length }, (_, n) => offset + amplitude * Math.sin((2 * Math.PI * 441 * n) / 22_050));
}

function gateOf(...pieces: Float32Array[]): EnergyGate {
  const gate = new EnergyGate();
  for (const piece of pieces) for (let i = 0; i < piece.length; i += 777) gate.push(piece.subarray(i, i + 777));
  return gate;
}

describe('EnergyGate', () => {
  it('opens at -60 dBFS root mean square and not below', () => {
    const rms = (db: number) => Math.SQRT2 * 10 ** (db / 20);
    expect(gateOf(sine(rms(-59.5), 22_050)).opensAt(0.5)).toBe(true);
    expect(gateOf(sine(rms(-60.5), 22_050)).opensAt(0.5)).toBe(false);
  });

  it('looks at the 93 ms from the start', () => {
    const gate = gateOf(new Float32Array(22_050), sine(0.1, 2048), new Float32Array(22_050));
    expect(gate.opensAt(0.8)).toBe(false);
    expect(gate.opensAt(1)).toBe(true);
    expect(gate.opensAt(1.12)).toBe(false);
    expect(gate.opensAnywhere()).toBe(true);
  });

  it('does not take a constant offset for sound', () => {
    expect(gateOf(sine(0.0001, 22_050, 0.02)).opensAnywhere()).toBe(false);
  });

  it('does not take rumble below every pitch for sound', () => {
    const rumble = Float32Array.from({ length: 44_100 }, (_, n) => 0.003 * Math.sin((2 * Math.PI * 4 * n) / 22_050));
    expect(gateOf(rumble).opensAnywhere()).toBe(false);
    const tone = sine(0.003, 44_100);
    expect(gateOf(rumble.map((sample, n) => sample + (tone[n] ?? 0))).opensAnywhere()).toBe(true);
  });

  it('is closed on silence, on nothing, and beyond the end', () => {
    expect(gateOf(new Float32Array(3000)).opensAnywhere()).toBe(false);
    expect(gateOf().opensAnywhere()).toBe(false);
    expect(gateOf().opensAt(0)).toBe(false);
  });

  it('judges what there is of a note at the live edge', () => {
    expect(gateOf(new Float32Array(22_050), sine(0.1, 300)).opensAt(1)).toBe(true);
  });

  it.skipIf(!existsSync(GOLDEN))('keeps the 28 notes of vocadito_10 (needs ../shared/golden)', () => {
    const bytes = readFileSync(new URL('audio-22050-mono.f32', GOLDEN));
    const gate = gateOf(new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)));
    const { notes } = JSON.parse(readFileSync(new URL('expected.json', GOLDEN), 'utf8')) as {
      notes: { startSeconds: number }[];
    };
    expect(notes.filter((note) => gate.opensAt(note.startSeconds))).toHaveLength(28);
  });
});
