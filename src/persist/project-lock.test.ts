import { describe, expect, it } from 'vitest';
import { lockProject } from './project-lock';

/** Exclusive locks with the abort signal, as Web Locks has them; Node 20 has none. */
class FakeLocks {
  private readonly held = new Map<string, Promise<unknown>>();
  async request(name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>): Promise<void> {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
    while (this.held.has(name)) await Promise.race([this.held.get(name), aborted]);
    const done = work();
    this.held.set(
      name,
      done.finally(() => this.held.delete(name)),
    );
    await done;
  }
}

const asLocks = (locks: FakeLocks): Pick<LockManager, 'request'> => locks as unknown as LockManager;

describe('lockProject', () => {
  it('keeps a second tab out, and lets it in once the first has let go', async () => {
    const locks = asLocks(new FakeLocks());
    const first = await lockProject(locks, 'a', 20);
    await expect(lockProject(locks, 'a', 20)).rejects.toMatchObject({
      kind: 'project-open-elsewhere',
      message: 'This project is open in another tab. Go on there, or close that tab and reload this page.',
    });
    const other = await lockProject(locks, 'b', 20);
    first.release();
    const second = await lockProject(locks, 'a', 20);
    second.release();
    other.release();
  });

  it('waits out the lock of a page that is just going away', async () => {
    const locks = asLocks(new FakeLocks());
    const old = await lockProject(locks, 'a', 20);
    const reloaded = lockProject(locks, 'a', 60_000);
    old.release();
    (await reloaded).release();
  });

  it('holds nothing where the browser has no locks', async () => {
    (await lockProject(undefined, 'a')).release();
  });
});
