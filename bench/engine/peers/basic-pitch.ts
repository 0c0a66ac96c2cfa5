import { readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { WINDOW_SAMPLES } from '../../../src/transcription/constants';
import { requirePeer } from './require';

/** What is used of TensorFlow.js. */
interface TensorFlow {
  env(): { set(flag: string, value: boolean): void };
  engine(): { startScope(): void; endScope(): void };
  setBackend(name: string): Promise<boolean>;
  readonly io: { fromMemory(artifacts: object): object };
  loadGraphModel(handler: object): Promise<GraphModel>;
  tensor3d(values: Float32Array, shape: readonly number[]): object;
}
interface GraphModel {
  execute(input: object, outputs: readonly string[]): readonly { dataSync(): Float32Array }[];
}

/** What is used of the package, and of the module in it that makes its notes. */
interface BasicPitchPackage {
  readonly BasicPitch: new (
    model: Promise<GraphModel>,
  ) => {
    evaluateModel(
      samples: Float32Array,
      onComplete: (frames: number[][], onsets: number[][], contours: number[][]) => void,
      onProgress: (share: number) => void,
    ): Promise<void>;
  };
}
interface BasicPitchNotes {
  outputToNotesPoly(
    frames: number[][],
    onsets: number[][],
    onsetThreshold: number,
    frameThreshold: number,
    minimumFrames: number,
  ): object[];
  addPitchBendsToNoteEvents(contours: number[][], notes: object[]): object[];
  noteFramesToTime(notes: object[]): object[];
  generateFileData(notes: object[]): Uint8Array;
}

/** Rows of the three maps, as the package hands them on. */
export interface PackageMaps {
  readonly frames: number[][];
  readonly onsets: number[][];
  readonly contours: number[][];
}

/** @spotify/basic-pitch with TensorFlow.js 4.22 on its WASM backend, one thread. */
export interface BasicPitchPeer {
  /** The three maps of one window through the package's graph. */
  window(samples: Float32Array): readonly Float32Array[];
  /** From samples at 22050 Hz (the package does not resample) to the bytes of its MIDI file, at its own defaults. */
  transcribe(samples: Float32Array): Promise<Uint8Array>;
  /** From maps to notes with bends. */
  decode(maps: PackageMaps): readonly object[];
}

export async function loadBasicPitch(): Promise<BasicPitchPeer> {
  const tf: TensorFlow = requirePeer('@tensorflow/tfjs');
  const wasm: { setWasmPaths(path: string): void } = requirePeer('@tensorflow/tfjs-backend-wasm');
  const { BasicPitch }: BasicPitchPackage = requirePeer('@spotify/basic-pitch');
  const toMidi: BasicPitchNotes = requirePeer('@spotify/basic-pitch/cjs/toMidi');
  // Threads do not start in Node (tfjs issue 3830), and every contender has one here.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  wasm.setWasmPaths(dirname(requirePeer.resolve('@tensorflow/tfjs-backend-wasm')) + sep);
  if (!(await tf.setBackend('wasm'))) throw new Error('the wasm backend of TensorFlow.js did not start');
  const loading = tf.loadGraphModel(tf.io.fromMemory(readModel()));
  const graph = await loading;
  const basicPitch = new BasicPitch(loading);

  const decode = ({ frames, onsets, contours }: PackageMaps) =>
    toMidi.addPitchBendsToNoteEvents(contours, toMidi.outputToNotesPoly(frames, onsets, 0.5, 0.3, 11));
  return {
    window: (samples) => {
      tf.engine().startScope();
      const input = tf.tensor3d(samples, [1, WINDOW_SAMPLES, 1]);
      const maps = graph.execute(input, ['Identity', 'Identity_1', 'Identity_2']).map((map) => map.dataSync().slice());
      tf.engine().endScope();
      return maps;
    },
    transcribe: async (samples) => {
      const maps: PackageMaps = { frames: [], onsets: [], contours: [] };
      // The package frees nothing that it makes on the way.
      tf.engine().startScope();
      await basicPitch.evaluateModel(
        samples,
        (frames, onsets, contours) => {
          maps.frames.push(...frames);
          maps.onsets.push(...onsets);
          maps.contours.push(...contours);
        },
        () => {},
      );
      tf.engine().endScope();
      return toMidi.generateFileData(toMidi.noteFramesToTime(decode(maps)));
    },
    decode,
  };
}

function readModel(): object {
  const folder = join(dirname(requirePeer.resolve('@spotify/basic-pitch/package.json')), 'model');
  const { modelTopology, weightsManifest, signature } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
  const weights = readFileSync(join(folder, 'group1-shard1of1.bin'));
  return {
    modelTopology,
    weightSpecs: weightsManifest[0].weights,
    weightData: new Uint8Array(weights).buffer,
    signature,
  };
}
