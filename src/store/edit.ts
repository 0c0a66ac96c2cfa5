import type { NoteId } from '../score/note';
import { applyPatch, diffScores, invertPatch, isEmptyPatch, type Patch } from '../score/patch';
import type { Score } from '../score/score';
import type { TimePitchBox } from '../score/time-pitch-box';
import { markHistory, recordStep, squashSince } from './history';
import type { AlertMessage, SessionState, SessionStore, TransportSettings, ViewSettings } from './session';

/** Applies a person's edit and records it as one step of undo (merged with the last one where the keys are equal). */
export function commit(
  store: SessionStore,
  label: string,
  patch: Patch,
  options: { mergeKey?: string; select?: Iterable<NoteId> } = {},
): void {
  if (isEmptyPatch(patch)) {
    store.setState({ preview: null });
    return;
  }
  store.setState((state) => {
    const score = applyPatch(state.score, patch);
    return {
      score,
      preview: null,
      history: recordStep(state.history, { label, patch, mergeKey: options.mergeKey ?? null }),
      selection: existing(options.select ?? state.selection, score),
    };
  });
}

/** Applies what the machine heard; it enters history when the recording ends. */
export function applyMachinePatch(store: SessionStore, patch: Patch): void {
  if (isEmptyPatch(patch)) return;
  store.setState((state) => {
    const score = applyPatch(state.score, patch);
    return { score, selection: patch.notes.removed.length > 0 ? existing(state.selection, score) : state.selection };
  });
}

export function canUndo(state: SessionState): boolean {
  return state.history.done.length > (state.recordingMark?.history ?? 0);
}

export function canRedo(state: SessionState): boolean {
  return state.history.undone.length > 0;
}

export function undo(store: SessionStore): void {
  store.setState((state) => {
    const step = state.history.done.at(-1);
    if (!step || !canUndo(state)) return state;
    const score = applyPatch(state.score, invertPatch(step.patch));
    const history = { done: state.history.done.slice(0, -1), undone: [...state.history.undone, step] };
    return { score, history, preview: null, ...followScore(state, score) };
  });
}

export function redo(store: SessionStore): void {
  store.setState((state) => {
    const step = state.history.undone.at(-1);
    if (!step) return state;
    const score = applyPatch(state.score, step.patch);
    const history = { done: [...state.history.done, step], undone: state.history.undone.slice(0, -1) };
    return { score, history, preview: null, ...followScore(state, score) };
  });
}

/** From here on until `endRecordingStep`, whatever happens to the score becomes one step. */
export function beginRecordingStep(store: SessionStore): void {
  store.setState((state) => ({ recordingMark: { history: markHistory(state.history), score: state.score } }));
}

export function endRecordingStep(store: SessionStore, label: string): void {
  store.setState((state) => {
    const mark = state.recordingMark;
    if (!mark) return state;
    const patch = diffScores(mark.score, state.score);
    const step = isEmptyPatch(patch) ? null : { label, patch, mergeKey: null };
    return { recordingMark: null, history: squashSince(state.history, mark.history, step) };
  });
}

/** Takes back all that happened since `beginRecordingStep`. */
export function abandonRecordingStep(store: SessionStore): void {
  store.setState((state) => {
    const mark = state.recordingMark;
    if (!mark) return state;
    return {
      recordingMark: null,
      score: mark.score,
      history: squashSince(state.history, mark.history, null),
      ...followScore(state, mark.score),
    };
  });
}

export function select(store: SessionStore, ids: Iterable<NoteId>): void {
  store.setState((state) => ({ selection: existing(ids, state.score), selectedCandidates: new Set() }));
}

export function setBox(store: SessionStore, box: TimePitchBox | null): void {
  if (store.getState().box !== box) store.setState({ box });
}

export function setView(store: SessionStore, view: Partial<ViewSettings>): void {
  store.setState((state) => ({ view: { ...state.view, ...view } }));
}

export function setTransport(store: SessionStore, transport: Partial<TransportSettings>): void {
  store.setState((state) => ({ transport: { ...state.transport, ...transport } }));
}

let nextAlertId = 1;

/** Shows a sentence that needs the person; an equal one that is still shown is not repeated. */
export function alertPerson(
  store: SessionStore,
  kind: AlertMessage['kind'],
  message: string,
  actionId: string | null = null,
): void {
  store.setState((state) => {
    if (state.alerts.some((alert) => alert.message === message)) return state;
    return { alerts: [...state.alerts, { id: nextAlertId++, kind, message, actionId }] };
  });
}

export function dismissAlert(store: SessionStore, id: number): void {
  store.setState((state) => ({ alerts: state.alerts.filter((alert) => alert.id !== id) }));
}

/** Selection and active track after the score changed under them. */
function followScore(state: SessionState, score: Score): Pick<SessionState, 'selection' | 'activeTrackId'> {
  const active = state.activeTrackId;
  const activeTrackId = active !== null && score.tracks.has(active) ? active : lastKey(score.tracks);
  return { selection: existing(state.selection, score), activeTrackId };
}

function lastKey(map: ReadonlyMap<string, unknown>): string | null {
  return [...map.keys()].at(-1) ?? null;
}

function existing(ids: Iterable<NoteId>, score: Score): ReadonlySet<NoteId> {
  return new Set([...ids].filter((id) => score.notes.has(id)));
}
