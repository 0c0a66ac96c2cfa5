import { useRef, useState } from 'react';
import styles from './Field.module.css';

/** A name that is edited in place: Enter or leaving keeps it, Escape does not, and an empty one is never kept. */
export function EditableText(props: {
  label: string;
  value: string;
  tip: string;
  className?: string | undefined;
  onCommit: (value: string) => void;
}) {
  const { label, value, tip, className, onCommit } = props;
  const [draft, setDraft] = useState<string | null>(null);
  // Leaving by Escape also blurs; state would still hold the draft then.
  const abandoned = useRef(false);
  const finish = () => {
    const next = draft?.trim();
    if (!abandoned.current && next && next !== value) onCommit(next);
    abandoned.current = false;
    setDraft(null);
  };
  return (
    <input
      className={`${styles.text} ${className ?? ''}`}
      aria-label={label}
      data-tip={tip}
      value={draft ?? value}
      size={Math.max(4, (draft ?? value).length)}
      maxLength={120}
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => {
        setDraft(value);
        event.currentTarget.select();
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape') abandoned.current = true;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.stopPropagation();
          event.currentTarget.blur();
        }
      }}
    />
  );
}
