import { describe, expect, it, vi } from 'vitest';
import { PITCHES, WINDOW_FRAMES } from './constants';
import type { ModelMaps, Network } from './network';
import { BackendUnavailableError } from './network-factory';
import { warmUp } from './warm-up';

/** A network that hears one pitch, whatever it is given. */
function hearing(midi: number, change: (maps: ModelMaps) => void = () => {}): Network {
  const answer = async (frameCount: number) => {
    const maps = {
      frameCount,
      notes: Float32Array.from({ length: frameCount * PITCHES }, (_, index) =>
        index % PITCHES === midi - 21 ? 0.8 : 0.1,
      ),
      onsets: new Float32Array(frameCount * PITCHES),
      contours: new Float32Array(frameCount * 264),
    };
    change(maps);
    return maps;
  };
  return {
    backend: 'webgpu',
    windowsAtOnce: 1,
    window: vi.fn(() => answer(WINDOW_FRAMES)),
    tail: vi.fn((_, frameCount: number) => answer(frameCount)),
    dispose: vi.fn(),
  };
}

describe('warmUp', () => {
  it('passes a network that hears its tone, and runs both kinds of call', async () => {
    const network = hearing(69);
    await warmUp(network, 'window');
    expect(network.window).toHaveBeenCalledOnce();
    expect(network.tail).toHaveBeenCalledOnce();
  });

  it('leaves out the whole window where that takes seconds', async () => {
    const network = hearing(69);
    await warmUp(network, 'tail');
    expect(network.window).not.toHaveBeenCalled();
  });

  it.each([
    ['hears another tone', hearing(70)],
    ['gives no numbers', hearing(69, ({ contours }) => contours.fill(Number.NaN))],
    ['gives zeros', hearing(69, ({ notes }) => notes.fill(0))],
  ])('refuses a network that %s', async (_, network) => {
    await expect(warmUp(network, 'tail')).rejects.toThrow(BackendUnavailableError);
  });
});
