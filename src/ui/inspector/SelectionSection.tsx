import { useMemo } from 'react';
import { setVelocities } from '../../score/edits/set-velocities';
import type { Note } from '../../score/note';
import { commit } from '../../store/edit';
import type { SessionState } from '../../store/session';
import { useApp, useSession } from '../app-context';
import { NumberField } from '../controls/NumberField';
import { formatCount } from '../format';
import styles from './Inspector.module.css';
import { Fact, Section } from './Section';
import { selectionFacts } from './selection-facts';

function selectedNotes({ score, selection }: Pick<SessionState, 'score' | 'selection'>): Note[] {
  return [...selection].flatMap((id) => score.notes.get(id) ?? []);
}

/** What is selected; the velocity can be set, and moves all by as much, so that their differences stay. */
export function SelectionSection() {
  const { store } = useApp();
  const [notes, selection, settings] = useSession(
    (state) => [state.selection.size > 0 ? state.score.notes : null, state.selection, state.score.settings] as const,
  );
  // The score's notes change all the time while recording; without a selection nobody needs to know.
  const facts = useMemo(
    () =>
      notes === null
        ? null
        : selectionFacts(
            [...selection].flatMap((id) => notes.get(id) ?? []),
            settings,
          ),
    [notes, selection, settings],
  );
  if (!facts) {
    return (
      <Section title="Selection">
        <p className={styles.note}>Click a note, or drag a frame around several.</p>
      </Section>
    );
  }
  const setMean = (mean: number) => {
    const chosen = selectedNotes(store.getState());
    const by = mean - Math.round(facts.velocityMean);
    const velocities = new Map(chosen.map((note) => [note.id, note.velocity + by]));
    commit(store, `Set velocity of ${formatCount(chosen.length, 'note')}`, setVelocities(chosen, velocities), {
      mergeKey: `velocity:${chosen.map((note) => note.id).join()}`,
    });
  };
  return (
    <Section title={`Selection · ${formatCount(facts.count, 'note')}`}>
      <dl className={styles.facts}>
        <Fact name={facts.count === 1 ? 'Pitch' : 'Pitches'}>{facts.pitches}</Fact>
        <Fact name="Velocity">
          <NumberField
            label="Selection velocity"
            tip="Velocity, 1 to 127; the notes keep their differences"
            value={Math.round(facts.velocityMean)}
            min={1}
            max={127}
            className={styles.velocity}
            onCommit={setMean}
          />
          {facts.count > 1 && ` ± ${Math.round(facts.velocityDeviation)}`}
        </Fact>
        <Fact name="Length">
          {facts.lengthName} · {facts.lengthSeconds.toFixed(2)} s
        </Fact>
      </dl>
    </Section>
  );
}
