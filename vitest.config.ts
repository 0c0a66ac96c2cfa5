import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'worklets/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    globalSetup: 'scripts/build-kernels.mjs',
    environment: 'node',
    testTimeout: 60_000,
    // Two cores: more workers only take time from each other.
    maxWorkers: 2,
  },
});
