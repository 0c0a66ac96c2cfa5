import type { DecodeParameters } from '../score/decode-parameters';
import type { TakeId } from '../score/note';
import type { HeardNote } from '../shared/heard-note';
import type { TakeAudio } from '../shared/take-audio';
import type { TranscriptionClient } from '../transcription/client';

/** A piece of a stored take that is sent at a time, and how far ahead of the engine. */
const PIECE_SECONDS = 1;
const AHEAD_SECONDS = 20;

/**
 * Runs a kept take through the model again, in the background, for its maps: after a reload they are not in memory.
 * At most one at a time; a new take from the person goes first and calls it off.
 */
export class Reanalysis {
  private callOff: (() => void) | null = null;

  constructor(private readonly client: TranscriptionClient) {}

  /** The final notes, or null if it was called off or the engine failed. The take's maps are cached after it. */
  run(takeId: TakeId, audio: TakeAudio, parameters: DecodeParameters): Promise<readonly HeardNote[] | null> {
    this.cancel();
    const { client } = this;
    return new Promise((resolve) => {
      let analysedSeconds = 0;
      let wake = () => {};
      let over = false;
      const end = (notes: readonly HeardNote[] | null) => {
        over = true;
        stopListening();
        wake();
        this.callOff = null;
        resolve(notes);
      };
      const stopListening = client.listen((message) => {
        if (!('generation' in message) || message.generation !== generation) return;
        if (message.type === 'progress') {
          analysedSeconds = message.analysedSeconds;
          wake();
        } else if (message.type === 'finished') end(message.notes);
        else if (message.type === 'failed' || message.type === 'cancelled') end(null);
      });
      const generation = client.beginTake({
        takeId,
        sampleRateHz: audio.sampleRateHz,
        mode: 'file',
        source: { kind: 'push' },
        parameters,
        report: false,
      });
      this.callOff = () => {
        client.cancelTake(generation);
        end(null);
      };
      const feed = async () => {
        const pieceFrames = audio.sampleRateHz * PIECE_SECONDS;
        for (let at = 0; at < audio.frameCount && !over; at += pieceFrames) {
          client.push(generation, await audio.read(at, pieceFrames));
          while (!over && (at + pieceFrames) / audio.sampleRateHz - analysedSeconds > AHEAD_SECONDS) {
            await new Promise<void>((next) => {
              wake = next;
            });
          }
        }
        if (!over) client.endTake(generation);
      };
      feed().catch(() => this.callOff?.());
    });
  }

  cancel(): void {
    this.callOff?.();
  }
}
