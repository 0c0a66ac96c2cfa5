import { useEffect, useRef } from 'react';

/** Calls `draw` in every animation frame while mounted: for what moves outside of React. */
export function useEveryFrame(draw: () => void): void {
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  });
  useEffect(() => {
    let frame = requestAnimationFrame(function next() {
      latest.current();
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}

/** Writes text only where it changed, so that an idle frame costs no layout. */
export function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
