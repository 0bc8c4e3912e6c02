import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { findGit } from '../../../src/git/find-git.ts';
import { openRepository, pathInRepository, type Repository, refusal } from '../../../src/git/repository.ts';
import { resolveCommit } from '../../../src/git/resolve-commit.ts';
import { runGit } from '../../../src/git/run-git.ts';
import { at, emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from './harbour.ts';

afterEach(removeAll);

function opened({ root, env }: Harbour, below = ''): Repository {
  const answer = openRepository({ cwd: join(root, below), env });
  if (answer.is === 'closed') throw new Error(answer.reason);
  return answer.repository;
}

function closed(cwd: string, env: Harbour['env']): string {
  const answer = openRepository({ cwd, env });
  return answer.is === 'closed' ? answer.reason : 'it is open';
}

function refused({ root, env }: Harbour, ref: string): string {
  try {
    resolveCommit(openRepository({ cwd: root, env }), { ref, as: '--base-ref' });
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was accepted');
}

describe('a repository', () => {
  it('is seen from its root, from a folder below and from a worktree', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'security/plans/plan.yaml': 'one\n' });
    expect(opened(harbour)).toMatchObject({ prefix: '', isShallow: false });
    expect(opened(harbour, 'security/plans').prefix).toBe('security/plans/');
    const beside = join(temporaryFolder(), 'beside');
    harbour.git('worktree', 'add', '--quiet', '-b', 'drill', beside);
    expect(opened(harbourAt(beside), 'security').prefix).toBe('security/');
  });

  it('knows which paths are its own', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'security/plan.yaml': 'one\n' });
    const repository = opened(harbour, 'security');
    expect(pathInRepository(repository, join(harbour.root, 'security', 'plan.yaml'))).toBe('security/plan.yaml');
    expect(pathInRepository(repository, join(harbour.root, 'irready.yaml'))).toBe('irready.yaml');
    expect(pathInRepository(repository, join(harbour.root, '..', 'irready.yaml'))).toBeUndefined();
  });

  it('is shallow when older commits were left out', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
    harbour.commit('2026-02-05', { 'plan.yaml': 'two\n' });
    const copy = harbourAt(join(temporaryFolder(), 'copy'));
    harbour.git('clone', '--quiet', '--depth=1', `file://${harbour.root}`, copy.root);
    expect(opened(copy).isShallow).toBe(true);
    expect(refused(copy, 'origin/release')).toBe(
      'There is no commit "origin/release" in this repository. Fetch it first, for example with "git fetch origin release"; this clone is shallow, in GitHub Actions set "fetch-depth: 0".',
    );
  });
});

describe('no repository', () => {
  it('is told from a folder without one', () => {
    const { root, env } = harbourAt(temporaryFolder());
    expect(closed(root, env)).toBe('This folder is not in a git repository.');
  });

  it('is what a bare repository counts as, be it hidden in a folder of documents', () => {
    const harbour = emptyHarbour();
    harbour.git('init', '--quiet', '--bare', 'store');
    expect(closed(join(harbour.root, 'store'), harbour.env)).toContain('bare git repository');
    expect(closed(join(harbour.root, '.git'), harbour.env)).toContain('bare git repository');
  });

  it('is what a machine without git has', () => {
    expect(closed(temporaryFolder(), { PATH: temporaryFolder() })).toBe(
      'Git is not installed, or not found on the PATH.',
    );
  });

  it.each([
    ["fatal: detected dubious ownership in repository at '/srv/x'", /belongs to somebody else.*safe\.directory/],
    ["fatal: cannot use bare repository '/srv/x' (safe.bareRepository is 'explicit')", /bare git repository/],
    ['fatal: index file corrupt', /^Git says: index file corrupt\.$/],
  ])('is told when git says "%s"', (message, expected) => {
    expect(refusal({ is: 'refused', message })).toMatch(expected);
  });
});

describe('git itself', () => {
  it('is never taken from the folder that is assessed', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'git'), '#!/bin/sh\necho taken\n');
    chmodSync(join(folder, 'git'), 0o755);
    expect(findGit({ PATH: '.:' })).toBeUndefined();
    expect(findGit({})).toBeUndefined();
    expect(findGit({ PATH: `.:${folder}` })).toBe(join(folder, 'git'));
    const ofNpm = join(folder, 'node_modules', '.bin');
    mkdirSync(ofNpm, { recursive: true });
    copyFileSync(join(folder, 'git'), join(ofNpm, 'git'));
    expect(findGit({ PATH: `${ofNpm}:${ofNpm}/` })).toBeUndefined();
  });
});

describe('a ref', () => {
  it('is a branch, a tag, an abbreviation or an expression for a commit', () => {
    const harbour = emptyHarbour();
    const first = harbour.commit('2026-01-05');
    const second = harbour.commit('2026-02-05');
    harbour.git('tag', '-a', '-m', 'Reviewed', 'reviewed', first);
    const resolved = (ref: string) =>
      resolveCommit(openRepository({ cwd: harbour.root, env: harbour.env }), { ref, as: '--base-ref' });
    expect(['main', 'reviewed', second.slice(0, 8), 'main~1'].map((ref) => resolved(ref).commit.id)).toEqual([
      second,
      first,
      second,
      first,
    ]);
  });

  it.each(['--output=taken', '-n1', '', 'main\nmain', 'main\0'])('%j is no name of a commit', (ref) => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05');
    expect(refused(harbour, ref)).toContain(
      'is not the name of a commit. Name one, for example --base-ref origin/main.',
    );
    expect(existsSync(join(harbour.root, 'taken'))).toBe(false);
  });

  it('that leads to no commit is told with what to do', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
    for (const ref of ['origin/main', 'main:plan.yaml', 'main..main'])
      expect(refused(harbour, ref)).toContain(`There is no commit "${ref}" in this repository. Fetch it first`);
    expect(refused(harbour, 'origin/main')).toContain('"git fetch origin main".');
    expect(refused(harbourAt(temporaryFolder()), 'main')).toBe(
      '--base-ref "main" cannot be read. This folder is not in a git repository.',
    );
  });
});

describe('the settings of a hostile repository', () => {
  it('run nothing', () => {
    const harbour = emptyHarbour();
    const id = harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
    const marker = join(temporaryFolder(), 'taken');
    const trap = join(temporaryFolder(), 'trap');
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> ${marker}\n`);
    chmodSync(trap, 0o755);
    const hooks = temporaryFolder();
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\necho hook >> ${marker}\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
    const settings = {
      'core.fsmonitor': trap,
      'core.hooksPath': hooks,
      'core.pager': trap,
      'core.sshCommand': trap,
      'core.gitProxy': trap,
      'core.askPass': trap,
      'diff.external': trap,
      'diff.trap.textconv': trap,
      'diff.trap.command': trap,
      'filter.trap.clean': trap,
      'filter.trap.smudge': trap,
      'gpg.program': trap,
      'log.showSignature': 'true',
      'alias.log': `!${trap}`,
      'alias.cat-file': `!${trap}`,
      'pager.log': trap,
      'credential.helper': trap,
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.url': `ext::${trap}`,
      'remote.origin.uploadpack': trap,
      'protocol.ext.allow': 'always',
      'protocol.allow': 'always',
    };
    for (const [key, value] of Object.entries(settings)) harbour.git('config', key, value);
    harbour.git('config', 'core.repositoryFormatVersion', '1');
    mkdirSync(join(harbour.root, '.git', 'info'), { recursive: true });
    harbour.write('.gitattributes', '* diff=trap filter=trap\n');
    harbour.write('.git/info/attributes', '* diff=trap filter=trap\n');
    const place = { cwd: harbour.root, env: harbour.env };
    const answers = [
      ['log', '--raw', '-m', '--first-parent', '--no-ext-diff', '--no-textconv', 'HEAD', '--', 'plan.yaml'],
      ['cat-file', '-p', `${id}:plan.yaml`],
      ['ls-tree', 'HEAD'],
      ['cat-file', '-p', '1234567890123456789012345678901234567890'],
    ].map((args) => runGit(place, args).is);
    expect(answers.slice(0, 1)).toEqual(['answered']);
    expect(answers.at(-1)).toBe('refused');
    expect(existsSync(marker)).toBe(false);
    // The trap works: without these precautions it springs.
    for (const springs of [['status'], ['cat-file', '-p', '1234567890123456789012345678901234567890']]) {
      rmSync(marker, { force: true });
      spawnSync('git', springs, { cwd: harbour.root, env: harbour.env as NodeJS.ProcessEnv, timeout: 20_000 });
      expect(readFileSync(marker, 'utf8')).toContain(trap);
    }
  });

  it('do not swap one object for another', () => {
    const harbour = emptyHarbour();
    const first = harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
    const second = harbour.commit('2026-02-05', { 'plan.yaml': 'two\n' });
    harbour.git('replace', first, second);
    const answer = runGit({ cwd: harbour.root, env: { ...harbour.env, ...at('2026-03-01') } }, [
      'cat-file',
      '-p',
      `${first}:plan.yaml`,
    ]);
    expect(answer.is === 'answered' && answer.bytes.toString()).toBe('one\n');
  });

  it('that git refuses are told by its own words, not by a hint above them', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
    harbour.git('config', 'diff.algorithm', 'harbour-walk');
    const answer = runGit({ cwd: harbour.root, env: harbour.env }, ['log', '--raw', 'HEAD', '--', 'plan.yaml']);
    if (answer.is === 'answered') throw new Error('git answered');
    expect(refusal(answer)).toContain("bad config variable 'diff.algorithm'");
    expect(refusal({ is: 'refused', message: 'hint: Grafts are old.\nfatal: no such file' })).toBe(
      'Git says: no such file.',
    );
  });

  it('of the environment do not reach git', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', { 'plan.yaml': 'one\n' });
    const env = { ...harbour.env, GIT_DIR: '/nowhere', GIT_WORK_TREE: '/', GIT_EXTERNAL_DIFF: 'false' };
    expect(openRepository({ cwd: harbour.root, env }).is).toBe('open');
  });
});
