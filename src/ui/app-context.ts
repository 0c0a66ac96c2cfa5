import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ActionContext, RollHandle } from '../actions/services';
import { AssertionError } from '../shared/assert';
import type { SessionState } from '../store/session';

/** What every component reaches: the store, the services, and the roll once it is mounted. */
export interface AppContextValue extends ActionContext {
  /** The mounted roll hands itself over here, and null when it goes. */
  registerRoll(handle: RollHandle | null): void;
}

export const AppContext = createContext<AppContextValue | null>(null);

export function useApp(): AppContextValue {
  const context = use(AppContext);
  if (!context) throw new AssertionError('useApp outside of App');
  return context;
}

/** What `selector` picks from the session; renders again only when that changes, member by member. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(useApp().store, useShallow(selector));
}
