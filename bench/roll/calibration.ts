/** Rectangles and objects a round: about what a frame of the roll does. */
const RECTANGLES = 20_000;
const OBJECTS = 20_000;
const ROUNDS = 15;

/**
 * Milliseconds that this machine takes, just now, for a fixed piece of the kind of work that the roll does: objects in a
 * map, sorting, rectangles on a canvas. The median of several rounds, by which all other figures are divided.
 */
export function calibrate(): number {
  const canvas = new OffscreenCanvas(1000, 600);
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('no canvas');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const startedMs = performance.now();
    const items = new Map<string, { readonly at: number }>();
    for (let i = 0; i < OBJECTS; i++) items.set(`n${i}`, { at: (i * 7919) % OBJECTS });
    const sorted = [...items.values()].sort((a, b) => a.at - b.at);
    ctx.clearRect(0, 0, 1000, 600);
    for (let i = 0; i < RECTANGLES; i++) {
      const at = sorted[i % OBJECTS]?.at ?? 0;
      ctx.fillStyle = i % 2 === 0 ? '#345' : '#678';
      ctx.fillRect(at % 1000, (at / 1000) * 30, 8, 6);
    }
    ctx.getImageData(0, 0, 1, 1);
    times.push(performance.now() - startedMs);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? 0;
}
