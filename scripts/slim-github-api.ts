/**
 * Cuts GitHub's OpenAPI description down to the operations that the tests in test/github/ meet:
 * `tsx scripts/slim-github-api.ts path/to/api.github.com.json`. The full description is `generated/api.github.com.json` of the npm
 * package `@octokit/openapi`. The same description gives the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from './github-api/operations.ts';
import { slimDescription } from './github-api/slim-description.ts';

const OUTPUT = join(import.meta.dirname, '..', 'test', 'github', 'api.github.com.json');

const [path] = process.argv.slice(2);
if (path === undefined)
  throw new Error('Name the full description: tsx scripts/slim-github-api.ts api.github.com.json');
const text = `${JSON.stringify(slimDescription(JSON.parse(readFileSync(path, 'utf8')), OPERATIONS))}\n`;
writeFileSync(OUTPUT, text);
console.log(`${Math.ceil(Buffer.byteLength(text) / 1024)} KiB  ${OUTPUT}`);
