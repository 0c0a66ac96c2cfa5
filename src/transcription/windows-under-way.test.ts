import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DECODE_PARAMETERS } from '../score/decode-parameters';
import { PITCHES } from './constants';
import type { ModelMaps, Network } from './network';
import { TakeSession } from './take-session';
import { fakeNetwork, loudNoise, silentMaps } from './take-session.test-helper';

const RATE_HZ = 22_050;

interface Asked {
  readonly samples: Float32Array;
  readonly answer: () => void;
  readonly fail: (error: Error) => void;
}

/** Maps that tell which window they were made of. */
function mapsOf(samples: Float32Array): ModelMaps {
  const maps = silentMaps(172);
  maps.notes.fill(samples[20_000] ?? Number.NaN);
  return maps;
}

/** Answers no window before it is told to. */
function patientNetwork(windowsAtOnce: number) {
  const asked: Asked[] = [];
  const network: Network = {
    ...fakeNetwork({}),
    windowsAtOnce,
    window: (samples) =>
      new Promise((resolve, reject) => {
        asked.push({ samples, answer: () => resolve(mapsOf(samples)), fail: reject });
      }),
  };
  return { network, asked };
}

function begin(mode: 'live' | 'file'): TakeSession {
  return new TakeSession({ sampleRateHz: RATE_HZ, mode, parameters: DEFAULT_DECODE_PARAMETERS, nowMs: () => 0 });
}

function notesOf(session: TakeSession): Float32Array {
  const { frameCount, notes } = session.analysed.maps.noteMaps();
  return Float32Array.from({ length: frameCount * PITCHES }, (_, cell) => notes.at(cell));
}

/** A whole take; what the network was asked is answered in an order of the caller's. */
async function notesMap(
  mode: 'live' | 'file',
  audio: Float32Array,
  { windowsAtOnce = 1, block = audio.length, last = (count: number) => count - 1 },
): Promise<Float32Array> {
  const { network, asked } = patientNetwork(windowsAtOnce);
  const session = begin(mode);
  const work = async () => {
    while (session.hasWork) {
      let stepped = false;
      const step = session.step(network).then(() => {
        stepped = true;
      });
      await Promise.resolve();
      while (!stepped) {
        asked.splice(last(asked.length), 1)[0]?.answer();
        await new Promise((resolve) => setImmediate(resolve));
      }
      await step;
    }
  };
  for (let at = 0; at < audio.length; at += block) {
    session.push(audio.subarray(at, at + block));
    await work();
  }
  session.end();
  await work();
  return notesOf(session);
}

describe('a take on a network that takes several windows at once', () => {
  const audio = loudNoise(RATE_HZ * 11);

  it('has as many under way as that, of those that are filled, and lets the live edge wait for them', async () => {
    const { network, asked } = patientNetwork(3);
    const session = begin('live');
    session.push(audio.subarray(0, 40_004 + 4 * 36_164));
    const first = session.step(network);
    expect(asked).toHaveLength(3);
    asked[0]?.answer();
    await first;
    const second = session.step(network);
    expect(asked).toHaveLength(4);
    asked[1]?.answer();
    await second;
    const third = session.step(network);
    expect(asked).toHaveLength(5);
    asked[2]?.answer();
    await third;
    asked[3]?.answer();
    await session.step(network);
    // One window is left, so that the edge is looked at once that has its answer.
    const tails: number[] = [];
    const listening = { ...network, tail: fakeNetwork({ onTail: (_, count) => tails.push(count) }).tail };
    const last = session.step(listening);
    expect(asked).toHaveLength(5);
    asked[4]?.answer();
    await last;
    expect(tails).toEqual([]);
    await session.step(listening);
    expect(tails).toHaveLength(1);
  });

  it('makes the same maps whatever their number, the order of the answers and the mode', async () => {
    const expected = await notesMap('file', audio, {});
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<'live' | 'file'>('live', 'file'),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 5000, max: audio.length }),
        fc.infiniteStream(fc.nat()),
        async (mode, windowsAtOnce, block, choices) => {
          const last = (count: number) => choices.next().value % Math.max(1, count);
          expect(await notesMap(mode, audio, { windowsAtOnce, block, last })).toEqual(expected);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('loses nothing when one in the middle fails: it and those after it run again', async () => {
    const { network, asked } = patientNetwork(3);
    const session = begin('file');
    session.push(audio);
    session.end();
    const first = session.step(network);
    asked[1]?.fail(new Error('lost'));
    asked[2]?.answer();
    asked[0]?.answer();
    await first;
    await expect(session.step(network)).rejects.toThrow('lost');
    asked.length = 0;
    const again = session.step(network);
    expect(asked).toHaveLength(3);
    asked[0]?.answer();
    await again;
    while (session.hasWork) {
      const step = session.step(network);
      for (const each of asked) each.answer();
      await step;
    }
    expect(notesOf(session)).toEqual(await notesMap('file', audio, {}));
  });
});
