import type { DecodeHint } from '../score/decode-hint';
import type { TrackId } from '../score/note';
import { setBox } from '../store/edit';
import type { SessionState } from '../store/session';
import type { Action } from './action';
import { noteVerb } from './note-verb';

/** The active track, where a recording is behind it. */
function heardTrack({ activeTrackId, score, activity }: SessionState): TrackId | null {
  const track = activeTrackId === null ? undefined : score.tracks.get(activeTrackId);
  return track?.takeId != null && activity.kind === 'idle' ? track.id : null;
}

function tell(kind: DecodeHint['kind']): Action['run'] {
  return ({ store, services }) => {
    const { box } = store.getState();
    const trackId = heardTrack(store.getState());
    if (!box || trackId === null) return;
    services.decode.hint(trackId, { kind, ...box });
    setBox(store, null);
  };
}

const hasHeardTrack = (state: SessionState) => heardTrack(state) !== null;
const hasHeardBox = (state: SessionState) => state.box !== null && hasHeardTrack(state);

export const HINT_ACTIONS: readonly Action[] = [
  noteVerb('notes.notes-here', 'Notes here', ['Shift+a'], tell('notes'), hasHeardBox),
  noteVerb('notes.no-notes-here', 'No notes here', ['Shift+x'], tell('none'), hasHeardBox),
  noteVerb(
    'notes.box',
    'Box around the cursor, larger with each press',
    ['b'],
    ({ roll }) => roll()?.growBox(),
    hasHeardTrack,
  ),
];
