import type { TakeAudio } from '../shared/take-audio';

/**
 * A WAV file of mono samples, for 'download the recording'. 32-bit float keeps every bit of a take; 16-bit integer is
 * for programs that know nothing else. Runs in Node too.
 */
export async function encodeWav(
  sampleRateHz: number,
  chunks: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  format: 'float32' | 'int16' = 'float32',
): Promise<Blob> {
  const { AudioSample, AudioSampleSource, BufferTarget, Output, WavOutputFormat } = await import('mediabunny');
  const target = new BufferTarget();
  const output = new Output({ format: new WavOutputFormat(), target });
  const source = new AudioSampleSource({ codec: format === 'float32' ? 'pcm-f32' : 'pcm-s16' });
  output.addAudioTrack(source);
  await output.start();
  let frames = 0;
  for await (const data of chunks) {
    if (data.length === 0) continue;
    const sample = new AudioSample({
      data,
      format: 'f32',
      numberOfChannels: 1,
      sampleRate: sampleRateHz,
      timestamp: frames / sampleRateHz,
    });
    await source.add(sample);
    sample.close();
    frames += data.length;
  }
  await output.finalize();
  return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: 'audio/wav' });
}

/** Seconds that are read of a take at a time. */
const READ_SECONDS = 10;

/** The whole take, bit for bit. */
export function takeToWav(take: TakeAudio): Promise<Blob> {
  return encodeWav(take.sampleRateHz, takeChunks(take));
}

async function* takeChunks(take: TakeAudio): AsyncGenerator<Float32Array> {
  const step = Math.ceil(take.sampleRateHz * READ_SECONDS);
  for (let at = 0; at < take.frameCount; at += step) yield await take.read(at, step);
}
