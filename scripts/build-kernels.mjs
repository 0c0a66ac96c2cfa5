// Compiles kernels/ (AssemblyScript) to kernels/build/kernels.wasm, unless that is newer than every source. The build
// and the unit tests call it by themselves; `node scripts/build-kernels.mjs` does it by hand.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'kernels');
/** Not in git: made from the sources beside it. */
export const KERNELS_FILE = join(sources, 'build', 'kernels.wasm');

export async function buildKernels() {
  if (isFresh()) return;
  const { error, stderr, binary } = await compile();
  if (error !== null || binary === null) throw new Error(`kernels/ does not compile\n${stderr}`, { cause: error });
  mkdirSync(dirname(KERNELS_FILE), { recursive: true });
  writeFileSync(KERNELS_FILE, binary);
}

/** vitest's globalSetup */
export const setup = buildKernels;

async function compile() {
  let binary = null;
  const { error, stderr } = await asc.main(
    ['kernels/index.ts', '--baseDir', root, '--config', 'kernels/asconfig.json', '--outFile', 'kernels.wasm'],
    {
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) binary = contents;
      },
    },
  );
  return { error, stderr: stderr.toString(), binary };
}

function isFresh() {
  const builtMs = statSync(KERNELS_FILE, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
  const inputs = readdirSync(sources).map((name) => join(sources, name));
  return [...inputs, fileURLToPath(import.meta.url)]
    .map((path) => statSync(path))
    .every((file) => file.isDirectory() || file.mtimeMs < builtMs);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels();
