/** How each TensorFlow.js backend comes up. Their packages are imported on demand: only the one used is loaded. */
import * as tf from '@tensorflow/tfjs-core';
import { Scope } from '../../shared/scope';
import type { BackendName, Network } from '../network';
import type { NetworkFactory, NetworkRequest, StartedNetwork } from '../network-factory';
import { DeviceWatch } from './device-watch';
import { TfjsNetwork } from './network';
import { warmUp } from './warm-up';
import { adapterName, findAdapter, isSoftwareAdapter } from './webgpu-adapter';

/** @param wasmFilesUrl folder of the wasm backend's `.wasm` files, ending in a slash */
export function tfjsFactories(wasmFilesUrl: string): Record<BackendName, NetworkFactory> {
  return {
    webgpu: startWebgpu,
    wasm: (request) => startWasm(request, wasmFilesUrl),
    cpu: startCpu,
  };
}

async function startCpu(request: NetworkRequest): Promise<StartedNetwork> {
  await import('@tensorflow/tfjs-backend-cpu');
  return startOnProcessor('cpu', request);
}

async function startWasm(request: NetworkRequest, wasmFilesUrl: string): Promise<StartedNetwork> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // The threaded build starts its workers from its own source text, which a minifier breaks, and gains little here.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(wasmFilesUrl);
  return startOnProcessor('wasm', request);
}

/** The backend is made from a device of our own, not from the package's, so that the adapter is the one looked at. */
async function startWebgpu({ weights, forced }: NetworkRequest): Promise<StartedNetwork> {
  const adapter = await findAdapter(globalThis.navigator?.gpu, forced);
  const { WebGPUBackend } = await import('@tensorflow/tfjs-backend-webgpu');
  const device = await adapter.requestDevice({ requiredLimits: generousLimits(adapter.limits) });

  const scope = new Scope();
  scope.add(() => device.destroy());
  const watch = new DeviceWatch();
  void device.lost.then(({ message }) => watch.reportLoss(message || 'the graphics device went away'));
  // Ops do not report these by themselves: their results would be zeros.
  scope.listen(device, 'uncapturederror', (event: GPUUncapturedErrorEvent) => watch.reportLoss(event.error.message));

  try {
    if (tf.findBackendFactory('webgpu') !== undefined) tf.removeBackend('webgpu');
    tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info));
    scope.add(() => tf.removeBackend('webgpu'));
    const network = await TfjsNetwork.create('webgpu', weights, watch);
    scope.add(() => network.dispose());
    await warmUp(network, isSoftwareAdapter(adapter) ? 'tail' : 'window');
    return { network: withDispose(network, scope), adapter: adapterName(adapter), lost: watch.lost };
  } catch (error) {
    scope.dispose();
    throw error;
  }
}

function withDispose(network: Network, scope: Scope): Network {
  return {
    backend: network.backend,
    window: (samples) => network.window(samples),
    tail: (samples, frameCount) => network.tail(samples, frameCount),
    dispose: () => scope.dispose(),
  };
}

/** What the package itself asks for: all that the adapter can give of these. */
function generousLimits(limits: GPUSupportedLimits): Record<string, number> {
  const {
    maxComputeWorkgroupStorageSize,
    maxComputeWorkgroupsPerDimension,
    maxStorageBufferBindingSize,
    maxBufferSize,
    maxComputeWorkgroupSizeX,
    maxComputeInvocationsPerWorkgroup,
  } = limits;
  return {
    maxComputeWorkgroupStorageSize,
    maxComputeWorkgroupsPerDimension,
    maxStorageBufferBindingSize,
    maxBufferSize,
    maxComputeWorkgroupSizeX,
    maxComputeInvocationsPerWorkgroup,
  };
}

async function startOnProcessor(backend: 'wasm' | 'cpu', { weights }: NetworkRequest): Promise<StartedNetwork> {
  const network = await TfjsNetwork.create(backend, weights);
  try {
    await warmUp(network, backend === 'cpu' ? 'tail' : 'window');
    return { network, adapter: null, lost: null };
  } catch (error) {
    network.dispose();
    throw error;
  }
}
