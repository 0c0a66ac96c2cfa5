import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { noteCount, notesOf, openApp, waitForNotes } from './support/app';

test('with the keyboard alone, from load to exported file', async ({ page }) => {
  await openApp(page);
  /** Tab until the focus is on what has this name. */
  const tabTo = async (role: 'button' | 'application', name: string) => {
    const target = page.getByRole(role, { name, exact: true });
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${name} is not reached by Tab`);
  };
  await tabTo('button', 'Try the example');
  await page.keyboard.press('Enter');
  await waitForNotes(page);
  const count = await noteCount(page);

  // F6 goes from region to region until the roll has the focus.
  const application = page.getByRole('application', { name: 'Piano roll' });
  for (let i = 0; i < 8; i++) {
    if (await application.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press('F6');
  }
  await expect(application).toBeFocused();
  // Tab goes to the first note; it is deleted, and that is undone and redone.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Delete');
  await expect.poll(() => noteCount(page)).toBe(count - 1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => noteCount(page)).toBe(count);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => noteCount(page)).toBe(count - 1);

  // Space plays and pauses, Enter goes to the start.
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+e');
  const bytes = await readFile(await (await downloading).path());
  expect(notesOf(bytes)).toHaveLength(count - 1);
});

test('a text field keeps its letters, and a focused button its Space', async ({ page }) => {
  await openApp(page);
  const name = page.getByLabel('Project name');
  await name.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('rrr');
  await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  const loop = page.getByRole('button', { name: 'Loop', exact: true });
  await loop.focus();
  await page.keyboard.press('Space');
  await expect(loop).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toHaveCount(0);
});
