import { describe, expect, it } from 'vitest';
import { readModelFile } from './tfjs/network.test-helper';
import { loadWeights, MODEL_FILES, WeightsError } from './weights';

/** The package's files with one byte of one of them changed. */
const flipByte = (file: string, index: number) => async (name: string) => {
  const bytes = await readModelFile(name);
  const view = new Uint8Array(bytes);
  if (name === file) view[index] = (view[index] ?? 0) ^ 1;
  return bytes;
};

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

describe('loadWeights', () => {
  it('names the tensors of the package', async () => {
    const weights = await loadWeights(readModelFile);
    expect(weights.batchNormScale.values[0]).toBeCloseTo(2.480741, 6);
    expect(weights.batchNormOffset.values[0]).toBeCloseTo(-0.8769183, 6);
    expect(weights.kernelLengthRoots.values[0]).toBeCloseTo(203.08864, 4);
    expect(weights.contour.bias.values[0]).toBeCloseTo(-0.3945435, 6);
    expect(weights.contourHidden.filter.shape).toEqual([3, 39, 8, 8]);

    const convolutions = [
      weights.contourHidden,
      weights.contour,
      weights.noteHidden,
      weights.note,
      weights.onsetHidden,
      weights.onset,
    ];
    for (const { filter, bias } of convolutions) {
      expect(filter.values).toHaveLength(filter.shape.reduce((product, length) => product * length, 1));
      expect(bias.values).toHaveLength(filter.shape[3] ?? 0);
    }
  });

  it('has a low-pass that passes constants and is symmetric', async () => {
    const { values } = (await loadWeights(readModelFile)).lowPass;
    expect(values.reduce((sum, tap) => sum + tap, 0)).toBeCloseTo(1, 2);
    for (let tap = 0; tap < 128; tap += 1) expect(values[tap]).toBeCloseTo(values[255 - tap] ?? Number.NaN, 6);
  });

  it.each([
    ['a flipped byte in the values', flipByte(MODEL_FILES.values.name, 700_000)],
    ['a flipped byte in the topology', flipByte(MODEL_FILES.topology.name, 90_000)],
    ['a file that ends early', async (name: string) => (await readModelFile(name)).slice(0, 100_000)],
    ['a page instead of a file', async () => new TextEncoder().encode('<!doctype html>').buffer],
  ])('refuses %s', async (_, fetchBytes) => {
    const error = await errorOf(loadWeights(fetchBytes));
    expect(error).toBeInstanceOf(WeightsError);
    expect(error).toMatchObject({ kind: 'damaged' });
  });

  it('tells a file that cannot be fetched from a damaged one', async () => {
    const cause = new Error('offline');
    expect(await errorOf(loadWeights(() => Promise.reject(cause)))).toMatchObject({ kind: 'unreachable', cause });
  });

  it('compares lengths alone where the page is not a secure context', async () => {
    const damaged = flipByte(MODEL_FILES.values.name, 700_000);
    expect(await errorOf(loadWeights(damaged, undefined))).toMatchObject({ kind: 'damaged' });
    expect(await errorOf(loadWeights(damaged, null))).toBeNull();
    const short = async (name: string) => (await readModelFile(name)).slice(0, 100_000);
    expect(await errorOf(loadWeights(short, null))).toMatchObject({ kind: 'damaged' });
    const notJson = flipByte(MODEL_FILES.topology.name, 0);
    expect(await errorOf(loadWeights(notJson, null))).toMatchObject({ kind: 'damaged' });
  });
});
