// The last convolution before a map: all hidden channels to one value in 0..1, written into that map's place in the
// buffer of all three. The onset layer hears the note map besides, which it finds there, as one more vector.
//
// An invocation computes four neighbouring frames. Going down the rows, each vector is loaded once for all four, and
// the taps' last four move along.

const TAP_VECTORS = TAP_ROWS * TAP_COLUMNS * VECTORS;

fn main() {
  let position = i32(globalId.x);
  let row = 4 * i32(globalId.y);
  let window = i32(workgroupId.z);
  var sums = vec4<f32>(taps[TAP_VECTORS].x);
  for (var tapColumn = 0; tapColumn < TAP_COLUMNS; tapColumn++) {
    let column = position + tapColumn - TAP_COLUMNS / 2;
    for (var vector = 0; vector < VECTORS; vector++) {
      var tap0 = vec4<f32>(0.0);
      var tap1 = vec4<f32>(0.0);
      var tap2 = vec4<f32>(0.0);
      var tap3 = vec4<f32>(0.0);
      for (var step = 0; step < TAP_ROWS + 3; step++) {
        tap3 = tap2;
        tap2 = tap1;
        tap1 = tap0;
        tap0 = tapAt(step, tapColumn, vector);
        let channels = heard(window, row + step - TAP_ROWS / 2, column, vector);
        sums += vec4<f32>(dot(channels, tap0), dot(channels, tap1), dot(channels, tap2), dot(channels, tap3));
      }
    }
  }
  let values = 1.0 / (1.0 + exp(-sums));
  store(window, row, position, values.x);
  store(window, row + 1, position, values.y);
  store(window, row + 2, position, values.z);
  store(window, row + 3, position, values.w);
}

fn tapAt(row : i32, column : i32, vector : i32) -> vec4<f32> {
  if (row >= TAP_ROWS) {
    return vec4<f32>(0.0);
  }
  return taps[(row * TAP_COLUMNS + column) * VECTORS + vector];
}

fn heard(window : i32, row : i32, position : i32, vector : i32) -> vec4<f32> {
  if (row < 0 || row >= uniforms.frames || position < 0 || position >= POSITIONS) {
    return vec4<f32>(0.0);
  }
  if (vector == HIDDEN_VECTORS) {
    return vec4<f32>(result[place(window, row, position, FIRST_NOTE_COLUMN)], 0.0, 0.0, 0.0);
  }
  return hidden[((window * uniforms.frames + row) * POSITIONS + position) * HIDDEN_VECTORS + vector];
}

fn store(window : i32, row : i32, position : i32, value : f32) {
  if (row < uniforms.frames) {
    result[place(window, row, position, FIRST_COLUMN)] = value;
  }
}

// In the maps' buffer, where a window has all of one map and then all of the next.
fn place(window : i32, row : i32, position : i32, firstColumn : i32) -> i32 {
  return (window * MAP_COLUMNS + firstColumn) * uniforms.frames + row * POSITIONS + position;
}
