import type { TakeId } from '../score/note';
import { PersonError } from '../shared/person-error';
import type { TakeAudio } from '../shared/take-audio';
import type { TakesClient } from './takes-client';

/** A take in storage. Reading throws a `PersonError` (storage-unavailable) where storage has gone. */
export function storedAudio(client: TakesClient, takeId: TakeId, sampleRateHz: number, frameCount: number): TakeAudio {
  return {
    sampleRateHz,
    frameCount,
    async read(startFrame, count) {
      const wanted = Math.min(count, frameCount - startFrame);
      if (wanted <= 0) return new Float32Array(0);
      try {
        const result = await client.request({ type: 'read', takeId, startFrame, frameCount: wanted });
        return result.kind === 'samples' ? result.samples : new Float32Array(0);
      } catch (cause) {
        throw new PersonError(
          'storage-unavailable',
          "The recording could not be read from the browser's storage. Reload the page; the notes are kept.",
          { cause },
        );
      }
    },
  };
}

/** A take in memory. */
export function memoryAudio(sampleRateHz: number, chunks: readonly Float32Array[]): TakeAudio {
  const frameCount = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return {
    sampleRateHz,
    frameCount,
    async read(startFrame, count) {
      const samples = new Float32Array(Math.max(0, Math.min(count, frameCount - startFrame)));
      let chunkStart = 0;
      for (const chunk of chunks) {
        const from = Math.max(0, startFrame - chunkStart);
        const to = Math.min(chunk.length, startFrame + samples.length - chunkStart);
        if (from < to) samples.set(chunk.subarray(from, to), chunkStart + from - startFrame);
        chunkStart += chunk.length;
      }
      return samples;
    },
  };
}

/** What storage holds of a take, and after it what storage refused. */
export function withTail(head: TakeAudio, chunks: readonly Float32Array[]): TakeAudio {
  const tail = memoryAudio(head.sampleRateHz, chunks);
  if (head.frameCount === 0) return tail;
  const frameCount = head.frameCount + tail.frameCount;
  return {
    sampleRateHz: head.sampleRateHz,
    frameCount,
    async read(startFrame, count) {
      const endFrame = Math.min(startFrame + count, frameCount);
      const headFrames = Math.max(0, Math.min(endFrame, head.frameCount) - startFrame);
      const tailStart = Math.max(0, startFrame - head.frameCount);
      const samples = new Float32Array(Math.max(0, endFrame - startFrame));
      if (headFrames > 0) samples.set(await head.read(startFrame, headFrames));
      samples.set(await tail.read(tailStart, samples.length - headFrames), headFrames);
      return samples;
    },
  };
}
