// Four sums for each of four values: sixteen products of eight numbers, where loading costs more than multiplying.

fn outer(channels : vec4<f32>, values : vec4<f32>) -> mat4x4<f32> {
  return mat4x4<f32>(channels * values.x, channels * values.y, channels * values.z, channels * values.w);
}
