import { Circle, Square } from 'lucide-react';
import { useRef } from 'react';
import { useApp, useSession } from '../app-context';
import { ActionButton } from '../controls/ActionButton';
import { formatDuration } from '../format';
import { recordedSeconds } from '../recorded-seconds';
import { setText, useEveryFrame } from '../use-every-frame';
import styles from './RecordButton.module.css';

/** Starts and ends a recording: one button whose name changes. */
export function RecordButton() {
  const kind = useSession((state) => state.activity.kind);
  if (kind === 'recording') {
    return (
      <ActionButton action="project.record" tone="record" className={styles.recording}>
        <Square size={13} fill="currentColor" aria-hidden />
        <span>
          Stop<span className={styles.long}> recording</span>
        </span>
        <Elapsed />
      </ActionButton>
    );
  }
  return (
    <ActionButton action="project.record" tone="record">
      <Circle size={13} fill="currentColor" aria-hidden />
      Record
    </ActionButton>
  );
}

function Elapsed() {
  const { store } = useApp();
  const text = useRef<HTMLSpanElement>(null);
  useEveryFrame(() => setText(text.current, formatDuration(recordedSeconds(store.getState()) ?? 0)));
  return <span ref={text} className={styles.elapsed} aria-hidden="true" />;
}
