// Runs the command lines under src/cli, which are TypeScript like the rest: vite reads it, without its configuration
// for the page.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { buildKernels } from './build-kernels.mjs';

/** Calls `main(args)` of a module, given from the project's root; its answer becomes the exit code. */
export async function runMain(path) {
  await buildKernels();
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  });
  try {
    const { main } = await server.ssrLoadModule(path);
    // npm runs a script in the project's folder; a path that a person gives is of the folder they are in.
    process.chdir(process.env.INIT_CWD ?? '.');
    process.exitCode = await main(process.argv.slice(2));
  } finally {
    await server.close();
  }
}
