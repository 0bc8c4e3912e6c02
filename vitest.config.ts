import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole runs of the CLI share two slow cores with everything else on a CI machine.
    testTimeout: 30_000,
    // Of two cores, one alone would take nearly twice as long.
    maxWorkers: 2,
  },
});
