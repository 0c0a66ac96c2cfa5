import type { Page } from '@playwright/test';

/** Listens to what the page sends to its speakers: the loudest sample of the last moments, read by `loudness`. */
export async function tapOutput(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const analysers: AnalyserNode[] = [];
    const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown;
    AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
      if (args[0] instanceof AudioDestinationNode && this.context instanceof AudioContext) {
        const analyser = this.context.createAnalyser();
        analyser.fftSize = 32_768;
        connect.call(this, analyser);
        analysers.push(analyser);
      }
      return connect.apply(this, args);
    } as typeof AudioNode.prototype.connect;
    Object.assign(window, {
      loudness: () =>
        Math.max(
          0,
          ...analysers.map((analyser) => {
            const samples = new Float32Array(analyser.fftSize);
            analyser.getFloatTimeDomainData(samples);
            return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
          }),
        ),
    });
  });
}

export const loudness = (page: Page) => page.evaluate(() => (window as unknown as { loudness(): number }).loudness());
