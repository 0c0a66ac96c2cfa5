// What the first layers hear: decibels stretched over the window to 0..1, then the batch norm. It is done as values are
// loaded, so that the normalised spectrogram need never be written.

fn heard(window : i32, row : i32, bin : i32) -> f32 {
  let frame = WINDOW_FRAMES - uniforms.frames + row;
  if (frame < 0 || frame >= WINDOW_FRAMES || bin < 0 || bin >= CQT_BINS) {
    return 0.0;
  }
  let low = extremes[window * 2];
  let range = max(extremes[window * 2 + 1] - low, SMALLEST_RANGE_DB);
  let level = (decibels[(window * WINDOW_FRAMES + frame) * CQT_BINS + bin] - low) / range;
  return level * LEVEL_SCALE + LEVEL_OFFSET;
}
