// `npm run eval -- DIR`: the accuracy of the engine on a folder of recordings whose notes are known (src/cli/eval.ts).
import { createServer } from 'vite';
import { buildKernels } from './build-kernels.mjs';

await buildKernels();
// The command line's code is TypeScript like the rest; vite reads it, without its configuration for the page.
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
try {
  const { main } = await server.ssrLoadModule('/src/cli/eval.ts');
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await server.close();
}
