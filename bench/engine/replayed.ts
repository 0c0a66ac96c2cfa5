import type { ModelMaps, Network } from '../../src/transcription/network';
import { keepInnerFrames } from '../../src/transcription/windows';

/** A network that remembers its windows, and can give them again instead of computing. */
export class Replayed implements Network {
  readonly backend = 'wasm';
  readonly windowsAtOnce = 1;
  replaying = false;
  private readonly windows: ModelMaps[] = [];
  private next = 0;

  constructor(private readonly network: Network) {}

  async window(samples: Float32Array): Promise<ModelMaps> {
    if (this.replaying) {
      const known = this.windows[this.next++ % this.windows.length];
      if (known) return known;
    }
    const maps = await this.network.window(samples);
    this.windows.push(maps);
    return maps;
  }

  tail(samples: Float32Array, frameCount: number): Promise<ModelMaps> {
    return this.network.tail(samples, frameCount);
  }

  dispose(): void {}

  /** What a take keeps of each window. */
  get kept(): readonly ModelMaps[] {
    return this.windows.map(keepInnerFrames);
  }
}
