import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** Finds what is installed under bench/, from wherever this is bundled to; the bench runs in the project's folder. */
export const requirePeer = createRequire(resolve('bench', 'package.json'));
