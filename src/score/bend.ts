import type { BendPoint } from './note';

/** Cents of a curve at a moment: straight between its points, level before the first and after the last. */
export function bendCentsAt(bend: readonly BendPoint[], offsetSeconds: number): number {
  const next = bend.findIndex((point) => point.offsetSeconds >= offsetSeconds);
  const after = bend[next] ?? bend.at(-1);
  const before = next > 0 ? bend[next - 1] : undefined;
  if (!after) return 0;
  if (next < 0 || !before) return after.cents;
  const share = (offsetSeconds - before.offsetSeconds) / (after.offsetSeconds - before.offsetSeconds);
  return before.cents + share * (after.cents - before.cents);
}
