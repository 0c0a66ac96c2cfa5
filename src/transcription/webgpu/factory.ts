import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { Scope } from '../../shared/scope';
import type { NetworkRequest, StartedNetwork } from '../network-factory';
import { warmUp } from '../warm-up';
import { adapterName, isSoftwareAdapter } from './adapter';
import { DeviceWatch } from './device-watch';
import { WebgpuNetwork } from './network';

/**
 * TensorFlow.js's backend without its own kernels, which nothing here calls, made from a device of our own, so that the
 * adapter is the one that was looked at.
 */
export async function startWebgpu({ weights }: NetworkRequest, adapter: GPUAdapter): Promise<StartedNetwork> {
  const device = await adapter.requestDevice();
  const scope = new Scope();
  scope.add(() => device.destroy());
  const watch = new DeviceWatch();
  void device.lost.then(({ message }) => watch.reportLoss(message || 'the graphics device went away'));
  // Ops do not report these by themselves: their results would be zeros.
  scope.listen(device, 'uncapturederror', (event: GPUUncapturedErrorEvent) => watch.reportLoss(event.error.message));

  try {
    tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info));
    scope.add(() => tf.removeBackend('webgpu'));
    await tf.setBackend('webgpu');
    const network = new WebgpuNetwork(weights, watch, scope);
    await warmUp(network, isSoftwareAdapter(adapter) ? 'tail' : 'window');
    return { network, adapter: adapterName(adapter), lost: watch.lost };
  } catch (error) {
    scope.dispose();
    throw error;
  }
}
