import { existsSync, readFileSync } from 'node:fs';
import type { ModelMaps } from './network';

/** Of one sung phrase: its sound and what upstream's own code makes of it. They lie beside the checkout, if anywhere. */
const FOLDER = new URL('../../../shared/golden/vocadito_10/', import.meta.url);
export const HAS_GOLDEN = existsSync(FOLDER);
export const GOLDEN_FRAMES = 787;

/** Mono at 22050 Hz. */
export function goldenSamples(): Float32Array {
  return floats('audio-22050-mono.f32');
}

export function goldenMaps(): ModelMaps {
  return {
    frameCount: GOLDEN_FRAMES,
    notes: floats('note.f32'),
    onsets: floats('onset.f32'),
    contours: floats('contour.f32'),
  };
}

function floats(name: string): Float32Array {
  const bytes = readFileSync(new URL(name, FOLDER));
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
