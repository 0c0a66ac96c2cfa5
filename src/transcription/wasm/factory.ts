import type { NetworkRequest, StartedNetwork } from '../network-factory';
import { warmUp } from '../warm-up';
import type { FetchBytes } from '../weights';
import { compileKernels } from './kernels';
import { WasmNetwork } from './network';

export const KERNELS_FILE_NAME = 'kernels.wasm';

/** @param fetchBytes gives the compiled kernels */
export async function startWasm({ weights }: NetworkRequest, fetchBytes: FetchBytes): Promise<StartedNetwork> {
  const module = await compileKernels(await fetchBytes(KERNELS_FILE_NAME));
  const network = await WasmNetwork.create(module, weights);
  await warmUp(network, 'window');
  return { network, adapter: null, lost: null };
}
