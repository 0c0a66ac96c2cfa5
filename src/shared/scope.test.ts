import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from './scope';

describe('Scope', () => {
  it('runs cleanups once, latest first, children before what was there earlier', () => {
    const order: string[] = [];
    const scope = new Scope();
    scope.add(() => order.push('first'));
    const child = scope.child();
    child.add(() => order.push('child'));
    scope.add(() => order.push('last'));
    scope.dispose();
    scope.dispose();
    expect(order).toEqual(['last', 'child', 'first']);
    expect(scope.disposed && child.disposed).toBe(true);
  });

  it('runs a cleanup at once when the scope has ended', () => {
    const scope = new Scope();
    scope.dispose();
    const cleanup = vi.fn();
    scope.add(cleanup);
    expect(cleanup).toHaveBeenCalledTimes(1);
  });

  it('runs the rest when a cleanup throws, and tells of every failure', () => {
    const scope = new Scope();
    const rest = vi.fn();
    scope.add(rest);
    scope.add(() => {
      throw new Error('a');
    });
    scope.add(() => {
      throw new Error('b');
    });
    let caught: unknown;
    try {
      scope.dispose();
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(AggregateError);
    expect((caught as AggregateError).errors.map(String)).toEqual(['Error: b', 'Error: a']);
    expect(rest).toHaveBeenCalledTimes(1);
  });

  it('takes its listeners away', () => {
    const scope = new Scope();
    const target = new EventTarget();
    const listener = vi.fn();
    scope.listen(target, 'ping', listener);
    target.dispatchEvent(new Event('ping'));
    scope.dispose();
    target.dispatchEvent(new Event('ping'));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  describe('timers', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('stops them', () => {
      const scope = new Scope();
      const tick = vi.fn();
      const late = vi.fn();
      scope.interval(tick, 10);
      scope.timeout(late, 100);
      vi.advanceTimersByTime(35);
      expect(tick).toHaveBeenCalledTimes(3);
      scope.dispose();
      vi.advanceTimersByTime(1000);
      expect(tick).toHaveBeenCalledTimes(3);
      expect(late).not.toHaveBeenCalled();
    });
  });
});
