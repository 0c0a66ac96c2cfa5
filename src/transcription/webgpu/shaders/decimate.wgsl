// Halves the rate, once or octave after octave: a low-pass of an even number of taps at every second sample, zeros beyond
// both ends. Octave 0 is the window itself; the lower ones share one buffer, each behind the one above it.
//
// The long octaves take a dispatch each. The short ones would leave most of a GPU idle, and one workgroup can do them
// in a row: it alone writes and reads them, so its own barriers order the two.
//
// Samples and taps go in pairs, an even and an odd one. An invocation computes four neighbouring outputs, whose pairs
// lie one apart: one new pair a step serves all four.

const OUTPUTS = 4 * GROUP_SIZE;
const TAP_PAIRS = LOW_PASS_TAPS / 2;
const TILE_PAIRS = OUTPUTS + TAP_PAIRS;
var<workgroup> tile : array<vec2<f32>, TILE_PAIRS>;

fn main() {
  let window = i32(workgroupId.z);
  let lane = i32(localIndex);
  for (var octave = uniforms.firstOctave; octave <= uniforms.lastOctave; octave++) {
    let rounds = 1 + (octaveLength(octave) - 1) / (OUTPUTS * uniforms.groups);
    for (var round = 0; round < rounds; round++) {
      let firstOutput = (round * uniforms.groups + i32(workgroupId.x)) * OUTPUTS;
      for (var pair = lane; pair < TILE_PAIRS; pair += GROUP_SIZE) {
        let left = 2 * (firstOutput + pair) - (TAP_PAIRS - 1);
        tile[pair] = vec2<f32>(heard(window, octave - 1, left), heard(window, octave - 1, left + 1));
      }
      workgroupBarrier();
      store(window, octave, firstOutput + 4 * lane, lowPassed(4 * lane));
      // What was stored is heard in the next octave, and the tile is filled anew.
      storageBarrier();
      workgroupBarrier();
    }
  }
}

fn heard(window : i32, octave : i32, index : i32) -> f32 {
  if (index < 0 || index >= octaveLength(octave)) {
    return 0.0;
  }
  if (octave == 0) {
    return samples[window * WINDOW_SAMPLES + index];
  }
  return result[window * WINDOW_SAMPLES + octaveStart(octave) + index];
}

fn lowPassed(first : i32) -> vec4<f32> {
  var even = vec4<f32>(0.0, tile[first].x, tile[first + 1].x, tile[first + 2].x);
  var odd = vec4<f32>(0.0, tile[first].y, tile[first + 1].y, tile[first + 2].y);
  var sums = vec4<f32>(0.0);
  for (var pair = 0; pair < TAP_PAIRS; pair++) {
    let next = tile[first + 3 + pair];
    let taps = lowPass[pair];
    even = vec4<f32>(even.yzw, next.x);
    odd = vec4<f32>(odd.yzw, next.y);
    sums += taps.x * even + taps.y * odd;
  }
  return sums;
}

fn store(window : i32, octave : i32, first : i32, outputs : vec4<f32>) {
  let left = octaveLength(octave) - first;
  let at = window * WINDOW_SAMPLES + octaveStart(octave) + first;
  if (left > 0) { result[at] = outputs.x; }
  if (left > 1) { result[at + 1] = outputs.y; }
  if (left > 2) { result[at + 2] = outputs.z; }
  if (left > 3) { result[at + 3] = outputs.w; }
}
