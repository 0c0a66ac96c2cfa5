const TONE_SECONDS = 4;
const ATTACK_SECONDS = 0.004;
/** Amplitude of each harmonic and how much faster than the first it dies away: between a tine piano and a celesta. */
const HARMONICS = [
  { amplitude: 1, haste: 1 },
  { amplitude: 0.45, haste: 1.6 },
  { amplitude: 0.2, haste: 2.4 },
  { amplitude: 0.12, haste: 3.4 },
  { amplitude: 0.05, haste: 5 },
] as const;
const LEVEL = 0.18;

export function midiToHz(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}

/** A struck tone for when no recorded instrument is to be had: decaying harmonics, mono, four seconds. */
export function synthesizeTone(midi: number, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(TONE_SECONDS * sampleRateHz));
  const frequencyHz = midiToHz(midi);
  // Low strings ring longer.
  const decayPerSecond = 1.1 * 2 ** ((midi - 60) / 24);
  HARMONICS.forEach(({ amplitude, haste }, i) => {
    const partialHz = frequencyHz * (i + 1);
    if (partialHz > sampleRateHz * 0.45) return;
    addDecayingSine(
      samples,
      { partialHz, amplitude: amplitude * LEVEL, decayPerSecond: decayPerSecond * haste },
      sampleRateHz,
    );
  });
  for (let i = 0; i < ATTACK_SECONDS * sampleRateHz; i++) {
    samples[i] = (samples[i] ?? 0) * 0.5 * (1 - Math.cos((Math.PI * i) / (ATTACK_SECONDS * sampleRateHz)));
  }
  return samples;
}

const CLICK_SECONDS = 0.04;

/** A metronome's click, at its loudest from the first millisecond; the accented one is a fifth higher. */
export function synthesizeClick(accented: boolean, sampleRateHz: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round(CLICK_SECONDS * sampleRateHz));
  const partialHz = accented ? 1800 : 1200;
  addDecayingSine(samples, { partialHz, amplitude: accented ? 0.5 : 0.35, decayPerSecond: 120 }, sampleRateHz);
  return samples;
}

/** By rotation of a decaying phasor: no sine a sample, so a whole instrument takes tens of milliseconds. */
function addDecayingSine(
  samples: Float32Array,
  { partialHz, amplitude, decayPerSecond }: { partialHz: number; amplitude: number; decayPerSecond: number },
  sampleRateHz: number,
): void {
  const angle = (2 * Math.PI * partialHz) / sampleRateHz;
  const decay = Math.exp(-decayPerSecond / sampleRateHz);
  const stepRe = decay * Math.cos(angle);
  const stepIm = decay * Math.sin(angle);
  let re = amplitude;
  let im = 0;
  for (let i = 0; i < samples.length; i++) {
    samples[i] = (samples[i] ?? 0) + im;
    const nextRe = re * stepRe - im * stepIm;
    im = re * stepIm + im * stepRe;
    re = nextRe;
  }
}
