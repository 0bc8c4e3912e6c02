/** What the built command line loads and writes, format by format. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../src/report/formats.ts';
import { ROOT } from './examples.ts';

const CLI = join(ROOT, 'dist/cli.js');
const BUILT = existsSync(CLI);
if (!BUILT) process.stderr.write('\nSKIPPED: test/bundles.test.ts needs dist/cli.js; run `npm run compile` first.\n\n');

const CHECK = ['check', 'examples/gaps', '--as-of', '2026-11-21', '--profile', 'essential'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-bundles-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function irready(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [CLI, ...argv], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
}

/** Names of the files of dist/ that a run loads, as V8 saw them. */
function loadedBy(argv: readonly string[]): readonly string[] {
  const ran = irready(argv, { NODE_V8_COVERAGE: folder });
  expect(ran.stderr).toBe('');
  const names = readdirSync(folder).filter((name) => name.startsWith('coverage-'));
  const urls = names.flatMap((name): readonly string[] =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')).result.map(({ url }: { readonly url: string }) => url),
  );
  return urls
    .filter((url) => url.includes('/dist/'))
    .map((url) => basename(url))
    .sort();
}

describe.skipIf(!BUILT)('dist/', () => {
  it('loads no reporter for the screen', () => {
    expect(loadedBy(CHECK)).toEqual(['cli.js']);
  });

  it.each(['html', 'sarif', 'intoto'] satisfies Format[])('loads for %s its own reporter and no other', (format) => {
    expect(loadedBy([...CHECK, '-f', `${format}=${join(folder, 'reports', 'out')}`, '-f', 'text'])).toEqual([
      'cli.js',
      `report-${format}.js`,
    ]);
  });

  it('writes the same bytes in every format when the same is assessed again', () => {
    const files = (run: string) => FORMATS.flatMap((format) => ['-f', `${format}=${join(folder, run, format)}`]);
    expect(irready([...CHECK, ...files('once')])).toMatchObject({ status: 3, stderr: '' });
    expect(irready([...CHECK, ...files('again')])).toMatchObject({ status: 3, stderr: '' });
    for (const format of FORMATS) {
      const [once, again] = ['once', 'again'].map((run) => readFileSync(join(folder, run, format)));
      expect(once?.length, format).toBeGreaterThan(400);
      expect(again?.equals(once ?? Buffer.alloc(0)), format).toBe(true);
    }
  });
});
