/** A thread with an engine of its own: each message is a number of windows to compute, answered when they are done. */
import { parentPort } from 'node:worker_threads';
import { nodeNetwork } from '../../src/cli/engine';
import { windowOfMusic } from './music';

const network = await nodeNetwork();
const samples = windowOfMusic();
parentPort?.on('message', async (count: number) => {
  for (let i = 0; i < count; i++) await network.window(samples);
  parentPort?.postMessage('done');
});
parentPort?.postMessage('ready');
