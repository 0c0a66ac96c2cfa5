// What the note layer hears: the contour map, the first of the three in the maps' buffer.

fn heard(window : i32, row : i32, bin : i32) -> f32 {
  if (row < 0 || row >= uniforms.frames || bin < 0 || bin >= CONTOUR_BINS) {
    return 0.0;
  }
  return maps[(window * MAP_COLUMNS * uniforms.frames) + row * CONTOUR_BINS + bin];
}
