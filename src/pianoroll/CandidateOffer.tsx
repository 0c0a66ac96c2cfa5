import { Check, Ear, X } from 'lucide-react';
import { actionById, runAction } from '../actions/registry';
import type { ActionContext } from '../actions/services';
import styles from './CandidateOffer.module.css';

const VERBS = [
  { actionId: 'notes.hear-original', Icon: Ear },
  { actionId: 'notes.accept-candidate', Icon: Check },
  { actionId: 'notes.dismiss-candidate', Icon: X },
] as const;

/** What can be done with the selected candidate, beside it; the controller puts it in its place. */
export function CandidateOffer({ context }: { context: ActionContext }) {
  return (
    <div className={styles.offer} data-marker="offer" hidden>
      {VERBS.map(({ actionId, Icon }) => {
        const action = actionById(actionId);
        const label = action.label(context.store.getState());
        return (
          <button
            key={actionId}
            type="button"
            className={styles.button}
            aria-label={label}
            data-hint={`${label} (${action.keys[0]?.toUpperCase()})`}
            onClick={() => runAction(actionId, context)}
          >
            <Icon size={14} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
