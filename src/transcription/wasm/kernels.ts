/** From hidden channels to one map. */
type MapLayer = (
  hidden: number,
  hiddenRow: number,
  weights: number,
  bias: number,
  padded: number,
  paddedRow: number,
  map: number,
  mapRow: number,
  frameCount: number,
) => void;

/** What `kernels/` exports: AssemblyScript there, its argument lists here. Addresses and distances are in bytes. */
export interface Kernels {
  decimate(
    x: number,
    length: number,
    taps: number,
    even: number,
    odd: number,
    y: number,
    from: number,
    to: number,
  ): void;
  reflect(x: number, length: number): void;
  transform(
    x: number,
    hopBytes: number,
    frameCount: number,
    groups: number,
    groupCount: number,
    halves: number,
    power: number,
    powerRow: number,
  ): void;
  toDecibels(
    power: number,
    powerRow: number,
    lengths: number,
    decibels: number,
    decibelsRow: number,
    frameCount: number,
    binCount: number,
    extremes: number,
    extremesRow: number,
  ): void;
  normalise(
    decibels: number,
    decibelsRow: number,
    frameCount: number,
    extremes: number,
    extremeCount: number,
    scale: number,
    offset: number,
    spectrogram: number,
    spectrogramRow: number,
  ): void;
  gather8(
    image: number,
    imageRow: number,
    places: number,
    taps: number,
    weights: number,
    start: number,
    startRow: number,
    out: number,
    outRow: number,
    frameCount: number,
  ): void;
  gather32(
    image: number,
    imageRow: number,
    places: number,
    taps: number,
    weights: number,
    bias: number,
    out: number,
    outRow: number,
    frameCount: number,
  ): void;
  contour: MapLayer;
  note: MapLayer;
  onset(
    hidden: number,
    hiddenRow: number,
    weights: number,
    notes: number,
    notesRow: number,
    noteWeights: number,
    bias: number,
    map: number,
    mapRow: number,
    frameCount: number,
  ): void;
  analyse(
    image: number,
    imageRow: number,
    frameCount: number,
    spectra: number,
    timeBytes: number,
    points: number,
    scratch: number,
    twiddles: number,
  ): void;
  join(phases: number, joined: number, timeBytes: number, twiddles: number, frameCount: number): void;
  mix(
    spectra: number,
    timeBytes: number,
    terms: number,
    termCount: number,
    filters: number,
    points: number,
    size: number,
    frameCount: number,
  ): void;
  synthesise(
    points: number,
    scratch: number,
    twiddles: number,
    size: number,
    frameCount: number,
    bias: number,
    out: number,
    outRow: number,
    step: number,
    positions: number,
    edge: number,
  ): void;
}

/** @throws WebAssembly.CompileError where the engine has no SIMD, or the bytes are not the kernels */
export async function compileKernels(bytes: BufferSource): Promise<WebAssembly.Module> {
  return WebAssembly.compile(bytes);
}

export async function instantiateKernels(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Kernels> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  // Compiled from the sources beside this file: the build keeps the two together.
  return exports as unknown as Kernels;
}
