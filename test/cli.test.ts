/** The built command line as a process. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const BUILT = existsSync(CLI);
if (!BUILT) process.stderr.write('\nSKIPPED: test/cli.test.ts needs dist/cli.js; run `npm run compile` first.\n\n');

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata:
  name: northwind-contacts
  title: Northwind Harbour security contacts
spec:
  owner: role/harbour-master
`;

describe.skipIf(!BUILT)('dist/cli.js', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'irready-cli-'));
    writeFileSync(join(cwd, 'contacts.yaml'), REGISTRY);
    writeFileSync(join(cwd, 'broken.yaml'), 'apiVersion: irready/v1\nkind: Playbook\nspec: [unclosed\n');
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const irready = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [CLI, ...argv], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1795219200' },
    });

  it('can be run by its name', () => {
    expect(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    if (process.platform !== 'win32') expect(statSync(CLI).mode & 0o111).toBe(0o111);
  });

  it('prints help and succeeds when nothing is asked', () => {
    const ran = irready();
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^Usage: irready /);
  });

  it('reports gaps on standard output, without escape codes, as of SOURCE_DATE_EPOCH', () => {
    const ran = irready('check', 'contacts.yaml', '--profile', 'essential');
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ran.stdout).toContain('contacts.yaml:7:10');
    expect(ran.stdout).toMatch(/Profile essential, as of\s2026-11-21\./);
    expect(ran.stdout).not.toContain('\u001b');
  });

  it('gives the same bytes twice', () => {
    const once = irready('check', 'contacts.yaml', '-f', 'json');
    expect(once.stdout.length).toBeGreaterThan(1000);
    expect(irready('check', 'contacts.yaml', '-f', 'json').stdout).toBe(once.stdout);
  });

  it('writes one report to a file while printing another', () => {
    const ran = irready('check', 'contacts.yaml', '-q', '-f', 'text', '-f', 'json=out/report.json');
    const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'));
    expect(report).toMatchObject({ schemaVersion: '1.0', asOf: '2026-11-21' });
    expect(ran.stdout).toContain('error: ');
  });

  it.skipIf(process.platform !== 'linux')('fails when its answer is lost on a full disk', () => {
    const ran = spawnSync('sh', ['-c', '"$0" "$1" list kinds > /dev/full', process.execPath, CLI], {
      encoding: 'utf8',
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^error: Standard output cannot be written: ENOSPC/);
  });

  it.skipIf(process.platform !== 'linux')('keeps its exit code when nobody can be told why', () => {
    const ran = spawnSync('sh', ['-c', '"$0" "$1" chek 2> /dev/full', process.execPath, CLI], { encoding: 'utf8' });
    expect(ran.status).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('says that it stands in a folder that is gone', () => {
    const script = 'mkdir "$2" && cd "$2" && rmdir "$2" && "$0" "$1" check';
    const ran = spawnSync('sh', ['-c', script, process.execPath, CLI, join(cwd, 'gone')], { encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^error: The folder in which irready was started is gone\./);
  });

  it('is quiet when its reader leaves', () => {
    const ran = spawnSync('sh', ['-c', '"$0" "$1" list objectives -f json | head -1', process.execPath, CLI], {
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ stdout: '[\n', stderr: '' });
  });

  it('does not fail a run with --fail-on never', () => {
    expect(irready('check', 'contacts.yaml', '--fail-on', 'never').status).toBe(0);
  });

  it.each([
    [['check', '--fail-on', 'nver'], 2],
    [['check', 'no-such-folder/**/*.yaml'], 3],
    [['check', 'broken.yaml'], 3],
    [['check', 'broken.yaml', '--fail-on', 'never'], 3],
    [['check', '--only', 'no-such-rule'], 2],
    [['check', '-c', 'no-such.yaml'], 2],
    [['test'], 2],
  ] as const)('%j ends with exit code %i', (argv, status) => {
    expect(irready(...argv).status).toBe(status);
  });

  it('explains offline from its own bundles', () => {
    const ran = irready('explain', 'references-resolve');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('# <- finding');
  });

  it('writes a starter set once', () => {
    expect(irready('init', 'starter').status).toBe(0);
    const again = irready('init', 'starter');
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('Nothing was written, because these exist:\n');
  });
});
