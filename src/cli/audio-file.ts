import { readFile } from 'node:fs/promises';
import { downmix } from '../shared/downmix';
import type { Recording } from './engine';

interface Decoded {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
}
type Decode = (bytes: Uint8Array) => Decoded | Promise<Decoded>;

/** Formats by their first bytes. The decoders are WASM or plain code: nothing is asked of the system. */
const FORMATS: readonly { readonly starts: readonly string[]; readonly load: () => Promise<{ default: Decode }> }[] = [
  { starts: ['fLaC'], load: () => import('@audio/decode-flac') },
  { starts: ['OggS'], load: () => import('@audio/decode-vorbis') },
  { starts: ['RIFF'], load: () => import('@audio/decode-wav') },
  {
    starts: ['ID3', '\u00ff\u00fb', '\u00ff\u00fa', '\u00ff\u00f3', '\u00ff\u00f2'],
    load: () => import('@audio/decode-mp3'),
  },
];

/** A WAV, FLAC, Ogg Vorbis or MP3 file as mono samples at its own rate. @throws Error with a sentence */
export async function readRecording(path: string): Promise<Recording> {
  const bytes = await readFile(path);
  const head = bytes.subarray(0, 4).toString('latin1');
  const format = FORMATS.find(({ starts }) => starts.some((start) => head.startsWith(start)));
  if (!format) throw new Error(`${path} could not be read as audio. Try WAV, MP3, FLAC or Ogg Vorbis.`);
  const { default: decode } = await format.load();
  const { channelData, sampleRate } = await decode(bytes);
  const samples = new Float32Array(channelData[0]?.length ?? 0);
  downmix(channelData, 0, samples.length, samples);
  return { sampleRateHz: sampleRate, samples };
}
