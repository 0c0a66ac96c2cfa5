import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_DECODE_PARAMETERS } from '../../score/decode-parameters';
import { PITCHES, WINDOW_SAMPLES } from '../constants';
import type { ModelMaps, Network } from '../network';
import { TakeSession } from '../take-session';
import { fakeNetwork, loudNoise, silentMaps } from '../take-session.test-helper';
import { readModelFile } from '../tfjs/network.test-helper';
import { loadWeights } from '../weights';
import { PooledNetwork } from './network';
import type { FromHelper, HelperWorker, ToHelper } from './protocol';

/** The smallest module there is: the fakes here run no kernels. */
const MODULE = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
const weights = await loadWeights(readModelFile);

/** Maps that tell which window they were made of. */
function mapsOf(samples: Float32Array): ModelMaps {
  const maps = silentMaps(172);
  maps.notes.fill(samples[20_000] ?? Number.NaN);
  return maps;
}

class FakeWorker extends EventTarget implements HelperWorker {
  readonly windows: Float32Array[] = [];
  started = false;
  terminated = false;
  postMessage(message: ToHelper): void {
    if (message.type === 'start') this.started = true;
    else this.windows.push(structuredClone(message.samples));
  }
  terminate(): void {
    this.terminated = true;
  }
  says(message: FromHelper): void {
    if (!this.terminated) this.dispatchEvent(new MessageEvent('message', { data: message }));
  }
  answer(): void {
    const samples = this.windows.shift();
    if (samples) this.says({ type: 'maps', maps: mapsOf(samples) });
  }
  breaks(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

function open(count = 1) {
  const workers: FakeWorker[] = [];
  const done: number[] = [];
  const own: Network = {
    ...fakeNetwork({}),
    backend: 'wasm',
    window: vi.fn(async (samples: Float32Array) => {
      done.push(samples[20_000] ?? Number.NaN);
      return mapsOf(samples);
    }),
    dispose: vi.fn(),
  };
  const createWorker = vi.fn(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const network = new PooledNetwork({ own, module: MODULE, weights, count, createWorker });
  return { network, own, workers, createWorker, done };
}

const window = (value: number) => new Float32Array(WINDOW_SAMPLES).fill(value);
const firsts = (maps: readonly ModelMaps[]) => maps.map(({ notes }) => notes[0]);
/** Long enough for everything that needs no helper. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};

describe('PooledNetwork', () => {
  it('calls no help for what a live take asks: one window, or two, and the edge', async () => {
    const { network, createWorker } = open();
    await Promise.all([network.window(window(1)), network.window(window(2))]);
    await network.window(window(3));
    await network.tail(window(4), 32);
    expect(createWorker).not.toHaveBeenCalled();
  });

  it('does windows here until a helper is ready, then hands it two at a time and the rest here', async () => {
    const { network, workers, done } = open();
    expect(network.windowsAtOnce).toBe(4);
    const first = Promise.all([1, 2, 3].map((value) => network.window(window(value))));
    expect(workers).toHaveLength(1);
    expect(workers[0]?.started).toBe(true);
    expect(firsts(await first)).toEqual([1, 2, 3]);
    expect(done).toEqual([1, 2, 3]);

    workers[0]?.says({ type: 'ready' });
    const second = [4, 5, 6].map((value) => network.window(window(value)));
    await settle();
    expect(workers[0]?.windows.map((samples) => samples[0])).toEqual([4, 5]);
    expect(done).toEqual([1, 2, 3, 6]);
    workers[0]?.answer();
    workers[0]?.answer();
    expect(firsts(await Promise.all(second))).toEqual([4, 5, 6]);
  });

  it('does what a broken helper had in hand itself, and calls for no other', async () => {
    const { network, workers, createWorker } = open();
    await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
    workers[0]?.says({ type: 'ready' });
    const windows = [4, 5, 6].map((value) => network.window(window(value)));
    await settle();
    workers[0]?.breaks();
    expect(workers[0]?.terminated).toBe(true);
    expect(firsts(await Promise.all(windows))).toEqual([4, 5, 6]);
    await Promise.all([7, 8, 9].map((value) => network.window(window(value))));
    expect(createWorker).toHaveBeenCalledOnce();
  });

  it('goes on alone where no worker can be started', async () => {
    const { network, createWorker } = open(3);
    createWorker.mockImplementation(() => {
      throw new DOMException('no workers in workers here', 'SecurityError');
    });
    expect(firsts(await Promise.all([1, 2, 3, 4].map((value) => network.window(window(value)))))).toEqual([1, 2, 3, 4]);
    expect(createWorker).toHaveBeenCalledOnce();
  });

  it('shares evenly between helpers', async () => {
    const { network, workers } = open(3);
    expect(network.windowsAtOnce).toBe(8);
    await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
    for (const worker of workers) worker.says({ type: 'ready' });
    const windows = [1, 2, 3, 4, 5, 6, 7].map((value) => network.window(window(value)));
    expect(workers.map((worker) => worker.windows.map((samples) => samples[0]))).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    await settle();
    for (const worker of workers) for (let i = 0; i < 2; i++) worker.answer();
    expect(firsts(await Promise.all(windows))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('leaves nobody waiting when it is put away', async () => {
    const { network, own, workers } = open();
    await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
    workers[0]?.says({ type: 'ready' });
    const windows = Promise.allSettled([4, 5, 6].map((value) => network.window(window(value))));
    network.dispose();
    expect((await windows).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(workers[0]?.terminated).toBe(true);
    expect(own.dispose).toHaveBeenCalledOnce();
  });

  it('makes the same maps of a take as one thread', async () => {
    const maps = async (network: Network) => {
      const session = new TakeSession({
        sampleRateHz: 22_050,
        mode: 'file',
        parameters: DEFAULT_DECODE_PARAMETERS,
        nowMs: () => 0,
      });
      session.push(loudNoise(22_050 * 20));
      session.end();
      while (session.hasWork) await session.step(network);
      const { frameCount, notes } = session.analysed.maps.noteMaps();
      return Float32Array.from({ length: frameCount * PITCHES }, (_, cell) => notes.at(cell));
    };
    const { network, own, workers, createWorker } = open(2);
    createWorker.mockImplementation(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      setTimeout(() => worker.says({ type: 'ready' }));
      const timer = setInterval(() => (worker.terminated ? clearInterval(timer) : worker.answer()), workers.length);
      return worker;
    });
    const pooled = await maps(network);
    const alone = vi.mocked(own.window).mock.calls.length;
    expect(alone).toBeLessThan(13);
    network.dispose();
    expect(pooled).toEqual(await maps(own));
  });
});

describe('a helper that says nothing', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('is ended when it was idle, and called again when it is needed', async () => {
    const { network, workers } = open();
    await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
    workers[0]?.says({ type: 'ready' });
    vi.advanceTimersByTime(4999);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.terminated).toBe(true);
    await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
    expect(workers).toHaveLength(2);
  });

  it('is given up when it has windows or has never been ready', async () => {
    for (const isReady of [true, false]) {
      const { network, workers } = open();
      await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
      if (isReady) workers[0]?.says({ type: 'ready' });
      const windows = [4, 5, 6].map((value) => network.window(window(value)));
      await settle();
      vi.advanceTimersByTime(5000);
      expect(firsts(await Promise.all(windows))).toEqual([4, 5, 6]);
      await Promise.all([1, 2, 3].map((value) => network.window(window(value))));
      expect(workers).toHaveLength(1);
    }
  });
});
