import type { BackendName } from './network';
import type { NetworkFactory } from './network-factory';
import type { HelperSource } from './pool/network';
import { startWasm } from './wasm/factory';
import { findAdapter } from './webgpu/adapter';
import type { FetchBytes } from './weights';

/**
 * How each backend comes up. TensorFlow.js, far larger than all the rest of the engine, is loaded for WebGPU, once there
 * is an adapter, and for the plain CPU. A GPU that nobody asked for has to be quicker than WASM.
 * @param fetchKernels gives the compiled kernels of the WASM backend
 * @param helpers of the WASM backend, where it may use other threads
 */
export function engineFactories(
  fetchKernels: FetchBytes,
  helpers: HelperSource | null = null,
): Record<BackendName, NetworkFactory> {
  return {
    webgpu: async (request) => {
      const adapter = await findAdapter(globalThis.navigator?.gpu, request.forced);
      const { startWebgpu } = await import('./webgpu/factory');
      const started = await startWebgpu(request, adapter);
      if (request.forced) return started;
      const { quickestOf } = await import('./pace');
      const wasm = await startWasm(request, fetchKernels, helpers).catch(() => null);
      return wasm === null ? started : quickestOf(started, wasm, () => performance.now());
    },
    wasm: (request) => startWasm(request, fetchKernels, helpers),
    cpu: async (request) => {
      const { startCpu } = await import('./tfjs/factory');
      return startCpu(request);
    },
  };
}
