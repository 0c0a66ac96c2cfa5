// A window's quietest and loudest bin, by one workgroup a window: 53 000 values are too few to be worth two rounds.

var<workgroup> lows : array<f32, GROUP_SIZE>;
var<workgroup> highs : array<f32, GROUP_SIZE>;

fn main() {
  // Keeps the uniform buffer in the pipeline's layout, where TensorFlow.js binds it.
  _ = uniforms.NAN;
  let window = i32(workgroupId.z);
  let lane = i32(localIndex);
  var low = decibels[window * WINDOW_BINS];
  var high = low;
  for (var at = lane; at < WINDOW_BINS; at += GROUP_SIZE) {
    let value = decibels[window * WINDOW_BINS + at];
    low = min(low, value);
    high = max(high, value);
  }
  lows[lane] = low;
  highs[lane] = high;
  workgroupBarrier();
  for (var half = GROUP_SIZE / 2; half > 0; half /= 2) {
    if (lane < half) {
      lows[lane] = min(lows[lane], lows[lane + half]);
      highs[lane] = max(highs[lane], highs[lane + half]);
    }
    workgroupBarrier();
  }
  if (lane == 0) {
    result[window * 2] = lows[0];
    result[window * 2 + 1] = highs[0];
  }
}
