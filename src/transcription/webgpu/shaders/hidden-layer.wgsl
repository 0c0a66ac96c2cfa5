// A convolution of one image to 8 or 32 rectified channels. The stack of harmonics is shifts of one spectrogram, so its
// layers are convolutions of the spectrogram itself, with wide filters: runs of columns, one run a harmonic or all of
// them in one. A position near the stack's ends, beyond which it has zeros while the spectrogram goes on, has taps of
// its own: `tableOf`.
//
// An invocation computes eight frames of eight channels of one position, whose 64 sums stay in registers. Going down a
// column's taps, one new value a step serves all eight frames. The image's part that a workgroup hears, at most 15.8 kB
// of the 16 kB that every adapter has, is loaded once.

const TILE_COLUMNS = (POSITIONS_PER_GROUP - 1) * STRIDE + HEARD_COLUMNS;
const TILE_ROWS = 8 * FRAME_GROUPS + 2 * REACH;
const TILE_SIZE = TILE_ROWS * TILE_COLUMNS;
const TAP_ROWS = 2 * REACH + 1;
const BLOCK_TAPS = RUNS * RUN_COLUMNS * TAP_ROWS;
const BIASES = TABLES * BLOCKS * BLOCK_TAPS * 2;
var<workgroup> tile : array<f32, TILE_SIZE>;

fn main() {
  let window = i32(workgroupId.z);
  let firstPosition = i32(workgroupId.x) * POSITIONS_PER_GROUP;
  let firstRow = i32(workgroupId.y) * 8 * FRAME_GROUPS;
  for (var at = i32(localIndex); at < TILE_SIZE; at += POSITIONS_PER_GROUP * FRAME_GROUPS * BLOCKS) {
    let column = firstPosition * STRIDE + LOWEST_COLUMN + at % TILE_COLUMNS;
    tile[at] = heard(window, firstRow - REACH + at / TILE_COLUMNS, column);
  }
  workgroupBarrier();

  let position = firstPosition + i32(localId.x);
  let block = i32(localId.z);
  let tileRow = 8 * i32(localId.y);
  let ones = vec4<f32>(1.0);
  // [frame][channel]: the first four frames and the last four, the lower four channels and the higher four.
  var firstLow = outer(taps[BIASES + block * 2], ones);
  var firstHigh = outer(taps[BIASES + block * 2 + 1], ones);
  var lastLow = firstLow;
  var lastHigh = firstHigh;
  var tap = (tableOf(position) * BLOCKS + block) * BLOCK_TAPS * 2;
  // Not every browser lets a constant be indexed by a variable.
  var runStarts = RUN_STARTS;
  for (var run = 0; run < RUNS; run++) {
    let first = tileRow * TILE_COLUMNS + i32(localId.x) * STRIDE + runStarts[run];
    for (var column = first; column < first + RUN_COLUMNS; column++) {
      var values = vec4<f32>(0.0, valueAt(column, 0), valueAt(column, 1), valueAt(column, 2));
      var later = vec4<f32>(valueAt(column, 3), valueAt(column, 4), valueAt(column, 5), valueAt(column, 6));
      for (var row = 0; row < TAP_ROWS; row++) {
        values = vec4<f32>(values.yzw, later.x);
        later = vec4<f32>(later.yzw, valueAt(column, row + 7));
        let low = taps[tap];
        let high = taps[tap + 1];
        tap += 2;
        firstLow += outer(low, values);
        firstHigh += outer(high, values);
        lastLow += outer(low, later);
        lastHigh += outer(high, later);
      }
    }
  }
  let at = Place(window, firstRow + tileRow, position, block);
  store(at, 0, firstLow[0], firstHigh[0]);
  store(at, 1, firstLow[1], firstHigh[1]);
  store(at, 2, firstLow[2], firstHigh[2]);
  store(at, 3, firstLow[3], firstHigh[3]);
  store(at, 4, lastLow[0], lastHigh[0]);
  store(at, 5, lastLow[1], lastHigh[1]);
  store(at, 6, lastLow[2], lastHigh[2]);
  store(at, 7, lastLow[3], lastHigh[3]);
}

fn valueAt(column : i32, row : i32) -> f32 {
  return tile[column + row * TILE_COLUMNS];
}

fn tableOf(position : i32) -> i32 {
  if (position < LEFT_EDGE) {
    return 1 + position;
  }
  let behind = POSITIONS - 1 - position;
  return select(0, 1 + LEFT_EDGE + behind, behind < RIGHT_EDGE);
}

struct Place {
  window : i32,
  row : i32,
  position : i32,
  block : i32,
}

fn store(place : Place, below : i32, low : vec4<f32>, high : vec4<f32>) {
  let row = place.row + below;
  if (row < uniforms.frames) {
    let at = (((place.window * uniforms.frames + row) * POSITIONS + place.position) * BLOCKS + place.block) * 2;
    result[at] = max(low, vec4<f32>(0.0));
    result[at + 1] = max(high, vec4<f32>(0.0));
  }
}
