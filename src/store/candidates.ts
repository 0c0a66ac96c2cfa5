import { compareNotes, type Note, type NoteId, type TrackId } from '../score/note';
import type { Score } from '../score/score';
import type { HeardNote } from '../shared/heard-note';
import { liveNoteId, noteFromHeard, SAME_NOTE_SECONDS } from './ingest';
import type { SessionState, SessionStore } from './session';

export type Candidates = SessionState['candidates'];

/** Takes over what the latest decode of a track was not sure of. */
export function setCandidates(store: SessionStore, trackId: TrackId, heard: readonly HeardNote[]): void {
  store.setState(({ candidates }) => {
    const next = new Map<NoteId, Note>();
    for (const [id, candidate] of candidates) if (candidate.trackId !== trackId) next.set(id, candidate);
    for (const hearing of heard) {
      const note = noteFromHeard(liveNoteId(trackId, hearing.id), trackId, hearing);
      next.set(note.id, note);
    }
    return { candidates: next };
  });
}

/** Replaces the selection of candidates; nothing else is selected beside them. */
export function selectCandidates(store: SessionStore, ids: Iterable<NoteId>): void {
  store.setState({ selectedCandidates: new Set(ids), selection: new Set() });
}

interface Offer {
  readonly score: Score;
  readonly offered: Candidates;
}
const OFFERS = new WeakMap<Candidates, Offer>();

/**
 * The candidates that are still open: without those of which there is a note by now, which a person's note covers, or
 * which were dismissed. The same map as long as they are the same ones.
 */
export function offeredCandidates({ candidates, score }: Pick<SessionState, 'candidates' | 'score'>): Candidates {
  const before = OFFERS.get(candidates);
  if (before && isSameMusic(before.score, score)) return before.offered;
  const isSettled = settledBy(score, candidates);
  const open = new Map([...candidates].filter(([, each]) => score.tracks.has(each.trackId) && !isSettled(each)));
  const offered = before && isSameKeys(before.offered, open) ? before.offered : open;
  OFFERS.set(candidates, { score, offered });
  return offered;
}

/** The selected candidates that are offered, by start. */
export function candidatesSelected(state: SessionState): readonly Note[] {
  if (state.selectedCandidates.size === 0) return [];
  const offered = offeredCandidates(state);
  return [...state.selectedCandidates].flatMap((id) => offered.get(id) ?? []).sort(compareNotes);
}

function isSameMusic(a: Score, b: Score): boolean {
  return a.notes === b.notes && a.dismissals === b.dismissals && a.tracks === b.tracks;
}

function isSameKeys(a: Candidates, b: Candidates): boolean {
  return a.size === b.size && [...a.keys()].every((id) => b.has(id));
}

/** Whether the score says already what becomes of a candidate. */
function settledBy(score: Score, candidates: Candidates): (candidate: Note) => boolean {
  /** Stretches of time in which no candidate of a track and pitch may start. */
  const taken = new Map<string, { readonly from: number; readonly to: number }[]>();
  const keyOf = (trackId: TrackId, midi: number) => `${trackId} ${midi}`;
  for (const { trackId, midi } of candidates.values()) taken.set(keyOf(trackId, midi), []);
  const take = (trackId: TrackId, midi: number, startSeconds: number, endSeconds: number) =>
    taken.get(keyOf(trackId, midi))?.push({ from: startSeconds - SAME_NOTE_SECONDS, to: endSeconds });
  const takeStart = (trackId: TrackId, { midi, startSeconds }: { midi: number; startSeconds: number }) =>
    take(trackId, midi, startSeconds, startSeconds + SAME_NOTE_SECONDS);
  for (const note of score.notes.values()) {
    takeStart(note.trackId, note);
    if (note.origin === 'person') take(note.trackId, note.midi, note.startSeconds, note.endSeconds);
    if (note.detected) takeStart(note.trackId, note.detected);
  }
  for (const dismissal of score.dismissals.values()) takeStart(dismissal.trackId, dismissal);
  return ({ id, trackId, midi, startSeconds }) =>
    score.notes.has(id) ||
    (taken.get(keyOf(trackId, midi))?.some(({ from, to }) => from <= startSeconds && startSeconds <= to) ?? false);
}
