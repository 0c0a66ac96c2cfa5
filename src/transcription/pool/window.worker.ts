/** A helper of the transcription worker: the WASM kernels and nothing else. Whatever fails here ends it. */
import { unreachable } from '../../shared/assert';
import { WasmNetwork } from '../wasm/network';
import type { FromHelper, ToHelper } from './protocol';

/** What of a worker's global scope is used here; the page's own types are in force. */
interface WorkerScope extends EventTarget {
  postMessage(message: FromHelper, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
let network: Promise<WasmNetwork> | null = null;

async function answer(message: ToHelper): Promise<void> {
  switch (message.type) {
    case 'start':
      network = WasmNetwork.create(message.module, message.weights);
      await network;
      scope.postMessage({ type: 'ready' }, []);
      return;
    case 'window': {
      const maps = await (await network)?.window(message.samples);
      if (!maps) throw new Error('a window before the start');
      scope.postMessage({ type: 'maps', maps }, [maps.notes.buffer, maps.onsets.buffer, maps.contours.buffer]);
      return;
    }
    default:
      unreachable(message);
  }
}

scope.addEventListener('message', (event) => {
  // Thrown from a timer, an error reaches the worker that started this one; a rejected promise would not.
  answer((event as MessageEvent<ToHelper>).data).catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }),
  );
});
