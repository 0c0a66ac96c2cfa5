/** The note and onset maps: from 32 hidden channels to one, eight neighbouring pitches at a time, sigmoid. */
import { laneSums, sigmoid4 } from './functions';

const PITCHES: usize = 88;

/**
 * 7x3 over 32 channels.
 * @param hidden [frames, pitches, 32] at frame -3, pitch -1 of the first output
 * @param weights [7, 3, 32]
 * @param padded the map where the next layer hears it
 * @param map the map as it is read back
 */
export function note(
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
    for (let pitch: usize = 0; pitch < PITCHES; pitch += 8) {
      const at: usize = pitch << 2;
      sumRows(hidden + (pitch << 7), hiddenRow, weights, 7, map + at);
      const low = sigmoid4(f32x4.add(v128.load(map + at), f32x4.splat(bias)));
      const high = sigmoid4(f32x4.add(v128.load(map + at, 16), f32x4.splat(bias)));
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

/**
 * 3x3 over the note map and 32 channels.
 * @param hidden [frames, pitches, 32] at frame -1, pitch -1 of the first output
 * @param weights [3, 3, 32]
 * @param notes the note map at frame -1, pitch -1
 * @param noteWeights [3, 3]
 */
export function onset(
  hidden: usize,
  hiddenRow: usize,
  weights: usize,
  notes: usize,
  notesRow: usize,
  noteWeights: usize,
  bias: f32,
  map: usize,
  mapRow: usize,
  frameCount: i32,
): void {
  for (let t = 0; t < frameCount; t++) {
    for (let pitch: usize = 0; pitch < PITCHES; pitch += 8) {
      const at: usize = pitch << 2;
      sumRows(hidden + (pitch << 7), hiddenRow, weights, 3, map + at);
      let low = f32x4.add(v128.load(map + at), f32x4.splat(bias));
      let high = f32x4.add(v128.load(map + at, 16), f32x4.splat(bias));
      let row: usize = notes + at;
      for (let w: usize = noteWeights; w < noteWeights + 36; w += 12) {
        for (let neighbour: usize = 0; neighbour < 12; neighbour += 4) {
          const tap = v128.load_splat<f32>(w + neighbour);
          low = f32x4.add(low, f32x4.mul(tap, v128.load(row + neighbour)));
          high = f32x4.add(high, f32x4.mul(tap, v128.load(row + neighbour, 16)));
        }
        row += notesRow;
      }
      v128.store(map + at, sigmoid4(low));
      v128.store(map + at, sigmoid4(high), 16);
    }
    hidden += hiddenRow;
    notes += notesRow;
    map += mapRow;
  }
}

/** Three pitches' channels lie side by side: a row of the filter is one dot product of 96. Eight sums to `to`. */
function sumRows(row: usize, rowBytes: usize, weights: usize, rows: i32, to: usize): void {
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let a4 = a0;
  let a5 = a0;
  let a6 = a0;
  let a7 = a0;
  for (let dt = 0; dt < rows; dt++) {
    for (let at: usize = row; at < row + 384; at += 16) {
      const tap = v128.load(weights);
      weights += 16;
      a0 = f32x4.add(a0, f32x4.mul(tap, v128.load(at)));
      a1 = f32x4.add(a1, f32x4.mul(tap, v128.load(at, 128)));
      a2 = f32x4.add(a2, f32x4.mul(tap, v128.load(at, 256)));
      a3 = f32x4.add(a3, f32x4.mul(tap, v128.load(at, 384)));
      a4 = f32x4.add(a4, f32x4.mul(tap, v128.load(at, 512)));
      a5 = f32x4.add(a5, f32x4.mul(tap, v128.load(at, 640)));
      a6 = f32x4.add(a6, f32x4.mul(tap, v128.load(at, 768)));
      a7 = f32x4.add(a7, f32x4.mul(tap, v128.load(at, 896)));
    }
    row += rowBytes;
  }
  v128.store(to, laneSums(a0, a1, a2, a3));
  v128.store(to, laneSums(a4, a5, a6, a7), 16);
}
