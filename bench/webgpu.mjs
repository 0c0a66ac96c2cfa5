// `node bench/webgpu.mjs`: the composite kernel beside the npm package's own graph, both on TensorFlow.js's WebGPU
// backend and Chromium's software adapter. Prints a table; nothing is asserted.
import { ensureBrowser } from '../scripts/browser.mjs';
import { openGpuLab } from '../scripts/gpu-lab.mjs';

const ROUNDS = 3;
const { browser, page } = await openGpuLab(ensureBrowser());
try {
  await page.evaluate(() => lab.start('webgpu'));
  await page.evaluate(() => lab.takeWork());
  await page.evaluate(() => lab.windows('webgpu', [new Float32Array(43_844)]));
  const { dispatches, readBacks } = await page.evaluate(() => lab.takeWork());
  const times = await page.evaluate((rounds) => lab.takeTurns(rounds), ROUNDS);
  const ratios = times.graph.map((graph, round) => graph / times.window[round]);
  row('composite kernel, dispatches and read-backs a batch', `${dispatches} and ${readBacks}`);
  row('composite kernel, one window', `${Math.round(median(times.window))} ms`);
  row('composite kernel, each of four windows in a batch', `${Math.round(median(times.windowOfFour))} ms`);
  row('composite kernel, live tick of 32 frames', `${Math.round(median(times.tick))} ms`);
  row("the package's graph, one window", `${Math.round(median(times.graph))} ms`);
  row('the graph by the composite kernel, turn by turn', `${median(ratios).toFixed(1)} times`);
} finally {
  await browser.close();
}

function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}

function row(what, figure) {
  console.log(`${what.padEnd(58)} ${figure}`);
}
