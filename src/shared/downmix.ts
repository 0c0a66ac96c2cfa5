/**
 * The mean of the channels, the one downmix for live input and files alike, so that both give the same notes.
 * Writes `frameCount` frames from `startFrame` of each channel to the front of `target`; silence where there is no
 * channel at all. Does not allocate: it runs on the audio thread too.
 */
export function downmix(
  channels: readonly Float32Array[],
  startFrame: number,
  frameCount: number,
  target: Float32Array,
): void {
  const count = channels.length;
  const gain = 1 / count;
  for (let i = 0; i < frameCount; i++) {
    let sum = 0;
    for (let c = 0; c < count; c++) sum += (channels[c] as Float32Array)[startFrame + i] as number;
    target[i] = count === 0 ? 0 : sum * gain;
  }
}
