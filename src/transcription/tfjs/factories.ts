/** How each TensorFlow.js backend comes up. Their packages are imported on demand: only the one used is loaded. */
import * as tf from '@tensorflow/tfjs-core';
import { Scope } from '../../shared/scope';
import type { Network } from '../network';
import type { NetworkRequest, StartedNetwork } from '../network-factory';
import { warmUp } from '../warm-up';
import { DeviceWatch } from './device-watch';
import { TfjsNetwork } from './network';
import { adapterName, isSoftwareAdapter } from './webgpu-adapter';

export async function startCpu({ weights }: NetworkRequest): Promise<StartedNetwork> {
  await import('@tensorflow/tfjs-backend-cpu');
  const network = await TfjsNetwork.create('cpu', weights);
  try {
    await warmUp(network, 'tail');
    return { network, adapter: null, lost: null };
  } catch (error) {
    network.dispose();
    throw error;
  }
}

/** The backend is made from a device of our own, not from the package's, so that the adapter is the one looked at. */
export async function startWebgpu({ weights }: NetworkRequest, adapter: GPUAdapter): Promise<StartedNetwork> {
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
    windowsAtOnce: network.windowsAtOnce,
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
