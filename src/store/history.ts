import { composePatches, type Patch } from '../score/patch';

/** One labelled step of undo: a whole gesture, a slider's drag, a take. */
export interface HistoryStep {
  readonly label: string;
  readonly patch: Patch;
  /** Consecutive steps with an equal key become one (a slider that is dragged). */
  readonly mergeKey: string | null;
}

export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

export function recordStep(history: History, step: HistoryStep): History {
  const last = history.done.at(-1);
  if (last && step.mergeKey !== null && last.mergeKey === step.mergeKey) {
    const merged = { ...step, patch: composePatches(last.patch, step.patch) };
    return { done: [...history.done.slice(0, -1), merged], undone: [] };
  }
  return { done: [...history.done, step], undone: [] };
}

/** Where a recording began: the number of steps before it. */
export type HistoryMark = number;

export function markHistory(history: History): HistoryMark {
  return history.done.length;
}

/** Everything since the mark becomes one step (or none, where `step` is null). */
export function squashSince(history: History, mark: HistoryMark, step: HistoryStep | null): History {
  const before = history.done.slice(0, mark);
  return { done: step ? [...before, step] : before, undone: [] };
}
