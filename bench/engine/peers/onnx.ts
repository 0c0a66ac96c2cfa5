import { readFileSync } from 'node:fs';
import { type OnnxRuntime, openOnnx } from './onnx-session';
import { requirePeer } from './require';

/**
 * The network on ONNX Runtime in Node, on one thread.
 * @param modelPath a file in ONNX format
 */
export async function loadOnnx(
  packageName: 'onnxruntime-node' | 'onnxruntime-web',
  modelPath: string,
): Promise<(samples: Float32Array) => Promise<readonly Float32Array[]>> {
  const runtime: OnnxRuntime = requirePeer(packageName);
  const web = packageName === 'onnxruntime-web';
  if (web) runtime.env.wasm.numThreads = 1;
  return openOnnx(runtime, web ? 'wasm' : 'cpu', readFileSync(modelPath));
}
