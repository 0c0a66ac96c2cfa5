import type { Services } from '../actions/services';
import type { DecodeParameters } from '../score/decode-parameters';
import { updateTrack } from '../score/edits/update-track';
import type { TrackId } from '../score/note';
import type { Track } from '../score/score';
import type { Hearing } from '../shared/heard-note';
import type { Scope } from '../shared/scope';
import { setCandidates } from '../store/candidates';
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
  scope: Scope,
): Services['decode'] {
  let gesture = 0;
  let movedMs = 0;
  let changing = false;
  const busy = new Set<TrackId>();

  /** What is heard with a track's parameters as they are now; null where there is nothing to decode. */
  const hear = async (track: Track): Promise<Hearing | null> => {
    if (track.takeId === null) return null;
    const { hearing } = await client.decode(track.takeId, track.decode);
    if (hearing) return hearing;
    const audio = takes.get(track.takeId);
    if (!audio || !(await reanalysis.run(track.takeId, audio, track.decode))) return null;
    return (await client.decode(track.takeId, track.decode)).hearing;
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
        const hearing = await hear(track);
        const { score } = store.getState();
        if (!hearing || score.tracks.get(trackId)?.decode !== decoded) continue;
        const replaced = replaceHeard(score, trackId, hearing.notes, () => crypto.randomUUID());
        commit(store, label, replaced, { mergeKey });
        setCandidates(store, trackId, hearing.candidates);
      }
    } finally {
      busy.delete(trackId);
    }
  };

  /** What is not sure enough with a track's parameters, where its maps are in memory; the notes stay as they are. */
  const offer = async ({ id, takeId, decode }: Track) => {
    if (takeId === null) return;
    const { hearing } = await client.decode(takeId, decode);
    if (hearing && store.getState().score.tracks.get(id)?.decode === decode) {
      setCandidates(store, id, hearing.candidates);
    }
  };

  // Undo and redo bring back parameters with their notes; candidates are no part of the score.
  scope.add(
    store.subscribe(({ score }, before) => {
      if (changing || score.tracks === before.score.tracks) return;
      for (const track of score.tracks.values()) {
        const was = before.score.tracks.get(track.id);
        if (was && was.decode !== track.decode) void tell(() => offer(track));
      }
    }),
  );

  return {
    change: (trackId, change) => {
      const track = store.getState().score.tracks.get(trackId);
      if (!track) return;
      if (performance.now() - movedMs > GESTURE_PAUSE_MS) gesture++;
      movedMs = performance.now();
      const [name] = Object.keys(change) as (keyof DecodeParameters)[];
      const label = `Change ${name ? NAMES[name] : 'transcription'}`;
      const mergeKey = `decode:${trackId}:${gesture}`;
      changing = true;
      commit(store, label, updateTrack(track, { decode: { ...track.decode, ...change } }), { mergeKey });
      changing = false;
      void tell(() => follow(trackId, label, mergeKey));
    },
  };
}
