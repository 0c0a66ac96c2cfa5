/** The meter's range; what is quieter reads as its floor. */
export const METER_FLOOR_DBFS = -60;

export function clampToMeter(db: number): number {
  return Number.isNaN(db) ? METER_FLOOR_DBFS : Math.min(0, Math.max(METER_FLOOR_DBFS, db));
}

/** 0 at the floor, 1 at full scale. */
export function meterFraction(db: number): number {
  return 1 - clampToMeter(db) / METER_FLOOR_DBFS;
}

export function levelText(peakDb: number, open: boolean, clipped: boolean): string {
  if (!open) return 'Input is closed';
  const level = peakDb <= METER_FLOOR_DBFS ? 'Silence' : `${Math.round(peakDb)} dBFS`.replace('-', '−');
  return clipped ? `${level}, has clipped` : level;
}
