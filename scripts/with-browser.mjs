// Runs a command of node_modules/.bin with CHROMIUM_PATH set to a browser that is there.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('usage: with-browser.mjs COMMAND [ARG ...]');
const { status } = spawnSync(command, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, CHROMIUM_PATH: ensureBrowser() },
});
process.exit(status ?? 1);
