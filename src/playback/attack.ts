/** So far below its peak a sample has begun to sound: above the noise of its recording, before the ear notices. */
const ONSET_BELOW_PEAK_DB = 28;
/** The peak of a struck string comes within this time. */
const PEAK_WITHIN_SECONDS = 0.5;
const PRE_ROLL_SECONDS = 0.001;

/**
 * The frame where a struck sound begins, less a millisecond. What lies before (the encoder's delay, the key's way down)
 * would make each note late by a time of its own.
 *
 * @param channels samples of each channel, of equal lengths
 */
export function attackFrame(channels: readonly Float32Array[], sampleRateHz: number): number {
  const frames = Math.min(channels[0]?.length ?? 0, Math.round(PEAK_WITHIN_SECONDS * sampleRateHz));
  let peak = 0;
  for (const channel of channels) for (let i = 0; i < frames; i++) peak = Math.max(peak, Math.abs(channel[i] ?? 0));
  const threshold = peak * 10 ** (-ONSET_BELOW_PEAK_DB / 20);
  for (let i = 0; i < frames; i++) {
    if (channels.some((channel) => Math.abs(channel[i] ?? 0) > threshold)) {
      return Math.max(0, i - Math.round(PRE_ROLL_SECONDS * sampleRateHz));
    }
  }
  return 0;
}

/** Fades the last `frames` to silence, in place: the sound is cut shorter than it was. */
export function fadeTail(samples: Float32Array, frames: number): void {
  const start = Math.max(0, samples.length - frames);
  for (let i = start; i < samples.length; i++) samples[i] = (samples[i] ?? 0) * ((samples.length - i) / frames);
}
