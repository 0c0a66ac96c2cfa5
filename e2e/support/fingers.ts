import type { Page } from '@playwright/test';
import type { Place } from './roll';

/** Longer than a finger must rest before it grips. */
const LONG_PRESS_MS = 600;
const STEPS = 5;

export interface Fingers {
  tap(at: Place): Promise<void>;
  /** Each finger from its first place to its last, all at once. */
  slide(...ways: readonly (readonly [from: Place, to: Place])[]): Promise<void>;
  /** The same with one finger, after it has rested. */
  pressAndSlide(from: Place, to: Place): Promise<void>;
}

/** Touches the page as fingers do. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly Place[]) => {
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map((place, id) => ({ ...place, id })),
    });
  };
  async function slide(ways: readonly (readonly [Place, Place])[], restMs: number): Promise<void> {
    await send(
      'touchStart',
      ways.map(([from]) => from),
    );
    await page.waitForTimeout(restMs);
    for (let step = 1; step <= STEPS; step++) {
      await send(
        'touchMove',
        ways.map(([from, to]) => between(from, to, step / STEPS)),
      );
    }
    await send('touchEnd', []);
  }
  return {
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    slide: (...ways) => slide(ways, 0),
    pressAndSlide: (from, to) => slide([[from, to]], LONG_PRESS_MS),
  };
}

function between(from: Place, to: Place, share: number): Place {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
