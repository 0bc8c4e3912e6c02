/** What the built action weighs and loads, as V8 saw it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './examples.ts';

const DIST = join(ROOT, 'dist');
const BUILT = existsSync(join(DIST, 'action.js'));
if (!BUILT)
  process.stderr.write('\nSKIPPED: test/action-bundle.test.ts needs dist/action.js; run `npm run compile`.\n\n');

/** A port that nobody listens on. */
const NO_GITHUB = 'http://127.0.0.1:9';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-action-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the action on the example, and names the files of dist/ that it loads. */
function loadedWith(env: Readonly<Record<string, string>>): readonly string[] {
  const ran = spawnSync(process.execPath, [join(DIST, 'action.js')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      NODE_V8_COVERAGE: folder,
      GITHUB_WORKSPACE: ROOT,
      GITHUB_REPOSITORY: 'brightwater/readiness',
      GITHUB_API_URL: NO_GITHUB,
      'INPUT_WORKING-DIRECTORY': 'examples/gaps',
      'INPUT_AS-OF': '2026-11-21',
      ...env,
    },
  });
  expect(ran.stdout).toContain('::error ');
  expect(ran.status).toBe(3);
  const names = readdirSync(folder).filter((name) => name.startsWith('coverage-'));
  const urls = names.flatMap((name): readonly string[] =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')).result.map(({ url }: { readonly url: string }) => url),
  );
  return urls
    .filter((url) => url.includes('/dist/'))
    .map((url) => basename(url))
    .sort();
}

describe.skipIf(!BUILT)('dist/action.js', () => {
  it('stays below 2.5 MB with everything that it reads to annotate', () => {
    const sizes = ['action.js', 'library.json', 'report-github.js'].map((name) => statSync(join(DIST, name)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
  });

  it('loads Octokit only when a write is due', () => {
    expect(loadedWith({ INPUT_TOKEN: 'a-token' })).toEqual(['action.js', 'report-github.js', 'report-markdown.js']);
  });

  it('loads Octokit, and no proxy, for a check run', () => {
    const loaded = loadedWith({ INPUT_TOKEN: 'a-token', 'INPUT_CHECK-RUN': 'true', GITHUB_SHA: 'a'.repeat(40) });
    expect(loaded).toContain('github.js');
    expect(loaded).not.toContain('github-proxy.js');
  });
});
