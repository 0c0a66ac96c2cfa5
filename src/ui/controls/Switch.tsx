import styles from './Switch.module.css';

/** An on-off setting; a native checkbox underneath. */
export function Switch(props: { label: string; tip?: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const { label, tip, checked, onChange } = props;
  return (
    <label className={styles.field} data-tip={tip}>
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        className={styles.switch}
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
