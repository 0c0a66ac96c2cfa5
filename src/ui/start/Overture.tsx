import styles from './Overture.module.css';

const BARS = [6, 11, 22, 15, 34, 20, 41, 26, 18, 37, 24, 44, 30, 16, 27, 12, 20, 8];
/** x, row, length, colour of the notes that the sound becomes. */
const NOTES = [
  [196, 5, 26, 1],
  [214, 3, 20, 1],
  [238, 4, 34, 1],
  [246, 1, 18, 2],
  [270, 2, 30, 1],
  [286, 0, 40, 2],
  [306, 4, 22, 1],
  [334, 3, 44, 1],
  [350, 1, 28, 2],
] as const;

/** Sound turning into notes: what the program does, in one picture. */
export function Overture() {
  return (
    <svg className={styles.picture} viewBox="0 0 400 64" aria-hidden="true" focusable="false">
      {BARS.map((height, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed drawing
          key={index}
          className={styles.bar}
          style={{ animationDelay: `${index * -130}ms` }}
          x={16 + index * 9}
          y={32 - height / 2}
          width={4}
          height={height}
          rx={2}
        />
      ))}
      {NOTES.map(([x, row, length, colour], index) => (
        <rect
          key={`${x}-${row}`}
          className={styles.note}
          style={{ fill: `var(--track-${colour})`, animationDelay: `${300 + index * 110}ms` }}
          x={x}
          y={6 + row * 9}
          width={length}
          height={7}
          rx={2.5}
        />
      ))}
    </svg>
  );
}
