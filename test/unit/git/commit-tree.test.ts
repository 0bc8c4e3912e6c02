import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { type Discovery, discover } from '../../../src/discover/discover.ts';
import { commitTree } from '../../../src/git/commit-tree.ts';
import { openRepository } from '../../../src/git/repository.ts';
import { resolveCommit } from '../../../src/git/resolve-commit.ts';
import { emptyHarbour, type Harbour, harbourAt, removeAll, temporaryFolder } from './harbour.ts';

afterEach(removeAll);

const PLAYBOOK = 'apiVersion: irready/v1\nkind: Playbook\nmetadata:\n  name: ransomware\nspec: {}\n';
const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\n';

function treeOf({ root, env }: Harbour, ref = 'HEAD', below = '') {
  const { repository, commit } = resolveCommit(openRepository({ cwd: join(root, below), env }), {
    ref,
    as: '--changed-since',
  });
  return commitTree(repository, commit);
}

function inCommit(harbour: Harbour, paths: readonly string[] = [], ref = 'HEAD', below = ''): Discovery {
  const read = treeOf(harbour, ref, below);
  if (read.is === 'unread') throw new Error(read.reason);
  return discover({ cwd: join(harbour.root, below), paths, include: [], exclude: [], tree: read.tree });
}

function onDisk({ root }: Harbour, paths: readonly string[] = [], below = ''): Discovery {
  return discover({ cwd: join(root, below), paths, include: [], exclude: [] });
}

/** A commit of a tree that git itself would refuse to check out; each entry as `<mode> <type> <id>\t<name>`. */
function forged(harbour: Harbour, entries: readonly (readonly [mode: string, name: string | Buffer, id?: string])[]) {
  const git = (args: readonly string[], input: string | Buffer): string =>
    execFileSync('git', args, {
      cwd: harbour.root,
      env: harbour.env as NodeJS.ProcessEnv,
      input,
      encoding: 'utf8',
    }).trim();
  const blob = git(['hash-object', '-w', '--stdin'], PLAYBOOK);
  const raw = entries.flatMap(([mode, name, id = blob]) => [
    Buffer.from(`${mode} `),
    Buffer.from(name),
    Buffer.from([0]),
    Buffer.from(id, 'hex'),
  ]);
  const tree = git(['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], Buffer.concat(raw));
  const who = 'Harbour Desk <desk@northwind.example> 1767614400 +0000';
  const text = (id: string): string => `tree ${id}\nauthor ${who}\ncommitter ${who}\n\nForged\n`;
  return { tree, commit: git(['hash-object', '-t', 'commit', '-w', '--stdin'], text(tree)), blob };
}

describe('the tree of a commit', () => {
  it('is found as its checkout would be, whatever the working tree holds', () => {
    const harbour = emptyHarbour();
    const names = [
      'b.yaml',
      'a/z.YML',
      'a.json',
      'quay "north".yaml',
      'two\nlines.yaml',
      'grün.yaml',
      '[a]*.yaml',
      'back\\slash.yaml',
    ];
    for (const name of names) harbour.write(name, `${PLAYBOOK}# ${JSON.stringify(name)}\n`);
    harbour.write('marked.yaml', `\ufeff${PLAYBOOK}`);
    harbour.write('latin.yaml', Buffer.from(`${PLAYBOOK}# Zürich\n`, 'latin1'));
    harbour.write('deploy.yaml', DEPLOYMENT);
    harbour.write('empty.yaml', '');
    harbour.write('irready.yaml', PLAYBOOK);
    harbour.write('node_modules/x.yaml', PLAYBOOK);
    harbour.commit('2026-01-05');
    const disk = onDisk(harbour);
    expect(disk.files).toHaveLength(names.length + 1);
    harbour.write('b.yaml', DEPLOYMENT);
    rmSync(join(harbour.root, 'a'), { recursive: true });
    expect(inCommit(harbour)).toEqual(disk);
  });

  it('answers the same to paths and globs, from the root and below it', () => {
    const harbour = emptyHarbour();
    harbour.commit('2026-01-05', {
      'security/plans/a.yaml': PLAYBOOK,
      'security/plan.txt': DEPLOYMENT,
      'other/b.yaml': PLAYBOOK,
    });
    for (const paths of [
      ['security'],
      ['security/plan.txt', '.'],
      ['security/**/*.yaml'],
      ['plnas'],
      ['drills/*.yaml'],
      ['other/b.yaml/c'],
    ])
      expect(inCommit(harbour, paths)).toEqual(onDisk(harbour, paths));
    for (const paths of [[], ['../other'], ['plans/*.yaml'], ['..']])
      expect(inCommit(harbour, paths, 'HEAD', 'security')).toEqual(onDisk(harbour, paths, 'security'));
  });

  it('follows links inside it as the disk does, and never loops', () => {
    const harbour = emptyHarbour();
    harbour.write('plans/a.yaml', PLAYBOOK);
    harbour.write('data/plan.txt', `${PLAYBOOK}# by another name\n`);
    symlinkSync('../data/plan.txt', join(harbour.root, 'plans/plan.yaml'));
    symlinkSync('plans', join(harbour.root, 'current'));
    symlinkSync('..', join(harbour.root, 'plans/up'));
    symlinkSync('circle.yaml', join(harbour.root, 'circle.yaml'));
    symlinkSync(join(harbour.root, 'plans/a.yaml'), join(harbour.root, 'absolute.yaml'));
    harbour.commit('2026-01-05');
    for (const paths of [[], ['current'], ['current/up/plans/up/data'], ['plans/plan.yaml'], ['circle.yaml']])
      expect(inCommit(harbour, paths)).toEqual(onDisk(harbour, paths));
    expect(inCommit(harbour).files.map(({ path }) => path)).toEqual(['plans/a.yaml', 'plans/plan.yaml']);
  });

  it('names links that lead out of it, and refuses a path outside', () => {
    const harbour = emptyHarbour();
    symlinkSync('../elsewhere.yaml', join(harbour.root, 'out.yaml'));
    symlinkSync('/dev/zero', join(harbour.root, 'zero.yaml'));
    harbour.commit('2026-01-05', { 'a.yaml': PLAYBOOK });
    expect(inCommit(harbour).notices).toMatchObject([{ id: 'link-leads-outside' }]);
    const outside = inCommit(harbour, [temporaryFolder(), 'a.yaml']);
    expect(outside.files).toHaveLength(1);
    expect(outside.problems[0]?.message).toContain('cannot be read: it lies outside the repository');
  });

  it('looks at the beginning of a file that is too large, as on the disk', () => {
    const harbour = emptyHarbour();
    const rest = '#'.repeat(LIMITS.fileBytes);
    harbour.commit('2026-01-05', {
      'ours.yaml': PLAYBOOK + rest,
      'other.yaml': DEPLOYMENT + rest,
      'exact.yaml': PLAYBOOK.padEnd(LIMITS.fileBytes, '#'),
    });
    const found = inCommit(harbour);
    expect(found).toEqual(onDisk(harbour));
    expect(found.unread).toEqual([{ path: 'ours.yaml', kinds: [] }]);
  });

  it('is read in shares, each file by its own bytes', () => {
    const harbour = emptyHarbour();
    const texts = Array.from({ length: 9 }, (_, place) => `${PLAYBOOK}# ${place}`.padEnd(4 * 1024 * 1024, '.'));
    harbour.commit('2026-01-05', Object.fromEntries(texts.map((text, place) => [`p${place}.yaml`, text])));
    expect(inCommit(harbour).files.map(({ sha256 }) => sha256)).toEqual(
      texts.map((text) => createHash('sha256').update(text).digest('hex')),
    );
  });

  it('does not enter a submodule, and says so', () => {
    const pack = emptyHarbour();
    pack.commit('2026-01-05', { 'a.yaml': PLAYBOOK });
    const harbour = emptyHarbour();
    harbour.git('submodule', '--quiet', 'add', pack.root, 'plans');
    harbour.commit('2026-01-06', { 'b.yaml': PLAYBOOK });
    const { files, problems, unread } = inCommit(harbour);
    expect(files.map(({ path }) => path)).toEqual(['b.yaml']);
    expect(unread).toEqual([{ path: 'plans', kinds: [] }]);
    expect(problems[0]?.message).toBe(
      'The folder "plans" cannot be read: it is a submodule, whose files are not part of the commit.',
    );
  });
});

describe('a forged tree', () => {
  it.each(['.', '..', ''])('with the name "%s" is refused as a whole', (name) => {
    const harbour = emptyHarbour();
    const inner = forged(harbour, [['100644', 'a.yaml']]);
    for (const entry of [
      ['100644', name],
      ['40000', name, inner.tree],
    ] as const) {
      const { commit } = forged(harbour, [entry]);
      expect(treeOf(harbour, commit)).toEqual({
        is: 'unread',
        reason: expect.stringMatching(/^The commit holds a name that no file can have|^Git says/),
      });
    }
  });

  it('with a name that holds a way up, or one name twice, is refused as a whole', () => {
    const harbour = emptyHarbour();
    const inner = forged(harbour, [['100644', 'a.yaml']]);
    const twice = [
      [
        ['100644', 'a.yaml'],
        ['100644', 'a.yaml'],
      ],
      [
        ['100644', 'a'],
        ['40000', 'a', inner.tree],
      ],
      [['40000', 'x/../../y', inner.tree]],
    ] as const;
    for (const entries of twice) {
      const { commit } = forged(harbour, entries);
      expect(treeOf(harbour, commit).is).toBe('unread');
    }
  });

  it('never has .git read, in any folder', () => {
    const harbour = emptyHarbour();
    const inner = forged(harbour, [['100644', 'a.yaml']]);
    const { commit } = forged(harbour, [
      ['40000', '.git', inner.tree],
      ['100644', 'b.yaml'],
    ]);
    expect(inCommit(harbour, [], commit).files.map(({ path }) => path)).toEqual(['b.yaml']);
  });

  it('loses what is not UTF-8, and nothing else', () => {
    const harbour = emptyHarbour();
    const bad = (text: string): Buffer => Buffer.from(text, 'latin1');
    const inner = forged(harbour, [['100644', 'a.yaml']]);
    const { commit } = forged(harbour, [
      ['100644', 'b.yaml'],
      ['100644', bad('z\xfcrich.yaml')],
      ['40000', bad('\xe9t\xe9'), inner.tree],
    ]);
    const { files, unread, problems } = inCommit(harbour, [], commit);
    expect(files.map(({ path }) => path)).toEqual(['b.yaml']);
    expect(unread).toHaveLength(2);
    expect(problems.map(({ message }) => message)).toEqual([
      '"z\ufffdrich.yaml" cannot be read: its name is not UTF-8.',
      'The folder "\ufffdt\ufffd" cannot be read: its name is not UTF-8.',
    ]);
  });

  it('that multiplies itself, or is deeper than git goes, ends in a reason', () => {
    const harbour = emptyHarbour();
    let { tree } = forged(
      harbour,
      Array.from({ length: 20 }, (_, place) => ['100644', `f${place + 10}.yaml`] as const),
    );
    let commit = '';
    for (let level = 0; level < 5; level++) {
      const names = Array.from({ length: 20 }, (_, place) => ['40000', `d${place + 10}`, tree] as const);
      ({ tree, commit } = forged(harbour, names));
    }
    const read = treeOf(harbour, commit);
    expect(read.is).toBe('unread');
  }, 90_000);
});

describe('what was not fetched', () => {
  it('is told apart in a partial clone', () => {
    const origin = emptyHarbour();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.commit('2026-01-05', { 'a.yaml': `${PLAYBOOK}# older\n`, 'b.yaml': PLAYBOOK });
    origin.commit('2026-01-06', { 'a.yaml': `${PLAYBOOK}# newer\n` });
    const clone = harbourAt(temporaryFolder());
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${origin.root}`, '.');
    const before = readdirSync(join(clone.root, '.git/objects/pack')).length;
    const read = treeOf(clone, 'HEAD~1');
    if (read.is === 'unread') expect(read.reason).toContain('partial clone');
    else {
      const { files, problems } = inCommit(clone, [], 'HEAD~1');
      expect(files.map(({ path }) => path)).toEqual(['b.yaml']);
      expect(problems[0]?.message).toBe('"a.yaml" cannot be read: it was not fetched, as this is a partial clone.');
    }
    expect(readdirSync(join(clone.root, '.git/objects/pack'))).toHaveLength(before);
  });
});
