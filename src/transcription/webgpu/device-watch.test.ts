import { describe, expect, it } from 'vitest';
import { BackendLostError } from '../network';
import { DeviceWatch } from './device-watch';

describe('DeviceWatch', () => {
  it('lets work through while the device is there', async () => {
    const watch = new DeviceWatch();
    expect(await watch.guard(Promise.resolve(7))).toBe(7);
    await expect(watch.guard(Promise.reject(new Error('op')))).rejects.toThrow('op');
  });

  it('ends work that would never end', async () => {
    const watch = new DeviceWatch();
    const hanging = watch.guard(new Promise<never>(() => {}));
    watch.reportLoss('driver reset');
    await expect(hanging).rejects.toThrow(new BackendLostError('driver reset'));
    await expect(watch.guard(Promise.resolve(7))).rejects.toThrow(BackendLostError);
  });

  it('ends all work that is under way', async () => {
    const watch = new DeviceWatch();
    const hanging = [1, 2].map(() => watch.guard(new Promise<never>(() => {})));
    watch.reportLoss('driver reset');
    for (const work of hanging) await expect(work).rejects.toThrow(new BackendLostError('driver reset'));
  });

  it('does not trust what was read while the device went', async () => {
    const watch = new DeviceWatch();
    const reading = watch.guard(
      (async () => {
        await Promise.resolve();
        watch.reportLoss('driver reset');
        return 'zeros';
      })(),
    );
    await expect(reading).rejects.toThrow(BackendLostError);
  });

  it('tells of a loss while nothing runs, the first reason only', async () => {
    const watch = new DeviceWatch();
    watch.reportLoss('first');
    watch.reportLoss('second');
    expect((await watch.lost).message).toBe('first');
    expect(() => watch.check()).toThrow('first');
  });
});
