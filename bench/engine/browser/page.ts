import type { EngineRequest, EngineTimes, PoolTimes } from './protocol';

window.measureEngine = (sound, withOnnx) => {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  const request: EngineRequest = { sound: Float32Array.from(sound), withOnnx };
  return answer<EngineTimes>(worker, request);
};

window.measurePool = (samples) => {
  const worker = new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' });
  return answer<PoolTimes>(worker, Float32Array.from(samples));
};

function answer<T>(worker: Worker, request: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<T>) => resolve(event.data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(request);
  });
}
