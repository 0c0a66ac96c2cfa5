import { test as base, chromium, expect, type Page } from '@playwright/test';
import { expectNotes, exportMidi, openApp, openAudio, waitForNotes, wav } from './support/app';
import { MELODY_AND_CHORDS, wavOf } from './support/music';

const TRUTH = MELODY_AND_CHORDS.filter((note) => note.startSeconds < 1.2);
const FILE = wav(wavOf(TRUTH, 0.1));

/** A Chromium with a software WebGPU adapter: seconds a window, but the same WebGPU. */
const test = base.extend<{ gpuPage: Page }>({
  gpuPage: async ({ launchOptions, baseURL }, use) => {
    const browser = await chromium.launch({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
        '--enable-features=Vulkan',
      ],
    });
    await use(await browser.newPage(baseURL ? { baseURL } : {}));
    await browser.close();
  },
});

test.describe.configure({ timeout: 300_000 });

test('?engine=webgpu runs on the software adapter and gives the notes', async ({ gpuPage: page }) => {
  await openApp(page, '?engine=webgpu');
  await openAudio(page, FILE);
  await waitForNotes(page, 280_000);
  await expect(page.getByRole('status', { name: 'Engine' })).toContainText('WebGPU');
  expectNotes((await exportMidi(page)).notes, TRUTH, { shifted: false });
});

test('a software adapter that nobody asked for counts as none', async ({ gpuPage: page }) => {
  await openApp(page);
  await expect(page.getByRole('status', { name: 'Engine' })).toContainText('WASM');
});

test('a GPU that is lost in the middle gives way to WASM, and no note is lost', async ({ gpuPage: page }) => {
  // The worker's own first lines keep the device, so that it can be lost on purpose once the engine is up.
  await page.route('**/assets/*worker*.js', async (route) => {
    const response = await route.fetch();
    const losing = `{
      const request = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...args) {
        const device = await request.apply(this, args);
        setTimeout(() => device.destroy(), 4000);
        return device;
      };
    }\n`;
    await route.fulfill({ response, body: losing + (await response.text()) });
  });
  await openApp(page, '?engine=webgpu');
  await openAudio(page, FILE);
  await waitForNotes(page, 280_000);
  await expect(page.getByRole('status', { name: 'Engine' })).toContainText('WASM');
  expectNotes((await exportMidi(page)).notes, TRUTH, { shifted: false });
});
