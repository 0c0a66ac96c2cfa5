/** Text of figures on the screen. Every function is pure. */

/** `0:09.42`, `1:02:03.00` from an hour on. */
export function formatTime(seconds: number): string {
  const hundredths = Math.max(0, Math.floor(seconds * 100 + 1e-6));
  const fraction = pad(hundredths % 100);
  return `${formatWholeSeconds(Math.floor(hundredths / 100))}.${fraction}`;
}

/** `0:09`, `1:02:03`. */
export function formatDuration(seconds: number): string {
  return formatWholeSeconds(Math.max(0, Math.floor(seconds + 1e-6)));
}

function formatWholeSeconds(total: number): string {
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const seconds = pad(total % 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Decibels with a real minus sign; anything at or below `floorDb` is `−∞ dB`. */
export function formatDb(db: number, floorDb = -Infinity): string {
  if (db <= floorDb || db === -Infinity) return '−∞ dB';
  const rounded = Math.round(db * 10) / 10;
  return `${rounded < 0 ? '−' : rounded > 0 ? '+' : ''}${Math.abs(rounded)} dB`;
}

export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `just now`, `5 minutes ago`, `yesterday`, or the date from a month on. */
export function formatAgo(thenMs: number, nowMs: number): string {
  const minutes = Math.round((nowMs - thenMs) / 60_000);
  if (minutes < 1) return 'just now';
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (hours < 24) return relative.format(-hours, 'hour');
  const days = Math.round(hours / 24);
  if (days < 31) return relative.format(-days, 'day');
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(thenMs);
}
