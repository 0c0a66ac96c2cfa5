import { describe, expect, it } from 'vitest';
import { Batches } from './batches';

/** Batches of letters, answered when `answer` is called, oldest first. */
function letters(size = 4, atOnce = 2) {
  const ran: string[] = [];
  const pending: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const batches = new Batches<string, string>({
    size,
    atOnce,
    run: (requests) => {
      ran.push(requests.join(''));
      return new Promise((resolve, reject) => {
        pending.push({ resolve: () => resolve(requests.map((letter) => letter.toUpperCase())), reject });
      });
    },
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    ran,
    add: (all: string) => [...all].map((letter) => batches.add(letter)),
    settle,
    answer: async () => {
      pending.shift()?.resolve();
      await settle();
    },
    fail: async (error: Error) => {
      pending.shift()?.reject(error);
      await settle();
    },
  };
}

describe('batches', () => {
  it('take together what comes in one turn, up to their size, and give each its own answer', async () => {
    const { add, ran, settle, answer } = letters();
    const answers = add('abcdef');
    await settle();
    expect(ran).toEqual(['abcd', 'ef']);
    await answer();
    await answer();
    expect((await Promise.all(answers)).join('')).toBe('ABCDEF');
  });

  it('keep no more under way than may be, and gather the next meanwhile', async () => {
    const { add, ran, settle, answer } = letters();
    for (const letter of 'abcdefgh') {
      add(letter);
      await settle();
    }
    expect(ran).toEqual(['a', 'b']);
    await answer();
    expect(ran).toEqual(['a', 'b', 'cdef']);
    await answer();
    expect(ran).toEqual(['a', 'b', 'cdef', 'gh']);
  });

  it('end each request of a batch that failed, and go on with the next', async () => {
    const { add, ran, settle, answer, fail } = letters(2, 1);
    const [a, b, c] = add('abc');
    const endings = Promise.allSettled([a, b]);
    await settle();
    await fail(new Error('lost'));
    expect(await endings).toEqual([1, 2].map(() => ({ status: 'rejected', reason: new Error('lost') })));
    await answer();
    expect(ran).toEqual(['ab', 'c']);
    expect(await c).toBe('C');
  });
});
