import type { InputAudioTrack } from 'mediabunny';
import { downmix } from '../shared/downmix';
import { yieldToEventLoop } from '../shared/event-loop';
import { Pieces } from './pieces';

/** What a file's container tells of its sound. */
export interface MediaFacts {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly durationSeconds: number;
  /** Frames as the header counts them, where that count is exact (FLAC). */
  readonly declaredFrames: number | null;
  /** Short name of the codec: `mp3`, `aac`, `pcm-s16`; null where it is unknown. */
  readonly codec: string | null;
  /** Whether it can be decoded piece by piece here: PCM everywhere, the rest where WebCodecs has the codec. */
  readonly canStream: boolean;
}

/** A gap in the timestamps that is filled with silence; smaller ones are rounding. */
const GAP_SECONDS = 0.05;

/** Null where the container is not known; `no-track` where there is no sound in it. */
export async function readMediaFacts(file: Blob): Promise<MediaFacts | 'no-track' | null> {
  return withTrack(file, async (track) => {
    if (track === null || track === 'no-track') return track;
    const canStream = await track.canDecode().catch(() => false);
    const codec = await track.getCodec();
    const declaredSeconds = await track.getDurationFromMetadata();
    const sampleRateHz = await track.getSampleRate();
    return {
      // The header of HE-AAC may tell half the rate of what comes out (implicit SBR), so the decoder is asked.
      sampleRateHz: codec === 'aac' && canStream ? ((await decodedRate(track)) ?? sampleRateHz) : sampleRateHz,
      channelCount: await track.getNumberOfChannels(),
      durationSeconds: declaredSeconds ?? (await track.computeDuration()),
      declaredFrames: codec === 'flac' && declaredSeconds !== null ? Math.round(declaredSeconds * sampleRateHz) : null,
      codec,
      canStream,
    };
  });
}

/** The file's mono samples in pieces of a second, decoded as they are asked for, in bounded memory. */
export async function* streamMedia(file: Blob, sampleRateHz: number): AsyncGenerator<Float32Array> {
  const { AudioSampleSink } = await import('mediabunny');
  const { input, track } = await openTrack(file);
  try {
    if (track === null || track === 'no-track') throw new Error('no audio track');
    const pieces = new Pieces(Math.round(sampleRateHz));
    let originSeconds: number | null = null;
    for await (const sample of new AudioSampleSink(track).samples()) {
      // Priming samples have negative times and are not to be heard; some streams start at an hour of their own.
      originSeconds ??= Math.max(0, sample.timestamp);
      const startFrame = Math.round((sample.timestamp - originSeconds) * sampleRateHz);
      const skipped = Math.min(Math.max(0, -startFrame), sample.numberOfFrames);
      if (sample.sampleRate !== sampleRateHz) throw new Error(`the rate changes to ${sample.sampleRate} Hz`);
      const planes = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
        const plane = new Float32Array(sample.numberOfFrames);
        sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
        return plane;
      });
      const mono = new Float32Array(sample.numberOfFrames - skipped);
      downmix(planes, skipped, mono.length, mono);
      sample.close();
      const gapFrames = startFrame - pieces.frameCount;
      if (gapFrames > GAP_SECONDS * sampleRateHz) {
        for (const piece of pieces.push(new Float32Array(gapFrames))) yield await afterTurn(piece);
      }
      for (const piece of pieces.push(mono)) yield await afterTurn(piece);
    }
    yield* pieces.rest();
  } finally {
    input.dispose();
  }
}

/** Decoders of plain PCM never leave the microtask queue by themselves. */
async function afterTurn(piece: Float32Array): Promise<Float32Array> {
  await yieldToEventLoop();
  return piece;
}

async function decodedRate(track: InputAudioTrack): Promise<number | null> {
  const { AudioSampleSink } = await import('mediabunny');
  try {
    for await (const sample of new AudioSampleSink(track).samples()) {
      const rate = sample.sampleRate;
      sample.close();
      return rate;
    }
  } catch {
    // The decoding proper will say what is wrong.
  }
  return null;
}

async function withTrack<T>(file: Blob, use: (track: InputAudioTrack | 'no-track' | null) => Promise<T>): Promise<T> {
  const { input, track } = await openTrack(file);
  try {
    return await use(track);
  } finally {
    input.dispose();
  }
}

async function openTrack(file: Blob) {
  const { ADTS, BlobSource, FLAC, Input, MATROSKA, MP3, MP4, MPEG_TS, OGG, QTFF, WAVE, WEBM } = await import(
    'mediabunny'
  );
  // Not its HLS format: a playlist would make the page fetch from wherever it points to.
  const formats = [MP4, QTFF, MATROSKA, WEBM, WAVE, OGG, FLAC, MP3, ADTS, MPEG_TS];
  const input = new Input({ formats, source: new BlobSource(file) });
  if (!(await input.canRead())) return { input, track: null };
  return { input, track: (await input.getPrimaryAudioTrack()) ?? ('no-track' as const) };
}
