import { readFileSync } from 'node:fs';
import { WINDOW_SAMPLES } from '../../src/transcription/constants';
import { requirePeer } from './require';

/** What is used of ONNX Runtime; both packages have it. */
interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number } };
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<OnnxSession> };
  readonly Tensor: new (type: 'float32', values: Float32Array, shape: readonly number[]) => object;
}
interface OnnxSession {
  readonly inputNames: readonly string[];
  run(feeds: Record<string, object>): Promise<Record<string, { readonly data: Float32Array }>>;
}

/**
 * The network on ONNX Runtime, on one thread: a window of samples in, the maps out, in no order to rely on.
 * @param modelPath a file in ONNX format
 */
export async function loadOnnx(
  packageName: 'onnxruntime-node' | 'onnxruntime-web',
  modelPath: string,
): Promise<(samples: Float32Array) => Promise<readonly Float32Array[]>> {
  const onnx: OnnxRuntime = requirePeer(packageName);
  if (packageName === 'onnxruntime-web') onnx.env.wasm.numThreads = 1;
  const session = await onnx.InferenceSession.create(readFileSync(modelPath), {
    executionProviders: [packageName === 'onnxruntime-web' ? 'wasm' : 'cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const [input = ''] = session.inputNames;
  return async (samples) => {
    const maps = await session.run({ [input]: new onnx.Tensor('float32', samples, [1, WINDOW_SAMPLES, 1]) });
    return Object.values(maps).map((map) => map.data);
  };
}
