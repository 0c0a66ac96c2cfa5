import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';

interface Fixtures {
  /** Opens a page in a browser of its own whose microphone plays this WAV file once. */
  pageWithMicrophone: (wav: Buffer, options?: { permission?: 'granted' | 'refused' }) => Promise<Page>;
}

/** A Chromium whose microphone is a file: its flags belong to the whole browser, so each page gets its own. */
export const test = base.extend<Fixtures>({
  pageWithMicrophone: async ({ launchOptions, baseURL, viewport }, use) => {
    const browsers: Browser[] = [];
    const folders: string[] = [];
    await use(async (wav, { permission = 'granted' } = {}) => {
      const folder = await mkdtemp(join(tmpdir(), 'melograph-microphone-'));
      folders.push(folder);
      const path = join(folder, 'microphone.wav');
      await writeFile(path, wav);
      const browser = await chromium.launch({
        ...launchOptions,
        args: [
          ...(launchOptions.args ?? []),
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-audio-capture=${path}%noloop`,
          ...(permission === 'granted' ? ['--use-fake-ui-for-media-stream'] : []),
        ],
      });
      browsers.push(browser);
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport });
      return context.newPage();
    });
    for (const browser of browsers) await browser.close();
    for (const folder of folders) await rm(folder, { recursive: true });
  },
});
