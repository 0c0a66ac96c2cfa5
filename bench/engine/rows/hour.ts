import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { nodeNetwork } from '../../../src/cli/engine';
import { PRESET_DEFAULTS } from '../../../src/score/decode-parameters';
import { MODEL_SAMPLE_RATE_HZ, WINDOW_STEP_SAMPLES } from '../../../src/transcription/constants';
import type { Network } from '../../../src/transcription/network';
import { TakeSession } from '../../../src/transcription/take-session';
import { atModelRate, musicOf } from '../music';
import { Replayed } from '../replayed';
import { compare } from '../report/comparison';
import type { Row } from '../row';

const PIECE_SECONDS = 30;
const HOUR_PIECES = 120;
const TENTH = HOUR_PIECES / 10;

/** What an hour's take holds while it comes in and is decoded, and whether it slows down. The model is left out. */
export const hourRow: Row = {
  name: 'an hour in the worker',
  async measure({ scope }) {
    const network = await nodeNetwork();
    scope.add(() => network.dispose());
    const recorder = new Replayed(network);
    const music = atModelRate(musicOf(PIECE_SECONDS));
    await new Hour(recorder).push(music);
    recorder.replaying = true;

    const hour = new Hour(recorder);
    const windowMs: number[] = [];
    for (let piece = 0; piece < HOUR_PIECES; piece++) windowMs.push(await hour.push(music));
    for (const preset of ['everything', 'reference'] as const) hour.decode(preset);
    return [
      compare('an hour in the worker: what is kept', 'MB', [hour.keptBytes / 1e6], null, { atMost: 300 }),
      compare('an hour in the worker: at most, garbage and all', 'MB', [hour.highestBytes / 1e6], null),
      compare(
        'a window but for the network, in the last minutes of an hour',
        'ms',
        windowMs.slice(-TENTH),
        { name: 'in its first minutes', values: windowMs.slice(0, TENTH) },
        { atLeastTimes: 0.9 },
      ),
    ];
  },
};

/** A take that is watched while it grows. */
class Hour {
  /** What the heap and array buffers hold more than before. */
  highestBytes = 0;
  private readonly session = new TakeSession({
    sampleRateHz: MODEL_SAMPLE_RATE_HZ,
    mode: 'file',
    parameters: PRESET_DEFAULTS.everything,
    nowMs: () => performance.now(),
  });
  private readonly beforeBytes = bytesWithoutGarbage();

  constructor(private readonly network: Network) {}

  get keptBytes(): number {
    return bytesWithoutGarbage() - this.beforeBytes;
  }

  /** A second at a time. @returns milliseconds for the length of a window */
  async push(samples: Float32Array): Promise<number> {
    const startedMs = performance.now();
    for (let at = 0; at < samples.length; at += MODEL_SAMPLE_RATE_HZ) {
      this.session.push(samples.subarray(at, at + MODEL_SAMPLE_RATE_HZ));
      while (this.session.hasWork) await this.session.step(this.network);
      this.look();
    }
    return ((performance.now() - startedMs) * WINDOW_STEP_SAMPLES) / samples.length;
  }

  decode(preset: 'everything' | 'reference'): void {
    this.session.setParameters(PRESET_DEFAULTS[preset]);
    this.session.notes();
    this.look();
  }

  private look(): void {
    this.highestBytes = Math.max(this.highestBytes, bytes() - this.beforeBytes);
  }
}

function bytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function bytesWithoutGarbage(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return bytes();
}
