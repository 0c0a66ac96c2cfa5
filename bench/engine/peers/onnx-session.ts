import { WINDOW_SAMPLES } from '../../../src/transcription/constants';

/** What is used of ONNX Runtime; its packages for Node and for the web both have it. */
export interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number; wasmPaths?: string } };
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<OnnxSession> };
  readonly Tensor: new (type: 'float32', values: Float32Array, shape: readonly number[]) => object;
}
interface OnnxSession {
  readonly inputNames: readonly string[];
  run(feeds: Record<string, object>): Promise<Record<string, { readonly data: Float32Array }>>;
}

/**
 * The network on one thread of ONNX Runtime: a window of samples in, the maps out, in no order to rely on.
 * @param provider what computes: `cpu` in Node, `wasm` on the web
 * @param model the contents of a file in ONNX format
 */
export async function openOnnx(
  runtime: OnnxRuntime,
  provider: 'cpu' | 'wasm',
  model: Uint8Array,
): Promise<(samples: Float32Array) => Promise<readonly Float32Array[]>> {
  const session = await runtime.InferenceSession.create(model, {
    executionProviders: [provider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const [input = ''] = session.inputNames;
  return async (samples) => {
    const maps = await session.run({ [input]: new runtime.Tensor('float32', samples, [1, WINDOW_SAMPLES, 1]) });
    return Object.values(maps).map((map) => map.data);
  };
}
