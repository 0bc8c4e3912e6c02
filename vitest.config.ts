import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'actions-without-source-maps',
      // The packages name sources that they do not bring, which would be a warning for each of their files.
      load: (id) =>
        /node_modules\/@actions\/.*\.js$/.test(id)
          ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*/m, '')
          : undefined,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    // Whole runs of the CLI share two slow cores with everything else on a CI machine.
    testTimeout: 30_000,
    // Of two cores, one alone would take nearly twice as long.
    maxWorkers: 2,
    // GitHub's language service imports JSON in a way that Node alone refuses.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
