import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { commitFiles } from '../../../src/git/commit-files.ts';
import { openRepository } from '../../../src/git/repository.ts';
import { resolveCommit } from '../../../src/git/resolve-commit.ts';
import type { SettingsFiles } from '../../../src/settings/settings-files.ts';
import { emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from './harbour.ts';

afterEach(removeAll);

const YAML = /\.ya?ml$/i;

function filesAt({ root, env }: Harbour, below = ''): SettingsFiles {
  const { repository, commit } = resolveCommit(openRepository({ cwd: join(root, below), env }), {
    ref: 'HEAD',
    as: '--base-ref',
  });
  return commitFiles(repository, commit);
}

function text(files: SettingsFiles, path: string): string | undefined {
  const bytes = files.read(path, `"${path}"`);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}

function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was accepted');
}

describe('the files of a commit', () => {
  it('are those of the commit, whatever the working tree holds', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: full\n', 'security/waivers.yaml': 'waivers: []\n' });
    harbour.write('irready.yaml', 'profile: essential\n');
    harbour.write('new.yaml', 'profile: essential\n');
    rmSync(join(harbour.root, 'security'), { recursive: true });
    const files = filesAt(harbour);
    expect(text(files, join(harbour.root, 'irready.yaml'))).toBe('profile: full\n');
    expect(text(files, join(harbour.root, 'security/waivers.yaml'))).toBe('waivers: []\n');
    expect(text(files, join(harbour.root, 'new.yaml'))).toBeUndefined();
    expect([files.stands(join(harbour.root, 'irready.yaml')), files.stands(join(harbour.root, 'new.yaml'))]).toEqual([
      true,
      false,
    ]);
  });

  it('are found from a folder below the root, by their bytes and not by what a filter makes of them', () => {
    const harbour = emptyHarbour();
    harbour.git('config', 'filter.loud.smudge', 'tr a-z A-Z');
    harbour.commit('2026-01-05', {
      '.gitattributes': '*.yaml filter=loud\n',
      'security/irready.yaml': 'profile: full\n',
    });
    expect(text(filesAt(harbour, 'security'), join(harbour.root, 'security', 'irready.yaml'))).toBe('profile: full\n');
  });

  it('have names of every kind', () => {
    const harbour = emptyHarbour();
    const names = [
      'rules/quay "north".yaml',
      'rules/two\nlines.yaml',
      'rules/grün.yaml',
      'rules/[a]*.yaml',
      'rules/a.yaml',
    ];
    harbour.commit('2026-01-05', Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const files = filesAt(harbour);
    const listed = files.list(join(harbour.root, 'rules'), YAML, String);
    expect(listed).toEqual(names.map((name) => join(harbour.root, name)).sort());
    for (const name of names) expect(text(files, join(harbour.root, name))).toBe(`${name}\n`);
  });

  it('are listed below a folder with its folders, and by their ending', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', {
      'ops/rules/b.yaml': '',
      'ops/rules/deep/a.YML': '',
      'ops/rules/notes.txt': '',
      'x.yaml': '',
    });
    const files = filesAt(harbour, 'ops');
    const listed = files.list(join(harbour.root, 'ops/rules'), YAML, String);
    expect(listed).toEqual(['ops/rules/b.yaml', 'ops/rules/deep/a.YML'].map((path) => join(harbour.root, path)));
    expect(files.list(harbour.root, YAML, String)).toHaveLength(3);
    expect(files.list(join(harbour.root, 'nowhere'), YAML, String)).toBeUndefined();
    expect(files.list(join(harbour.root, 'x.yaml'), YAML, String)).toBeUndefined();
  });
});

describe('what is refused in a commit', () => {
  it('is a link, as the file and on the way', () => {
    const harbour = emptyHarbour();
    harbour.write('real/irready.yaml', 'profile: full\n');
    symlinkSync('real', join(harbour.root, 'linked'));
    symlinkSync('real/irready.yaml', join(harbour.root, 'irready.yaml'));
    harbour.commit('2026-01-05');
    const files = filesAt(harbour);
    expect(refusal(() => text(files, join(harbour.root, 'irready.yaml')))).toContain(
      'is a link, which is not followed',
    );
    expect(refusal(() => text(files, join(harbour.root, 'linked/irready.yaml')))).toContain('"linked", on the way to');
    expect(refusal(() => files.list(join(harbour.root, 'linked'), YAML, String))).toContain('is a link');
    expect(refusal(() => files.list(harbour.root, YAML, String))).toContain('is a link');
    expect(files.stands(join(harbour.root, 'irready.yaml'))).toBe(true);
  });

  it('is a submodule, on the way and in a folder', () => {
    const pack = emptyHarbour();
    pack.commit('2026-01-05', { 'a.yaml': '' });
    const harbour = emptyHarbour();
    harbour.git('submodule', '--quiet', 'add', pack.root, 'ops/rules');
    harbour.commit('2026-01-06');
    const files = filesAt(harbour);
    expect(refusal(() => text(files, join(harbour.root, 'ops/rules/a.yaml')))).toContain('is a submodule');
    expect(refusal(() => files.list(join(harbour.root, 'ops'), YAML, String))).toContain('is a submodule');
    expect(text(filesAt(harbourAt(join(harbour.root, 'ops/rules'))), join(harbour.root, 'ops/rules/a.yaml'))).toBe('');
  });

  it('is a folder, a path outside, and what is too large', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'irready.yaml/notes.txt': '', 'large.yaml': 'x'.repeat(5 * 1024 * 1024 + 1) });
    const files = filesAt(harbour);
    expect(refusal(() => text(files, join(harbour.root, 'irready.yaml')))).toContain('is not an ordinary file.');
    expect(refusal(() => text(files, join(temporaryFolder(), 'irready.yaml')))).toContain(
      'lies outside the repository',
    );
    expect(refusal(() => text(files, join(harbour.root, 'large.yaml')))).toContain('is larger than 5 MB.');
  });

  it('is nothing because a folder of the working tree took its place', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'irready.yaml': 'profile: full\n' });
    rmSync(join(harbour.root, 'irready.yaml'));
    mkdirSync(join(harbour.root, 'irready.yaml'));
    expect(text(filesAt(harbour), join(harbour.root, 'irready.yaml'))).toBe('profile: full\n');
  });
});
