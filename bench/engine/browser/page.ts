import type { PageRequest, PageTimes } from './protocol';

window.measureEngine = ({ samples, withOnnx }) =>
  new Promise<PageTimes>((resolve, reject) => {
    const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<PageTimes>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    const request: PageRequest = { samples: Float32Array.from(samples), withOnnx };
    worker.postMessage(request);
  });
