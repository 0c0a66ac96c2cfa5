import { useSyncExternalStore } from 'react';

/** What the pointer or the focus is on, in words; the status line shows it, the tooltip too. */
export interface Hinted {
  readonly text: string;
  readonly key: string | null;
  readonly element: Element;
}

let current: Hinted | null = null;
const listeners = new Set<() => void>();

export function setHinted(next: Hinted | null): void {
  if (next === current || (next !== null && next.text === current?.text && next.element === current.element)) return;
  current = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function useHinted(): Hinted | null {
  return useSyncExternalStore(subscribe, () => current);
}

const RESTING_HINT = 'Drop audio anywhere · ? for all keys';

export function useHint(): string {
  const hinted = useHinted();
  if (!hinted) return RESTING_HINT;
  return hinted.key === null ? hinted.text : `${hinted.text} · ${hinted.key}`;
}
