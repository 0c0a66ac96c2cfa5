import { Info } from 'lucide-react';
import { setView } from '../../store/edit';
import { useApp, useSession } from '../app-context';
import { Button } from '../controls/Button';
import { useThrottled } from '../use-throttled';
import styles from './EngineChip.module.css';
import { engineText } from './engine-text';

/** Changes are announced at most once a second. */
const ANNOUNCE_PERIOD_MS = 1000;

export function EngineChip() {
  const { store } = useApp();
  const [engine, delayMs, reason] = useSession(
    (state) =>
      [state.engine, state.activity.kind === 'recording' ? state.live.delayMs : null, state.engine.reason] as const,
  );
  const text = useThrottled(engineText(engine, delayMs), ANNOUNCE_PERIOD_MS);
  return (
    <div className={styles.chip} data-phase={engine.phase} data-tip={reason || undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <span role="status" aria-label="Engine" className={styles.text}>
        {text}
      </span>
      <Button
        name="Engine details"
        tip="Engine details"
        tone="quiet"
        size="small"
        hasPopup="dialog"
        className={styles.details}
        onPress={() => setView(store, { dialog: 'engine' })}
      >
        <Info size={14} aria-hidden />
      </Button>
    </div>
  );
}
