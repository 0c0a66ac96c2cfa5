import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openApp, openAudio, waitForNotes, watchErrors, wav } from './support/app';
import { MELODY_AND_CHORDS, wavOf } from './support/music';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(' ')) }))).toEqual([]);
}

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing on the empty screen, with notes, and in the dialogs', async ({ page }) => {
      const errors = watchErrors(page);
      await openApp(page);
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
      await expectAccessible(page);
      await openAudio(page, wav(wavOf(MELODY_AND_CHORDS)));
      await waitForNotes(page);
      await expectAccessible(page);
      for (const open of [
        () => page.getByRole('button', { name: 'Engine details' }).click(),
        () => page.keyboard.press('Shift+?'),
      ]) {
        await open();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      expect(errors).toEqual([]);
    });
  });
}

test('the page is isolated, talks to its own origin alone, and works at once', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== 'localhost') elsewhere.push(request.url());
  });
  await openApp(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const name of ['Record', 'Open audio', 'Try the example']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeEnabled();
  }
  await page.getByRole('button', { name: 'Try the example' }).click();
  await waitForNotes(page);
  expect(elsewhere).toEqual([]);
});

test('every fixed name is there, once', async ({ page }) => {
  await openApp(page);
  await openAudio(page, wav(wavOf(MELODY_AND_CHORDS)));
  await waitForNotes(page);
  for (const name of [
    'Record',
    'Open audio',
    'Try the example',
    'Play',
    'Return to start',
    'Loop',
    'Metronome',
    'Undo',
    'Redo',
    'Export MIDI',
    'More export formats',
    'Engine details',
  ]) {
    await expect(page.getByRole('button', { name, exact: true }), name).toHaveCount(1);
  }
  for (const name of ['Sensitivity', 'Note split', 'Minimum note length', 'Original and notes balance']) {
    await expect(page.getByRole('slider', { name, exact: true }), name).toHaveCount(1);
  }
  for (const name of ['Input device', 'Transcription preset', 'Note ends']) {
    await expect(page.getByRole('combobox', { name, exact: true }), name).toHaveCount(1);
  }
  await expect(page.getByRole('meter', { name: 'Input level' })).toHaveCount(1);
  await expect(page.getByRole('timer', { name: 'Position' })).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Engine' })).toHaveCount(1);
  await expect(page.getByRole('application', { name: 'Piano roll' })).toHaveCount(1);
  await expect(page.getByRole('table', { name: 'Notes' })).toHaveAttribute(
    'aria-rowcount',
    String(MELODY_AND_CHORDS.length + 1),
  );
});

test('after the first visit it works without the network', async ({ page, context }) => {
  await openApp(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The worker has everything once it controls a page that was loaded through it.
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Try the example' }).click();
  await waitForNotes(page);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
