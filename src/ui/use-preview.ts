import { useEffect, useRef } from 'react';
import { isEmptyPatch, type Patch } from '../score/patch';
import { useApp, useSession } from './app-context';

/**
 * Draws the notes as if a patch were applied, while the component is there. A gesture on the roll has the preview to
 * itself meanwhile; null shows nothing. The caller keeps the patch until it is another one.
 */
export function usePreview(patch: Patch | null): void {
  const { store } = useApp();
  const present = useSession((state) => state.preview);
  const own = useRef<Patch | null>(null);

  useEffect(() => {
    const isGesture = present !== null && present !== own.current;
    if (isGesture) return;
    const next = patch && !isEmptyPatch(patch) ? patch : null;
    if (next === store.getState().preview) return;
    own.current = next;
    store.setState({ preview: next });
  }, [patch, present, store]);

  useEffect(
    () => () => {
      if (own.current !== null && store.getState().preview === own.current) store.setState({ preview: null });
    },
    [store],
  );
}
