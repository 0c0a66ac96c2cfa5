import type { NetworkRequest, StartedNetwork } from '../network-factory';
import { type HelperSource, PooledNetwork } from '../pool/network';
import { warmUp } from '../warm-up';
import type { FetchBytes } from '../weights';
import { compileKernels } from './kernels';
import { WasmNetwork } from './network';

export const KERNELS_FILE_NAME = 'kernels.wasm';

/**
 * @param fetchBytes gives the compiled kernels
 * @param helpers for long takes; null where all is done on this thread
 */
export async function startWasm(
  { weights }: NetworkRequest,
  fetchBytes: FetchBytes,
  helpers: HelperSource | null,
): Promise<StartedNetwork> {
  const module = await compileKernels(await fetchBytes(KERNELS_FILE_NAME));
  const own = await WasmNetwork.create(module, weights);
  await warmUp(own, 'window');
  const network = helpers && helpers.count > 0 ? new PooledNetwork({ ...helpers, own, module, weights }) : own;
  return { network, adapter: null, lost: null };
}
