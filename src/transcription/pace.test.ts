import { describe, expect, it, vi } from 'vitest';
import { WINDOW_SAMPLES } from './constants';
import { BackendLostError, type BackendName, type ModelMaps, type Network } from './network';
import { BackendUnavailableError } from './network-factory';
import { measurePace, quickestOf } from './pace';

const NO_MAPS: ModelMaps = {
  frameCount: 0,
  notes: new Float32Array(),
  onsets: new Float32Array(),
  contours: new Float32Array(),
};

interface FakePace {
  readonly windowMs: number;
  readonly tickMs: number;
  readonly atOnce?: number;
}

/** A clock, and networks that move it: windows under way together take one round of it. */
function machine() {
  let timeMs = 0;
  const network = (backend: BackendName, { windowMs, tickMs, atOnce = 1 }: FakePace) => ({
    backend,
    windowsAtOnce: atOnce,
    window: vi.fn<Network['window']>(async () => {
      timeMs += windowMs;
      return NO_MAPS;
    }),
    tail: vi.fn<Network['tail']>(async () => {
      timeMs += tickMs;
      return NO_MAPS;
    }),
    dispose: vi.fn<Network['dispose']>(),
  });
  return { nowMs: () => timeMs, network };
}

const started = (network: Network) => ({ network, adapter: 'nvidia ampere', lost: null });

describe('the pace of a network', () => {
  it('is the quickest of a few rounds, a window of as many as go at once', async () => {
    const { nowMs, network } = machine();
    const queue = network('webgpu', { windowMs: 2, tickMs: 5, atOnce: 8 });
    queue.tail.mockImplementationOnce(async () => {
      for (let call = 0; call < 30; call += 1) await queue.window(new Float32Array());
      return NO_MAPS;
    });
    expect(await measurePace(queue, nowMs)).toEqual({ windowMs: 2, tickMs: 5 });
    expect(queue.window.mock.calls[0]?.[0]).toHaveLength(WINDOW_SAMPLES);
  });
});

describe('a GPU beside WASM', () => {
  it('does everything where it is quicker at both jobs, and says by how much', async () => {
    const { nowMs, network } = machine();
    const gpu = network('webgpu', { windowMs: 2.1, tickMs: 1.5, atOnce: 8 });
    const wasm = network('wasm', { windowMs: 8.3, tickMs: 2 });
    const chosen = await quickestOf(started(gpu), started(wasm), nowMs);
    expect(chosen).toEqual({
      network: gpu,
      adapter: 'nvidia ampere',
      lost: null,
      reason: 'WebGPU: 2.1 ms a window against 8.3 on WASM.',
    });
    expect(wasm.dispose).toHaveBeenCalledOnce();
    expect(gpu.dispose).not.toHaveBeenCalled();
  });

  it('leaves live ticks to WASM where only those are quicker there', async () => {
    const { nowMs, network } = machine();
    const gpu = network('webgpu', { windowMs: 2.1, tickMs: 4 });
    const wasm = network('wasm', { windowMs: 12.4, tickMs: 2.5 });
    const { network: chosen, reason } = await quickestOf(started(gpu), started(wasm), nowMs);
    expect(reason).toBe('WebGPU: 2.1 ms a window against 12 on WASM. Live ticks run on WASM: 2.5 ms against 4.0.');
    expect(chosen.backend).toBe('webgpu');
    const samples = new Float32Array(WINDOW_SAMPLES);
    vi.clearAllMocks();
    await chosen.window(samples);
    await chosen.tail(samples, 32);
    expect(gpu.window).toHaveBeenCalledExactlyOnceWith(samples);
    expect(wasm.tail).toHaveBeenCalledExactlyOnceWith(samples, 32);
    expect(gpu.tail).not.toHaveBeenCalled();
    chosen.dispose();
    expect(gpu.dispose).toHaveBeenCalledOnce();
    expect(wasm.dispose).toHaveBeenCalledOnce();
  });

  it('gives way where WASM has the quicker windows, several at once counted', async () => {
    const { nowMs, network } = machine();
    const gpu = network('webgpu', { windowMs: 12, tickMs: 1 });
    const wasm = network('wasm', { windowMs: 8.3, tickMs: 2, atOnce: 2 });
    await expect(quickestOf(started(gpu), started(wasm), nowMs)).rejects.toThrow(
      new BackendUnavailableError('WASM is quicker here: 8.3 ms a window against 12 on WebGPU.'),
    );
    expect(gpu.dispose).toHaveBeenCalledOnce();
    expect(wasm.dispose).toHaveBeenCalledOnce();
  });

  it('that goes while it is measured leaves nothing behind', async () => {
    const { nowMs, network } = machine();
    const gpu = network('webgpu', { windowMs: 2, tickMs: 1 });
    const wasm = network('wasm', { windowMs: 8, tickMs: 2 });
    gpu.tail.mockRejectedValue(new BackendLostError('unplugged'));
    await expect(quickestOf(started(gpu), started(wasm), nowMs)).rejects.toThrow('unplugged');
    expect(gpu.dispose).toHaveBeenCalledOnce();
    expect(wasm.dispose).toHaveBeenCalledOnce();
  });
});
