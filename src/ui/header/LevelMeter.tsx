import { useEffect, useRef } from 'react';
import { useApp, useSession } from '../app-context';
import styles from './LevelMeter.module.css';
import { clampToMeter, levelText, METER_FLOOR_DBFS, meterFraction } from './level';

/** Changes of the announced value are spaced, or a screen reader on the meter would never fall silent. */
const ARIA_PERIOD_MS = 250;
const PEAK_HOLD_MS = 1200;

/** Input level in dBFS, drawn past React; clipping is held until it is clicked away. */
export function LevelMeter() {
  const { store, services } = useApp();
  const clipped = useSession((state) => state.input.level.clipped);
  const meter = useRef<HTMLDivElement>(null);
  const fill = useRef<HTMLDivElement>(null);
  const peak = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let held = 0;
    let heldMs = 0;
    let ariaMs = -Infinity;
    let trailing: ReturnType<typeof setTimeout> | undefined;

    const writeAria = () => {
      ariaMs = performance.now();
      trailing = undefined;
      const { level, open } = store.getState().input;
      meter.current?.setAttribute('aria-valuenow', String(Math.round(clampToMeter(open ? level.peakDb : -Infinity))));
      meter.current?.setAttribute('aria-valuetext', levelText(level.peakDb, open, level.clipped));
    };
    const draw = () => {
      const { level, open } = store.getState().input;
      const now = performance.now();
      const fraction = open ? meterFraction(level.peakDb) : 0;
      if (fraction >= held || now - heldMs > PEAK_HOLD_MS || !open) {
        held = fraction;
        heldMs = now;
      }
      if (fill.current) fill.current.style.clipPath = `inset(0 ${(1 - fraction) * 100}% 0 0)`;
      if (peak.current) {
        peak.current.style.transform = `translateX(${held * 100}%)`;
        peak.current.style.opacity = held > 0.01 ? '1' : '0';
      }
      trailing ??= setTimeout(writeAria, Math.max(0, ariaMs + ARIA_PERIOD_MS - now));
    };
    draw();
    const unsubscribe = store.subscribe((state, before) => {
      if (state.input !== before.input) draw();
    });
    return () => {
      unsubscribe();
      clearTimeout(trailing);
    };
  }, [store]);

  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a <meter> cannot hold a peak mark, nor a valuetext that is read */}
      <div
        ref={meter}
        role="meter"
        aria-label="Input level"
        aria-valuemin={METER_FLOOR_DBFS}
        aria-valuemax={0}
        aria-valuenow={METER_FLOOR_DBFS}
        aria-valuetext="Input is closed"
        className={styles.meter}
        data-tip="Input level, −60 to 0 dBFS"
      >
        <div className={styles.bar}>
          <div ref={fill} className={styles.fill} />
        </div>
        <div ref={peak} className={styles.peak} />
      </div>
      <button
        type="button"
        className={styles.clip}
        data-clipped={clipped || undefined}
        aria-label="Clear clipping"
        aria-disabled={!clipped || undefined}
        data-tip={
          clipped ? 'The input was too loud: turn it down. Click to clear.' : 'Lights up when the input is too loud'
        }
        onClick={() => services.recording.clearClip()}
      />
    </div>
  );
}
