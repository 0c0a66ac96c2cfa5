import { createEngineNetwork } from './backends';
import type { FromWorker, ToWorker } from './protocol';
import { WorkerHost } from './worker-host';

const host = new WorkerHost({
  post: (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer }),
  createNetwork: ({ forced, assetsUrl }, onStatus) => createEngineNetwork({ forced, assetsUrl, onStatus }),
  clock: { steadyMs: () => performance.now(), wallMs: () => Date.now() },
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => host.receive(data);
