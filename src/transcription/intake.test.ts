import { describe, expect, it } from 'vitest';
import { createRing, RingWriter } from '../shared/ring-buffer';
import type { SampleSource } from '../shared/sample-source';
import { type Intake, openIntake } from './intake';

function open(source: SampleSource) {
  const heard: number[] = [];
  const times: number[] = [];
  const errors: unknown[] = [];
  let drained = () => {};
  const done = new Promise<void>((resolve) => {
    drained = resolve;
  });
  const intake: Intake = openIntake(source, {
    onSamples: (samples, arrivedMs) => {
      heard.push(...samples);
      times.push(arrivedMs);
    },
    onDrained: drained,
    onError: (error) => errors.push(error),
    nowMs: () => 77,
  });
  return { intake, heard, times, errors, done };
}

const ramp = (from: number, length: number) => Float32Array.from({ length }, (_, i) => from + i);

describe('openIntake', () => {
  it('drains a ring to its last sample, polled or not', async () => {
    const buffer = createRing(1 << 15);
    const writer = new RingWriter(buffer);
    const { intake, heard, times, done } = open({ kind: 'ring', buffer });
    writer.write(ramp(0, 128), 1000);
    while (heard.length < 128) await new Promise((resolve) => setTimeout(resolve, 2));
    writer.write(ramp(128, 20_000), 2000);
    intake.end();
    await done;
    expect(heard).toEqual([...ramp(0, 20_128)]);
    expect(times[0]).toBe(1000);
    expect(times.at(-1)).toBe(2000);
  });

  it('tells what a full ring dropped', () => {
    const buffer = createRing(128);
    const writer = new RingWriter(buffer);
    const { intake } = open({ kind: 'ring', buffer });
    writer.write(ramp(0, 128), 0);
    writer.write(ramp(0, 128), 0);
    expect(intake.droppedFrames).toBe(128);
    intake.dispose();
  });

  it('waits for a port’s empty block, which may come after the end was told', async () => {
    const { port1, port2 } = new MessageChannel();
    const { intake, heard, done } = open({ kind: 'port', port: port1 });
    port2.postMessage(ramp(0, 1024));
    intake.end();
    port2.postMessage(ramp(1024, 300));
    port2.postMessage(new Float32Array(0));
    await done;
    expect(heard).toEqual([...ramp(0, 1324)]);
  });

  it('does not wait forever for a worklet that is gone', async () => {
    const { port1, port2 } = new MessageChannel();
    const { intake, heard, done } = open({ kind: 'port', port: port1 });
    port2.postMessage(ramp(0, 10));
    intake.end();
    await done;
    expect(heard).toHaveLength(10);
    port2.close();
  });

  it('takes pushed samples at once', async () => {
    const { intake, heard, times, done } = open({ kind: 'push' });
    intake.push(ramp(3, 4));
    expect(heard).toEqual([3, 4, 5, 6]);
    expect(times).toEqual([77]);
    intake.end();
    await done;
  });

  it('tells an error in its timer instead of losing it', async () => {
    const buffer = createRing(1024);
    const errors: unknown[] = [];
    const intake = openIntake(
      { kind: 'ring', buffer },
      {
        onSamples: () => {
          throw new Error('broken');
        },
        onDrained: () => {},
        onError: (error) => errors.push(error),
        nowMs: () => 0,
      },
    );
    new RingWriter(buffer).write(ramp(0, 128), 0);
    while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    intake.dispose();
    expect(String(errors[0])).toContain('broken');
  });
});
