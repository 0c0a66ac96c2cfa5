import type { DecodeHint } from '../score/decode-hint';
import type { TrackId } from '../score/note';
import { setBox } from '../store/edit';
import type { SessionState } from '../store/session';
import type { Action } from './action';

/** The active track, where a recording is behind it. */
function heardTrack({ activeTrackId, score, activity }: SessionState): TrackId | null {
  const track = activeTrackId === null ? undefined : score.tracks.get(activeTrackId);
  return track?.takeId != null && activity.kind === 'idle' ? track.id : null;
}

function hint(id: string, label: string, key: string, kind: DecodeHint['kind']): Action {
  return {
    id,
    group: 'Notes',
    label: () => label,
    keys: [key],
    scope: 'roll',
    enabled: (state) => state.box !== null && heardTrack(state) !== null,
    run: ({ store, services }) => {
      const { box } = store.getState();
      const trackId = heardTrack(store.getState());
      if (!box || trackId === null) return;
      services.decode.hint(trackId, { kind, ...box });
      setBox(store, null);
    },
  };
}

export const HINT_ACTIONS: readonly Action[] = [
  hint('notes.notes-here', 'Notes here', 'Shift+a', 'notes'),
  hint('notes.no-notes-here', 'No notes here', 'Shift+x', 'none'),
  {
    id: 'notes.box',
    group: 'Notes',
    label: () => 'Box around the cursor, larger with each press',
    keys: ['b'],
    scope: 'roll',
    enabled: (state) => heardTrack(state) !== null,
    run: ({ roll }) => roll()?.growBox(),
  },
];
