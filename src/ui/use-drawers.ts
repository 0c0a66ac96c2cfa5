import { useCallback, useEffect, useMemo, useState } from 'react';

export type DrawerName = 'tracks' | 'inspector';

export interface Drawers {
  /** The panel that lies over the roll on a narrow screen. */
  readonly open: DrawerName | null;
  toggle(name: DrawerName): void;
  close(): void;
}

/** On a narrow screen the side panels fold away, and at most one of them is drawn over the roll. */
export function useDrawers(): Drawers {
  const [open, setOpen] = useState<DrawerName | null>(null);
  const toggle = useCallback((name: DrawerName) => setOpen((now) => (now === name ? null : name)), []);
  const close = useCallback(() => setOpen(null), []);
  useEffect(() => {
    if (open === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(null);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
  return useMemo(() => ({ open, toggle, close }), [open, toggle, close]);
}
