import { acceptCandidates } from '../score/edits/accept-candidates';
import { dismissCandidates } from '../score/edits/dismiss-candidates';
import { compareNotes, type Note } from '../score/note';
import { candidatesSelected, offeredCandidates, selectCandidates } from '../store/candidates';
import { commit } from '../store/edit';
import type { SessionState, SessionStore } from '../store/session';
import type { Action } from './action';
import { counted, selectedNotes } from './selection';
import type { ActionContext } from './services';

const hasSelectedCandidate = (state: SessionState) => candidatesSelected(state).length > 0;

/** Selects the first candidate after a time that is still open, the very first after the last. */
function selectNext({ store, roll }: ActionContext, isAfter: (candidate: Note) => boolean): void {
  const offered = [...offeredCandidates(store.getState()).values()].sort(compareNotes);
  const next = offered.find(isAfter) ?? offered[0];
  selectCandidates(store, next ? [next.id] : []);
  if (next) roll()?.scrollToSeconds(next.startSeconds);
}

function afterSelected(store: SessionStore): (candidate: Note) => boolean {
  const state = store.getState();
  const last = candidatesSelected(state).at(-1);
  return (candidate) =>
    last ? compareNotes(candidate, last) > 0 : candidate.startSeconds >= state.transport.positionSeconds;
}

/** Says what the selected candidates are, and goes on to the next. */
function settle(verb: 'Accept' | 'Dismiss', context: ActionContext): void {
  const { store } = context;
  const state = store.getState();
  const candidates = candidatesSelected(state);
  const isAfter = afterSelected(store);
  const patch = verb === 'Accept' ? acceptCandidates(state.score, candidates) : dismissCandidates(candidates);
  commit(store, `${verb} ${counted(candidates, 'candidate')}`, patch);
  selectNext(context, isAfter);
}

function verb(id: string, label: string, key: string, run: Action['run'], enabled: Action['enabled']): Action {
  return { id, group: 'Notes', label: () => label, keys: [key], scope: 'roll', enabled, run };
}

/** The selected candidates, or notes, that a recording is behind. */
function heardInOriginal(state: SessionState): readonly Note[] {
  const candidates = candidatesSelected(state);
  const chosen = candidates.length > 0 ? candidates : selectedNotes(state);
  const trackId = chosen[0]?.trackId;
  const hasTake = trackId !== undefined && state.score.tracks.get(trackId)?.takeId != null;
  return hasTake ? chosen.filter((note) => note.trackId === trackId) : [];
}

export const CANDIDATE_ACTIONS: readonly Action[] = [
  verb(
    'notes.next-candidate',
    'Next candidate',
    'c',
    (context) => selectNext(context, afterSelected(context.store)),
    (state) => offeredCandidates(state).size > 0,
  ),
  verb(
    'notes.hear-original',
    'Hear the note in the original',
    'h',
    ({ store, services }) => {
      const notes = heardInOriginal(store.getState());
      if (notes[0]) services.transport.hearOriginal(notes[0].trackId, notes);
    },
    (state) => heardInOriginal(state).length > 0,
  ),
  verb(
    'notes.accept-candidate',
    'Accept the candidate',
    'a',
    (context) => settle('Accept', context),
    hasSelectedCandidate,
  ),
  verb(
    'notes.dismiss-candidate',
    'Dismiss the candidate',
    'x',
    (context) => settle('Dismiss', context),
    hasSelectedCandidate,
  ),
];
