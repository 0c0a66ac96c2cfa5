import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type AutosaveTimers } from './autosave';

class FakeTimers implements AutosaveTimers {
  private now = 0;
  private readonly due = new Map<object, { atMs: number; callback: () => void }>();
  set(callback: () => void, delayMs: number): unknown {
    const timer = {};
    this.due.set(timer, { atMs: this.now + delayMs, callback });
    return timer;
  }
  clear(timer: unknown): void {
    this.due.delete(timer as object);
  }
  nowMs(): number {
    return this.now;
  }
  async advance(ms: number): Promise<void> {
    this.now += ms;
    for (const [timer, { atMs, callback }] of this.due) {
      if (atMs > this.now) continue;
      this.due.delete(timer);
      callback();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

let timers: FakeTimers;
beforeEach(() => {
  timers = new FakeTimers();
});

function rig(save = vi.fn(async () => {})) {
  const onError = vi.fn();
  const autosave = new Autosave({ save, onError, delayMs: 400, maximumDelayMs: 1000, timers });
  return { autosave, save, onError };
}

describe('Autosave', () => {
  it('saves once after the changes have come to rest', async () => {
    const { autosave, save } = rig();
    autosave.changed();
    await timers.advance(300);
    autosave.changed();
    await timers.advance(399);
    expect(save).not.toHaveBeenCalled();
    expect(autosave.pending).toBe(true);
    await timers.advance(1);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.pending).toBe(false);
    await timers.advance(10_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves in the middle of changes that do not end', async () => {
    const { autosave, save } = rig();
    for (let i = 0; i < 10; i++) {
      autosave.changed();
      await timers.advance(100);
    }
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('saves one at a time, and afterwards what changed meanwhile', async () => {
    const finish: (() => void)[] = [];
    const { autosave, save } = rig(vi.fn(() => new Promise<void>((resolve) => finish.push(resolve))));
    autosave.changed();
    const first = autosave.flush();
    autosave.changed();
    const second = autosave.flush();
    const third = autosave.flush();
    await timers.advance(0);
    expect(save).toHaveBeenCalledTimes(1);
    finish[0]?.();
    await first;
    await timers.advance(0);
    expect(save).toHaveBeenCalledTimes(2);
    finish[1]?.();
    await Promise.all([second, third]);
    expect(save).toHaveBeenCalledTimes(2);
    expect(autosave.pending).toBe(false);
  });

  it('flushes nothing when nothing changed', async () => {
    const { autosave, save } = rig();
    await autosave.flush();
    expect(save).not.toHaveBeenCalled();
  });

  it('reports a failure, stays unsaved, and saves at the next flush', async () => {
    const save = vi.fn(async () => {});
    const { autosave, onError } = rig(save);
    save.mockImplementationOnce(() => {
      throw new Error('full');
    });
    autosave.changed();
    await autosave.flush();
    expect(onError).toHaveBeenCalledWith(new Error('full'));
    expect(autosave.pending).toBe(true);
    await autosave.flush();
    expect(save).toHaveBeenCalledTimes(2);
    expect(autosave.pending).toBe(false);
  });

  it('does nothing after it is disposed of', async () => {
    const { autosave, save } = rig();
    autosave.changed();
    autosave.dispose();
    await timers.advance(10_000);
    expect(save).not.toHaveBeenCalled();
  });
});
