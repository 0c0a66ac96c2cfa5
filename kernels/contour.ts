import { laneSums, sigmoid4 } from './functions';

/**
 * The contour map: 5x5 over 8 channels, sigmoid. Five bins' channels lie side by side, so a row of the filter is one dot
 * product of 40; eight neighbouring bins at a time.
 * @param hidden [frames, bins, 8] at frame -2, bin -2 of the first output
 * @param weights [5, 5, 8]
 * @param padded the map where the next layer hears it
 * @param map the map as it is read back
 */
export function contour(
  hidden: usize,
  hiddenRow: usize,
  weights: usize,
  bias: f32,
  padded: usize,
  paddedRow: usize,
  map: usize,
  mapRow: usize,
  frameCount: i32,
): void {
  for (let t = 0; t < frameCount; t++) {
    for (let bin: usize = 0; bin < 264; bin += 8) {
      let a0 = f32x4.splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let a4 = a0;
      let a5 = a0;
      let a6 = a0;
      let a7 = a0;
      let w: usize = weights;
      let row: usize = hidden + (bin << 5);
      for (let dt = 0; dt < 5; dt++) {
        for (let at: usize = row; at < row + 160; at += 16) {
          const tap = v128.load(w);
          w += 16;
          a0 = f32x4.add(a0, f32x4.mul(tap, v128.load(at)));
          a1 = f32x4.add(a1, f32x4.mul(tap, v128.load(at, 32)));
          a2 = f32x4.add(a2, f32x4.mul(tap, v128.load(at, 64)));
          a3 = f32x4.add(a3, f32x4.mul(tap, v128.load(at, 96)));
          a4 = f32x4.add(a4, f32x4.mul(tap, v128.load(at, 128)));
          a5 = f32x4.add(a5, f32x4.mul(tap, v128.load(at, 160)));
          a6 = f32x4.add(a6, f32x4.mul(tap, v128.load(at, 192)));
          a7 = f32x4.add(a7, f32x4.mul(tap, v128.load(at, 224)));
        }
        row += hiddenRow;
      }
      const low = sigmoid4(f32x4.add(laneSums(a0, a1, a2, a3), f32x4.splat(bias)));
      const high = sigmoid4(f32x4.add(laneSums(a4, a5, a6, a7), f32x4.splat(bias)));
      const at: usize = bin << 2;
      v128.store(padded + at, low);
      v128.store(padded + at, high, 16);
      v128.store(map + at, low);
      v128.store(map + at, high, 16);
    }
    hidden += hiddenRow;
    padded += paddedRow;
    map += mapRow;
  }
}
