import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRing, RingReader, RingWriter } from './ring-buffer';

describe('ring buffer', () => {
  it('gives back every accepted sample once, in order, for any pattern of writes and reads', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), length: fc.integer({ min: 1, max: 24 }) }),
      fc.record({ kind: fc.constant('read' as const), length: fc.integer({ min: 1, max: 40 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const buffer = createRing(32);
        const writer = new RingWriter(buffer);
        const reader = new RingReader(buffer);
        const accepted: number[] = [];
        const seen: number[] = [];
        let next = 1;
        let dropped = 0;
        for (const { kind, length } of steps) {
          if (kind === 'write') {
            const block = Float32Array.from({ length }, () => next++);
            const fits = length <= 32 - (accepted.length - seen.length);
            expect(writer.write(block, 0)).toBe(fits ? length : 0);
            if (fits) accepted.push(...block);
            else dropped += length;
          } else {
            const target = new Float32Array(length);
            const count = reader.read(target);
            expect(count).toBe(Math.min(length, accepted.length - seen.length));
            seen.push(...target.subarray(0, count));
          }
          expect(reader.availableFrames).toBe(accepted.length - seen.length);
        }
        expect(seen).toEqual(accepted.slice(0, seen.length));
        expect(reader.droppedFrames).toBe(dropped);
      }),
    );
  });

  it('takes a block that fills it exactly, and then nothing more', () => {
    const writer = new RingWriter(createRing(256));
    expect(writer.write(new Float32Array(256), 0)).toBe(256);
    expect(writer.write(new Float32Array(1), 0)).toBe(0);
    expect(writer.droppedFrames).toBe(1);
    expect(writer.capacityFrames).toBe(256);
  });

  it('carries on over the wrap of its 32-bit counters', () => {
    const buffer = createRing(16);
    const counters = new Int32Array(buffer, 0, 2);
    counters.fill(-8); // 2^32 - 8 frames so far
    const writer = new RingWriter(buffer);
    const reader = new RingReader(buffer);
    const block = Float32Array.from({ length: 12 }, (_, i) => i);
    expect(writer.write(block, 0)).toBe(12);
    expect(reader.availableFrames).toBe(12);
    const target = new Float32Array(12);
    expect(reader.read(target)).toBe(12);
    expect([...target]).toEqual([...block]);
    expect(counters[0]).toBe(4);
  });

  it('tells when the latest block came', () => {
    const buffer = createRing(16);
    const reader = new RingReader(buffer);
    expect(reader.lastWriteMs).toBe(0);
    new RingWriter(buffer).write(new Float32Array(4), 1234.5);
    expect(reader.lastWriteMs).toBe(1234.5);
  });
});
