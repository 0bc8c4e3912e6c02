/** A small workspace for each thing that can become of a baseline, and what the command says. `UPDATE_GOLDEN=1` rewrites them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { irready } from './unit/cli/in-process.ts';

const FOLDER = fileURLToPath(new URL('golden/baseline/', import.meta.url));
const CASES = readdirSync(FOLDER).sort();

const ASKED = ['--only', 'contact-is-reachable-by-two-media', '--only', 'playbook-has-an-owner'];

const EXIT_CODES: Readonly<Record<string, number>> = {
  'copied-beside': 1,
  fixed: 1,
  known: 0,
  'listed-twice': 2,
  'new-in-another-file': 1,
  renamed: 0,
  'switched-off': 0,
  worse: 1,
};

it('has an exit code for every case', () => {
  expect(Object.keys(EXIT_CODES)).toEqual(CASES);
});

describe.each(CASES)('a workspace with a baseline: %s', (name) => {
  const cwd = `${FOLDER}${name}`;

  it('is told as it was', async () => {
    const { exitCode, out, log } = await irready(['baseline', 'check', '--require-updated', ...ASKED], { cwd });
    const told = withoutLibrary(`${out}${log}`);
    expect(told).toBe(kept(`${cwd}/expected.txt`, told));
    expect(exitCode).toBe(EXIT_CODES[name]);
  });
});

/** How many rules there are, what they are called and what their digest is changes for reasons of its own. */
function withoutLibrary(text: string): string {
  return text
    .replace(/^Score: [\s\S]*?irready explain <rule>\n/m, '')
    .replace(/^ {2}\d+ rules: not among --only\n(?: {4}.*\n)+/m, '');
}

function kept(path: string, text: string): string {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  return readFileSync(path, 'utf8');
}
