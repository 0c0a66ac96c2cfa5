import type { Services } from '../actions/services';
import type { DecodeParameters } from '../score/decode-parameters';
import { updateTrack } from '../score/edits/update-track';
import type { TrackId } from '../score/note';
import type { Track } from '../score/score';
import type { HeardNote } from '../shared/heard-note';
import { commit } from '../store/edit';
import { replaceHeard } from '../store/ingest';
import type { SessionStore } from '../store/session';
import type { TranscriptionClient } from '../transcription/client';
import type { Reanalysis } from './reanalysis';
import type { TakeLibrary } from './take-library';
import type { Told } from './tell';

/** A pause of this length ends a slider's drag: the next move is a step of undo of its own. */
const GESTURE_PAUSE_MS = 1000;

const NAMES: Record<keyof DecodeParameters, string> = {
  preset: 'preset',
  sensitivity: 'sensitivity',
  noteSplit: 'note split',
  minimumNoteLengthMs: 'minimum note length',
  noteEnds: 'note ends',
  lowestMidi: 'lowest pitch',
  highestMidi: 'highest pitch',
};

/** Decodes cached maps again as a slider moves; the latest position wins, and the model does not run. */
export function createDecodeService(
  store: SessionStore,
  client: TranscriptionClient,
  takes: TakeLibrary,
  reanalysis: Reanalysis,
  tell: Told,
): Services['decode'] {
  let gesture = 0;
  let movedMs = 0;
  const busy = new Set<TrackId>();

  /** Notes for a track's parameters as they are now; null where there is nothing to decode. */
  const hear = async (track: Track): Promise<readonly HeardNote[] | null> => {
    if (track.takeId === null) return null;
    const { notes } = await client.decode(track.takeId, track.decode);
    if (notes) return notes;
    const audio = takes.get(track.takeId);
    return audio ? reanalysis.run(track.takeId, audio, track.decode) : null;
  };

  const follow = async (trackId: TrackId, label: string, mergeKey: string) => {
    if (busy.has(trackId)) return;
    busy.add(trackId);
    try {
      // Until the notes are those of the parameters on screen: a slider that moves meanwhile is caught up with.
      for (let decoded: DecodeParameters | null = null; ; ) {
        const track = store.getState().score.tracks.get(trackId);
        if (!track || track.decode === decoded) return;
        decoded = track.decode;
        const notes = await hear(track);
        const { score } = store.getState();
        if (!notes || score.tracks.get(trackId)?.decode !== decoded) continue;
        commit(
          store,
          label,
          replaceHeard(score, trackId, notes, () => crypto.randomUUID()),
          { mergeKey },
        );
      }
    } finally {
      busy.delete(trackId);
    }
  };

  return {
    change: (trackId, change) => {
      const track = store.getState().score.tracks.get(trackId);
      if (!track) return;
      if (performance.now() - movedMs > GESTURE_PAUSE_MS) gesture++;
      movedMs = performance.now();
      const [name] = Object.keys(change) as (keyof DecodeParameters)[];
      const label = `Change ${name ? NAMES[name] : 'transcription'}`;
      const mergeKey = `decode:${trackId}:${gesture}`;
      commit(store, label, updateTrack(track, { decode: { ...track.decode, ...change } }), { mergeKey });
      void tell(() => follow(trackId, label, mergeKey));
    },
  };
}
