import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** What is chosen in a fresh program. */
async function chosen() {
  vi.resetModules();
  const [{ PlainFilter }, { PlainMeter }] = await Promise.all([
    import('../polyphase-filter'),
    import('../level-meter'),
  ]);
  const [{ polyphaseFilter }, { levelMeter }] = await Promise.all([
    import('./polyphase-filter'),
    import('./level-meter'),
  ]);
  return [polyphaseFilter() instanceof PlainFilter, levelMeter() instanceof PlainMeter];
}

describe('the kernels for samples', () => {
  it('are taken where they can be had', async () => {
    expect(await chosen()).toEqual([false, false]);
  });

  it('are done without where there is no WebAssembly', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(await chosen()).toEqual([true, true]);
  });

  it('are done without where they do not compile: no SIMD, or a policy against it', async () => {
    const { CompileError, Memory } = WebAssembly;
    const Module = class {
      constructor() {
        throw new CompileError('wasm SIMD unsupported');
      }
    };
    vi.stubGlobal('WebAssembly', { Module, Memory });
    expect(await chosen()).toEqual([true, true]);
  });
});
