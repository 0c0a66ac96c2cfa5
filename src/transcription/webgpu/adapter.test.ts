import { describe, expect, it, vi } from 'vitest';
import { BackendUnavailableError } from '../network-factory';
import { type AdapterTraits, adapterName, findAdapter, isSoftwareAdapter } from './adapter';

const HARDWARE: AdapterTraits = { info: { vendor: 'nvidia', architecture: 'ampere', description: '' } };
const SOFTWARE: readonly AdapterTraits[] = [
  { info: { vendor: 'google', architecture: 'swiftshader' } },
  { info: { vendor: 'mesa', architecture: '', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' } },
  { info: { vendor: 'microsoft', architecture: 'warp' } },
  { info: { vendor: '', description: 'Microsoft Basic Render Driver' } },
  { info: { vendor: '', isFallbackAdapter: true } },
  { isFallbackAdapter: true },
];

/** Only what is read here of a GPU. */
const gpuWith = (usual: AdapterTraits | null, fallback: AdapterTraits | null = null) =>
  ({
    requestAdapter: vi.fn(async (options?: GPURequestAdapterOptions) =>
      options?.forceFallbackAdapter === true ? fallback : usual,
    ),
  }) as unknown as GPU;

describe('a WebGPU adapter', () => {
  it.each(SOFTWARE)('is software: %o', (adapter) => {
    expect(isSoftwareAdapter(adapter)).toBe(true);
  });

  it('is hardware otherwise, also where the browser tells nothing of it', () => {
    expect(isSoftwareAdapter(HARDWARE)).toBe(false);
    expect(isSoftwareAdapter({ info: { vendor: 'apple', architecture: 'common-3' } })).toBe(false);
    expect(isSoftwareAdapter({})).toBe(false);
  });

  it('has the best name that the browser tells', () => {
    expect(adapterName(HARDWARE)).toBe('nvidia ampere');
    expect(adapterName({ info: { vendor: 'nvidia', description: 'NVIDIA RTX' } })).toBe('NVIDIA RTX');
    expect(adapterName({ info: { vendor: '', architecture: '' } })).toBeNull();
    expect(adapterName({})).toBeNull();
  });

  it('is taken if it is hardware; a software one only if forced', async () => {
    expect(await findAdapter(gpuWith(HARDWARE), false)).toBe(HARDWARE);
    for (const adapter of SOFTWARE) {
      await expect(findAdapter(gpuWith(adapter), false)).rejects.toThrow('WebGPU has only a software adapter here.');
      expect(await findAdapter(gpuWith(adapter), true)).toBe(adapter);
    }
  });

  it('may be missing, and so may WebGPU', async () => {
    await expect(findAdapter(undefined, true)).rejects.toThrow(
      new BackendUnavailableError('This browser has no WebGPU.'),
    );
    await expect(findAdapter(gpuWith(null), true)).rejects.toThrow('WebGPU has no adapter here.');
    const [software] = SOFTWARE;
    await expect(findAdapter(gpuWith(null, software), false)).rejects.toThrow('WebGPU has no adapter here.');
    expect(await findAdapter(gpuWith(null, software), true)).toBe(software);
  });
});
