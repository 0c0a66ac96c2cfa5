import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { requirePeer } from '../peers/require';
import type { Bench } from '../row';

const BUILT = join('.cache', 'bench');
const PORT = 4195;
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
const FLAGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'];

/** Where a built page is served, until the row is measured. */
export interface Site {
  readonly url: string;
  readonly folder: string;
}

/** The app as it is shipped. */
export async function serveApp({ scope }: Bench): Promise<Site> {
  const folder = join(BUILT, 'app');
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return served(
    scope,
    folder,
    await preview({ build: { outDir: folder }, preview: { port: PORT, strictPort: false } }),
  );
}

/** The page beside this, with the engine's files and, where there are any, those of ONNX Runtime. */
export async function serveHarness({ scope, onnxModel }: Bench): Promise<Site> {
  const folder = join(BUILT, 'harness');
  const outDir = join('..', '..', '..', folder);
  const root = join('bench', 'engine', 'browser');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true },
  });
  cpSync(join('kernels', 'build'), join(folder, 'kernels'), { recursive: true });
  cpSync(modelFolder(), join(folder, 'model'), { recursive: true });
  if (onnxModel !== null) {
    mkdirSync(join(folder, 'onnx'));
    cpSync(onnxModel, join(folder, 'onnx', 'nmp.onnx'));
    const runtime = dirname(requirePeer.resolve('onnxruntime-web/wasm'));
    for (const file of ['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'])
      cpSync(join(runtime, file), join(folder, 'onnx', file));
  }
  const server = { port: PORT, strictPort: false, headers: ISOLATED };
  return served(scope, folder, await preview({ root, configFile: false, build: { outDir }, preview: server }));
}

export async function openBrowser({ scope, findBrowser }: Bench): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  scope.add(() => void browser.close());
  return browser;
}

function modelFolder(): string {
  return join(dirname(requirePeer.resolve('@spotify/basic-pitch/package.json')), 'model');
}

function served(scope: Bench['scope'], folder: string, server: PreviewServer): Site {
  scope.add(() => server.httpServer.close());
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error(`${folder} is not served`);
  return { url, folder };
}
