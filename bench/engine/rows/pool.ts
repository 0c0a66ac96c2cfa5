import { POOL_WINDOWS } from '../browser/protocol';
import { openBrowser, serveHarness } from '../browser/site';
import { windowOfMusic } from '../music';
import { compare } from '../report/comparison';
import type { Row } from '../row';

const WHAT = `${POOL_WINDOWS} windows, two workers sharing, Chromium`;

/** How a file's windows are shared between the transcription worker and a helper. */
export const poolRow: Row = {
  name: WHAT,
  async measure(bench) {
    const { url } = await serveHarness(bench);
    const page = await (await openBrowser(bench)).newPage();
    await page.goto(url);
    const { one, two } = await page.evaluate((samples) => window.measurePool(samples), [...windowOfMusic()]);
    return [compare(WHAT, 'ms', two, { name: 'one worker', values: one }, { atLeastTimes: 1.8 })];
  },
};
