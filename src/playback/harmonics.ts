import { midiToHz } from './tones';

/** A harmonic is let through within this many cents: a vibrato's width, and short of the next semitone. */
const HALF_WIDTH_CENTS = 50;
/** Above this, harmonics add little and lie too close together to be told apart. */
const HIGHEST_HZ = 10_000;
const MOST_HARMONICS = 16;

/** Frequencies of a pitch and its overtones, as far as a recording can hold them. */
function harmonicsOf(midi: number, sampleRateHz: number): number[] {
  const fundamental = midiToHz(midi);
  const highest = Math.min(HIGHEST_HZ, 0.45 * sampleRateHz);
  const count = Math.min(MOST_HARMONICS, Math.floor(highest / fundamental));
  return Array.from({ length: count }, (_, i) => (i + 1) * fundamental);
}

/**
 * What of a sound lies on a pitch's harmonics: the sum of narrow band-passes, two in a row each.
 * @param samples mono
 * @returns as many samples
 */
export function onlyHarmonics(samples: Float32Array, midi: number, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const sum = new Float32Array(samples.length);
  for (const frequency of harmonicsOf(midi, sampleRateHz)) {
    const once = bandPass(samples, frequency, sampleRateHz);
    const twice = bandPass(once, frequency, sampleRateHz);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (twice[i] as number);
  }
  return sum;
}

/** Band-pass of 0 dB at its centre: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients". */
function bandPass(samples: Float32Array, centreHz: number, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const q = 1 / (2 ** (HALF_WIDTH_CENTS / 1200) - 2 ** (-HALF_WIDTH_CENTS / 1200));
  const angle = (2 * Math.PI * centreHz) / sampleRateHz;
  const alpha = Math.sin(angle) / (2 * q);
  const scale = 1 + alpha;
  const gain = alpha / scale;
  const back1 = (-2 * Math.cos(angle)) / scale;
  const back2 = (1 - alpha) / scale;
  const filtered = new Float32Array(samples.length);
  // x and y of one and two samples ago.
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] as number;
    const y = gain * (x - x2) - back1 * y1 - back2 * y2;
    filtered[i] = y;
    [x2, x1, y2, y1] = [x1, x, y1, y];
  }
  return filtered;
}
