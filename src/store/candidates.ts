import { compareNotes, type Note, type NoteId, type TrackId } from '../score/note';
import type { Score } from '../score/score';
import type { HeardNote } from '../shared/heard-note';
import { claimsOf, type GiveWay, SAME_NOTE_SECONDS } from './claims';
import { liveNoteId, noteFromHeard } from './ingest';
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

/** Whether the score says already what becomes of a candidate: a person does, or there is a note by now. */
function settledBy(score: Score, candidates: Candidates): (candidate: Note) => boolean {
  const claims = new Map<TrackId, GiveWay>();
  const starts = new Map<string, number[]>();
  const keyOf = ({ trackId, midi }: Note) => `${trackId} ${midi}`;
  for (const candidate of candidates.values()) {
    const { trackId } = candidate;
    if (!claims.has(trackId)) claims.set(trackId, claimsOf(score, trackId));
    starts.set(keyOf(candidate), []);
  }
  for (const note of score.notes.values()) starts.get(keyOf(note))?.push(note.startSeconds);
  return (candidate) =>
    score.notes.has(candidate.id) ||
    claims.get(candidate.trackId)?.(candidate) === null ||
    (starts.get(keyOf(candidate)) ?? []).some(
      (startSeconds) => Math.abs(startSeconds - candidate.startSeconds) <= SAME_NOTE_SECONDS,
    );
}
