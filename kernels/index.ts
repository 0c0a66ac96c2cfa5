/**
 * Basic Pitch's network as SIMD kernels. AssemblyScript: compiled to WebAssembly, never run as TypeScript. Every pointer
 * is a byte address that the caller laid out (src/transcription/wasm/); nothing here allocates. Rows are frames, a `Row`
 * argument is the distance between two rows in bytes, and what lies around an image is its zero padding.
 */

export { contour } from './contour';
export { decimate, reflect, transform } from './cqt';
export { gather8, gather32 } from './gather';
export { normalise, toDecibels } from './level';
export { note, onset } from './pitches';
export { analyse, join, mix, synthesise } from './spectra';
