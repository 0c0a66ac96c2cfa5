import type { WebGPUBackend, WebGPUProgram } from '@tensorflow/tfjs-backend-webgpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';

type Constant = number | boolean | readonly number[];

export interface StageOptions {
  readonly name: string;
  /** WGSL: bodies in the order in which they are joined, with a `main` in the last. */
  readonly shaders: readonly string[];
  /** What the shaders read but do not define: whole numbers become i32, the others f32. */
  readonly constants: Readonly<Record<string, Constant>>;
  /** Buffers in order, and how many values their elements have. */
  readonly inputs: readonly { readonly name: string; readonly vector: 1 | 2 | 4 }[];
  /** Values in an element of the result. */
  readonly vector: 1 | 4;
  readonly groupSize: readonly [x: number, y: number, z: number];
  /** Names of i32 uniforms. */
  readonly uniforms: readonly string[];
}

export interface StageRun {
  readonly inputs: readonly TensorInfo[];
  readonly groups: readonly [x: number, y: number, z: number];
  /** In the order of their names. */
  readonly uniforms: readonly number[];
  /** A new tensor of this shape, [windows, rows, columns], or one to write into. */
  readonly output: readonly [number, number, number] | TensorInfo;
}

/** One compute shader, which TensorFlow.js compiles at its first run and then finds by its name. */
export class Stage {
  private readonly code: string;

  constructor(private readonly options: StageOptions) {
    this.code = [declare(options.constants), ...options.shaders].join('\n');
  }

  run(backend: WebGPUBackend, { inputs, groups, uniforms, output }: StageRun): TensorInfo {
    const { name, groupSize, vector } = this.options;
    const existing = isShape(output) ? undefined : output;
    const outputShape = isShape(output) ? [...output] : output.shape;
    // A new program a run: the backend completes its key in place, and would not find it again.
    const program: WebGPUProgram = {
      shaderKey: `melograph-${name}`,
      variableNames: this.options.inputs.map((input) => input.name),
      variableComponents: this.options.inputs.map((input) => input.vector),
      outputComponent: vector,
      outputShape,
      workgroupSize: [...groupSize],
      dispatch: [...groups],
      dispatchLayout: { x: [2], y: [1], z: [0] },
      uniforms: this.options.uniforms.map((uniform) => `${uniform} : i32`).join(', '),
      getUserCode: () => this.code,
    };
    const values = uniforms.map((value) => ({ type: 'int32', data: [value] }));
    return backend.runWebGPUProgram(program, [...inputs], 'float32', values, existing);
  }
}

function isShape(output: StageRun['output']): output is readonly [number, number, number] {
  return Array.isArray(output);
}

function declare(constants: StageOptions['constants']): string {
  return Object.entries(constants)
    .map(([name, value]) => `const ${name} = ${literal(value)};`)
    .join('\n');
}

function literal(value: Constant): string {
  if (typeof value === 'object') return `array<i32, ${value.length}>(${value.join(', ')})`;
  if (typeof value === 'boolean' || Number.isInteger(value)) return String(value);
  return `f32(${value})`;
}
