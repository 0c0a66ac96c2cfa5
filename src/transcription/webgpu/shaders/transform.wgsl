// The constant-Q transform's bins in decibels: one bank of complex kernels on every octave's signal, mirrored at both
// ends.
//
// A workgroup takes twelve frames of one octave: their samples, at most 12 kB, are loaded once for all 36 bins. An
// invocation computes two bins of four frames.

const TILE_FRAMES = 4 * FRAME_GROUPS;
const BIN_PAIRS = BINS_PER_OCTAVE / 2;
var<workgroup> tile : array<f32, (TILE_FRAMES - 1) * HOP_SAMPLES + KERNEL_TAPS>;

fn main() {
  // Keeps the uniform buffer in the pipeline's layout, where TensorFlow.js binds it.
  _ = uniforms.NAN;
  let octave = i32(workgroupId.y);
  let window = i32(workgroupId.z);
  let hop = HOP_SAMPLES >> u32(octave);
  let firstFrame = i32(workgroupId.x) * TILE_FRAMES;
  let firstSample = firstFrame * hop + FIRST_TAP;
  for (var at = i32(localIndex); at < (TILE_FRAMES - 1) * hop + KERNEL_TAPS; at += BIN_PAIRS * FRAME_GROUPS) {
    tile[at] = mirrored(window, octave, firstSample + at);
  }
  workgroupBarrier();

  let pair = i32(localId.x);
  let row = 4 * i32(localId.y);
  // [frame][real, imaginary of the lower bin, real, imaginary of the higher]
  var sums = mat4x4<f32>();
  for (var tap = 0; tap < KERNEL_TAPS; tap++) {
    let at = row * hop + tap;
    let values = vec4<f32>(tile[at], tile[at + hop], tile[at + 2 * hop], tile[at + 3 * hop]);
    sums += outer(kernels[tap * BIN_PAIRS + pair], values);
  }
  let bin = (OCTAVES - 1 - octave) * BINS_PER_OCTAVE + 2 * pair - DROPPED_BINS;
  store(window, firstFrame + row, bin, sums[0]);
  store(window, firstFrame + row + 1, bin, sums[1]);
  store(window, firstFrame + row + 2, bin, sums[2]);
  store(window, firstFrame + row + 3, bin, sums[3]);
}

fn mirrored(window : i32, octave : i32, index : i32) -> f32 {
  let last = octaveLength(octave) - 1;
  let inside = last - abs(last - abs(index));
  if (octave == 0) {
    return samples[window * WINDOW_SAMPLES + inside];
  }
  return octaves[window * WINDOW_SAMPLES + octaveStart(octave) + inside];
}

fn store(window : i32, frame : i32, bin : i32, pair : vec4<f32>) {
  if (frame < WINDOW_FRAMES) {
    let at = (window * WINDOW_FRAMES + frame) * CQT_BINS;
    if (bin >= 0) {
      result[at + bin] = decibels(bin, pair.xy);
    }
    if (bin + 1 >= 0) {
      result[at + bin + 1] = decibels(bin + 1, pair.zw);
    }
  }
}

fn decibels(bin : i32, value : vec2<f32>) -> f32 {
  return DECIBELS_PER_NEPER * log(dot(value, value) * lengths[bin] + POWER_FLOOR);
}
