import type { WeightTensor } from '../weights';
import type { Tap } from './harmonics';
import type { Image, MemoryPlan } from './memory';

/** A list of taps laid out for `gather8` or `gather32`. */
export interface PlacedTaps {
  readonly places: number;
  readonly count: number;
  readonly weights: number;
}

/** Reserves room for taps now and writes them once the memory is there. */
export class TapStore {
  private readonly pending: ((floats: Float32Array, integers: Int32Array) => void)[] = [];

  constructor(private readonly plan: MemoryPlan) {}

  /** @param layOut the weights in the kernel's order */
  place(taps: readonly Tap[], image: Image, layOut: (taps: readonly Tap[]) => Float32Array): PlacedTaps {
    const places = this.integers(taps.map((tap) => image.at(tap.frame, tap.bin) - image.at(0, 0)));
    return { places, count: taps.length, weights: this.values(layOut(taps)) };
  }

  /** @returns their address */
  integers(values: readonly number[]): number {
    const address = this.plan.reserve(values.length);
    this.pending.push((_, integers) => integers.set(values, address / 4));
    return address;
  }

  /** @returns their address */
  values(values: Float32Array): number {
    const address = this.plan.reserve(values.length);
    this.pending.push((floats) => floats.set(values, address / 4));
    return address;
  }

  write(floats: Float32Array, integers: Int32Array): void {
    for (const write of this.pending) write(floats, integers);
    this.pending.length = 0;
  }
}

/** [taps, outputs] */
export function inOrder(taps: readonly Tap[]): Float32Array {
  return Float32Array.from(taps.flatMap((tap) => [...tap.weights]));
}

/** A filter [frames, bins, 1, outputs] over an image of one channel. */
export function plainTaps({ shape, values }: WeightTensor, left: number): Tap[] {
  const [frames = 0, bins = 0, , outputs = 0] = shape;
  return Array.from({ length: frames * bins }, (_, index) => ({
    frame: Math.floor(index / bins) - (frames - 1) / 2,
    bin: (index % bins) - left,
    weights: values.subarray(index * outputs, (index + 1) * outputs),
  }));
}
