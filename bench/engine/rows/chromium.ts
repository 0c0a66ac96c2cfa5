import { openBrowser, serveHarness } from '../browser/site';
import { soundOfMusic } from '../music';
import { NO_ONNX_MODEL } from '../peers/no-onnx-model';
import { compare, type Line } from '../report/comparison';
import type { Row } from '../row';

const WINDOW = 'one window, Chromium worker, one thread';
const TICK = 'live tick of 32 frames, Chromium worker';

/** The engine in a page's worker, beside ONNX Runtime in the same worker. */
export const chromiumRow: Row = {
  name: 'window and live tick, Chromium',
  async measure(bench) {
    const { url } = await serveHarness(bench);
    const page = await (await openBrowser(bench)).newPage();
    await page.goto(url);
    const asked = { sound: [...soundOfMusic()], withOnnx: bench.onnxModel !== null };
    const times = await page.evaluate(({ sound, withOnnx }) => window.measureEngine(sound, withOnnx), asked);
    const web = (name: string) => times.onnxWindow && { name, values: times.onnxWindow };
    const lines: Line[] = [
      compare(WINDOW, 'ms', times.window, web('onnxruntime-web'), { atMost: 7 }),
      compare(TICK, 'ms', times.tick, web('onnxruntime-web, a window'), { atMost: 3 }),
    ];
    return times.onnxWindow ? lines : [...lines, { what: `${WINDOW}, ONNX Runtime`, skipped: NO_ONNX_MODEL }];
  },
};
