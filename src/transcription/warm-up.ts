import { BACKEND_LABELS } from '../shared/engine-status';
import { LOWEST_MIDI, MODEL_SAMPLE_RATE_HZ, PITCHES, WINDOW_SAMPLES } from './constants';
import type { BackendName, ModelMaps, Network } from './network';
import { BackendUnavailableError } from './network-factory';

const TEST_MIDI = 69;
const TEST_HARMONICS = 8;
/** A live tick's size, and far enough back from the window's end for the note map to be certain of the first of them. */
const TICK_FRAMES = 20;

/**
 * Runs the network on a tone before anyone waits for it: first calls compile shaders and are slow. Checks that it hears
 * that tone and no other, so that a driver that computes wrongly is found here and not in somebody's notes.
 * @param extent `tail` where a whole window would take seconds
 * @throws BackendUnavailableError if it hears something else
 */
export async function warmUp(network: Network, extent: 'tail' | 'window'): Promise<void> {
  const tone = harmonicTone();
  checkHearing(await network.tail(tone, TICK_FRAMES), network.backend);
  if (extent === 'window') checkHearing(await network.window(tone), network.backend);
}

/** A4 with harmonics that fall off as 1/n. */
function harmonicTone(): Float32Array {
  const frequencyHz = 440;
  const radiansPerSample = (2 * Math.PI * frequencyHz) / MODEL_SAMPLE_RATE_HZ;
  return Float32Array.from({ length: WINDOW_SAMPLES }, (_, index) => {
    let sample = 0;
    for (let harmonic = 1; harmonic <= TEST_HARMONICS; harmonic += 1) {
      sample += (0.2 / harmonic) * Math.sin(radiansPerSample * harmonic * index);
    }
    return sample;
  });
}

function checkHearing({ frameCount, notes, onsets, contours }: ModelMaps, backend: BackendName): void {
  const row = (frameCount - TICK_FRAMES) * PITCHES;
  const loudest = notes
    .subarray(row, row + PITCHES)
    .reduce((best, value, pitch, frame) => (value > (frame[best] ?? 0) ? pitch : best), 0);
  const finite = [notes, onsets, contours].every((map) => map.every(Number.isFinite));
  if (finite && loudest === TEST_MIDI - LOWEST_MIDI) return;
  throw new BackendUnavailableError(`${BACKEND_LABELS[backend]} computes wrongly on this machine.`);
}
