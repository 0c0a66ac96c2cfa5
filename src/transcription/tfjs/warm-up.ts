import { LOWEST_MIDI, MODEL_SAMPLE_RATE_HZ, PITCHES, WINDOW_SAMPLES } from '../constants';
import type { ModelMaps, Network } from '../network';
import { BackendUnavailableError } from '../network-factory';

const TEST_MIDI = 69;
const TEST_HARMONICS = 8;
/** The first calls compile shaders and let the JavaScript engine optimise; a few of a live tick's size settle it. */
const TICK_FRAMES = 20;
/** Far from the window's end, where the note map is certain. */
const CHECKED_FRAMES_BACK = 40;

/**
 * Runs the network on a tone before anyone waits for it, and checks that it hears that tone and no other: a driver that
 * computes wrongly is found here and not in somebody's notes.
 * @throws BackendUnavailableError if it hears something else
 */
export async function warmUp(network: Network): Promise<void> {
  const tone = harmonicTone();
  checkHearing(await network.tail(tone, CHECKED_FRAMES_BACK), network.backend);
  // Nothing on cpu compiles, and there a whole window takes seconds.
  if (network.backend === 'cpu') return;
  checkHearing(await network.window(tone), network.backend);
  await network.tail(tone, TICK_FRAMES);
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

function checkHearing({ frameCount, notes, onsets, contours }: ModelMaps, backend: string): void {
  const row = (frameCount - Math.min(frameCount, CHECKED_FRAMES_BACK)) * PITCHES;
  const loudest = notes
    .subarray(row, row + PITCHES)
    .reduce((best, value, pitch, frame) => (value > (frame[best] ?? 0) ? pitch : best), 0);
  const finite = [notes, onsets, contours].every((map) => map.every(Number.isFinite));
  if (finite && loudest === TEST_MIDI - LOWEST_MIDI) return;
  throw new BackendUnavailableError(`The ${backend} backend computes wrongly on this machine.`);
}
