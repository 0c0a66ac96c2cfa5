import { counted } from '../../actions/selection';
import { acceptCandidates } from '../../score/edits/accept-candidates';
import { dismissCandidates } from '../../score/edits/dismiss-candidates';
import type { Note } from '../../score/note';
import { selectCandidates } from '../../store/candidates';
import { commit } from '../../store/edit';
import { hitTest } from '../hit-test';
import type { GestureHost, RollPointer } from './gesture';

/** What is offered as a note under the pointer. */
export function candidateAt(host: GestureHost, pointer: RollPointer): Note | null {
  const { selectedCandidates, activeTrackId } = host.store.getState();
  const source = { viewport: host.viewport(), index: host.candidates(), selection: selectedCandidates, activeTrackId };
  return hitTest(source, pointer.x, pointer.y)?.note ?? null;
}

/** A press on a candidate selects and sounds it; the second of a double click makes it a note. */
export function pressCandidate(host: GestureHost, candidate: Note, double: boolean): void {
  const { store } = host;
  if (double) {
    const patch = acceptCandidates(store.getState().score, [candidate]);
    commit(store, `Accept ${counted([candidate], 'candidate')}`, patch);
    return;
  }
  selectCandidates(store, [candidate.id]);
  host.audition(candidate.midi, candidate.velocity);
}

export function dismissCandidate({ store }: GestureHost, candidate: Note): void {
  commit(store, `Dismiss ${counted([candidate], 'candidate')}`, dismissCandidates([candidate]));
}
