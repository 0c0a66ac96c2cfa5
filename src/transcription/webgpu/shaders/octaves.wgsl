// Where the octaves lie. Each is half as long as the one above, rounded down, so that all the lower ones together fit
// into the length of the window.

fn octaveLength(octave : i32) -> i32 {
  return WINDOW_SAMPLES >> u32(octave);
}

fn octaveStart(octave : i32) -> i32 {
  return WINDOW_SAMPLES - octaveLength(octave - 1);
}
