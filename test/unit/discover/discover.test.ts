import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { type DiscoverRequest, type Discovery, discover } from '../../../src/discover/discover.ts';

const PLAYBOOK = 'apiVersion: irready/v1\nkind: Playbook\nmetadata:\n  name: ransomware\nspec: {}\n';
const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\n';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'northwind-')));
  mkdirSync(join(root, 'repo'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Buffer = PLAYBOOK): void {
  mkdirSync(dirname(join(root, 'repo', path)), { recursive: true });
  writeFileSync(join(root, 'repo', path), content);
}

function link(target: string, path: string): void {
  symlinkSync(target, join(root, 'repo', path));
}

function run(paths: readonly string[] = [], more: Partial<DiscoverRequest> = {}): Discovery {
  return discover({ cwd: join(root, 'repo'), paths, include: [], exclude: [], ...more });
}

function found(paths: readonly string[] = [], more: Partial<DiscoverRequest> = {}): readonly string[] {
  return run(paths, more).files.map((file) => file.path);
}

/** Root may read everything, so for root the action runs as nobody. */
function withoutPrivilege<T>(action: () => T): T {
  if (process.geteuid?.() !== 0) return action();
  chmodSync(root, 0o755);
  process.seteuid?.(65_534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a folder', () => {
  it('is walked for YAML and JSON of any case, in code unit order, foreign files counted', () => {
    for (const path of ['b.yaml', 'a/z.YML', 'a.json', 'B.yaml', '.hidden/c.yaml', 'é.yaml', 'notes.md']) write(path);
    write('deploy.yaml', DEPLOYMENT);
    const discovery = run();
    expect(discovery.files.map((file) => file.path)).toEqual([
      '.hidden/c.yaml',
      'B.yaml',
      'a.json',
      'a/z.YML',
      'b.yaml',
      'é.yaml',
    ]);
    expect(discovery).toMatchObject({ skippedFiles: 1, matchedFiles: 7, problems: [], unread: [], notices: [] });
  });

  it('leaves out what is never ours', () => {
    for (const path of ['.git/a.yaml', 'node_modules/x/b.yaml', 'irready.yaml', 'waivers.yaml', 'irready.yml'])
      write(path);
    expect(run()).toMatchObject({ files: [], matchedFiles: 0, skippedFiles: 0 });
  });

  it('hands over text without a mark, and the digest of the bytes on disk', () => {
    const bytes = Buffer.from(`\ufeff${PLAYBOOK}`);
    write('a.yaml', bytes);
    const [file] = run().files;
    expect(file).toEqual({
      path: 'a.yaml',
      text: PLAYBOOK,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      explicit: false,
    });
  });

  it('honours include and exclude, and does not enter an excluded folder', () => {
    for (const path of ['plans/a.yaml', 'plans/old/b.yaml', 'drills/c.yaml', '.ops/d.yaml']) write(path);
    expect(found([], { include: ['plans/**', '.ops/*'] })).toEqual(['.ops/d.yaml', 'plans/a.yaml', 'plans/old/b.yaml']);
    expect(found([], { exclude: ['plans/old', './drills/**', '**/d.yaml'] })).toEqual(['plans/a.yaml']);
    expect(found([], { include: ['*.yaml'], globBase: join(root, 'repo/plans') })).toEqual(['plans/a.yaml']);
  });

  it('outside the working directory is shown with its way there', () => {
    write('a.yaml');
    mkdirSync(join(root, 'other'));
    writeFileSync(join(root, 'other/b.yaml'), PLAYBOOK);
    expect(found(['../other'])).toEqual(['../other/b.yaml']);
  });

  it('without a fitting file matches nothing, and says so', () => {
    write('notes.md');
    const { matchedFiles, notices, unread } = run();
    expect({ matchedFiles, unread }).toEqual({ matchedFiles: 0, unread: [] });
    expect(notices).toMatchObject([{ id: 'path-matches-nothing', path: '.' }]);
  });
});

describe('a path', () => {
  it('to a file makes it explicit, whatever its name, its content or the globs', () => {
    write('plan.txt', DEPLOYMENT);
    write('a.yaml');
    const { files } = run(['plan.txt', '.'], { exclude: ['**'] });
    expect(files.map(({ path, explicit }) => [path, explicit])).toEqual([['plan.txt', true]]);
  });

  it('is read once, however often it is named', () => {
    write('plans/a.yaml');
    link('plans', 'also');
    const { files } = run(['plans', 'plans/a.yaml', '.', 'plans/*.yaml', './plans/../plans/a.yaml', 'also']);
    expect(files.map(({ path, explicit }) => [path, explicit])).toEqual([['plans/a.yaml', true]]);
  });

  it.each(['playbooks/**/*.yaml', './playbooks/**', 'play*/*/*.yaml', '{playbooks,drills}/**/*.yaml'])(
    'with the pattern %s finds what it matches',
    (pattern) => {
      write('playbooks/cloud/a.yaml');
      write('plans/b.yaml');
      expect(found([pattern])).toEqual(['playbooks/cloud/a.yaml']);
    },
  );

  it('with the characters of a pattern may be an ordinary name', () => {
    write('plans [2026]/a.yaml');
    expect(found(['plans [2026]'])).toEqual(['plans [2026]/a.yaml']);
  });

  it.each([
    ['plnas', 'plnas', '"plnas" does not exist.'],
    ['a.yaml/b', 'a.yaml/b', '"a.yaml/b" does not exist.'],
    ['drills/*.yaml', 'drills/*.yaml', 'The pattern "drills/*.yaml" matches no file.'],
  ])('that matches nothing is unread: %s', (path, shown, message) => {
    write('a.yaml');
    const { files, notices, unread } = run([path, 'a.yaml']);
    expect(files).toHaveLength(1);
    expect(notices).toEqual([{ id: 'path-matches-nothing', level: 'error', message, path }]);
    expect(unread).toEqual([{ path: shown, kinds: [] }]);
  });
});

describe('links', () => {
  it('never loop, and what they name inside is found at its own place', () => {
    write('plans/a.yaml');
    link('..', 'plans/up');
    link('.', 'self');
    link('plans/a.yaml', 'a.yaml');
    link('circle.yaml', 'circle.yaml');
    const { files, notices } = run();
    expect(files.map((file) => file.path)).toEqual(['plans/a.yaml']);
    expect(notices).toMatchObject([{ id: 'link-leads-outside', path: 'circle.yaml' }]);
  });

  it('to a file inside with another kind of name count', () => {
    write('data/plan.txt');
    link('data/plan.txt', 'plan.yaml');
    expect(found()).toEqual(['plan.yaml']);
  });

  it('that lead outside are not followed, and are named', () => {
    mkdirSync(join(root, 'repo-secrets'));
    writeFileSync(join(root, 'repo-secrets/b.yaml'), PLAYBOOK);
    link('../repo-secrets', 'folder');
    link('../repo-secrets/b.yaml', 'file.yaml');
    link('/dev/zero', 'zero.yaml');
    link('../repo-secrets/b.yaml', 'image.png');
    const { files, notices } = run();
    expect(files).toEqual([]);
    expect(notices[0]).toMatchObject({ id: 'path-matches-nothing' });
    expect(notices[1]?.message).toMatch(/^2 links lead .*: "file\.yaml", "folder"\. /);
  });

  it('are followed when they are what the user named', () => {
    write('plans/a.yaml');
    link('plans', 'current');
    expect(found(['current'])).toEqual(['current/a.yaml']);
  });
});

describe('what cannot be read', () => {
  it('is a problem, and the rest goes on', () => {
    write('a.yaml');
    write('locked/b.yaml');
    write('c.yaml');
    chmodSync(join(root, 'repo/locked'), 0);
    chmodSync(join(root, 'repo/c.yaml'), 0);
    const { files, problems, unread } = withoutPrivilege(run);
    expect(files.map((file) => file.path)).toEqual(['a.yaml']);
    expect(problems).toEqual([
      {
        ruleId: 'file-can-be-read',
        subject: { path: 'c.yaml' },
        message: '"c.yaml" cannot be read: permission was denied.',
      },
      {
        ruleId: 'file-can-be-read',
        subject: { path: 'locked' },
        message: 'The folder "locked" cannot be read: permission was denied.',
      },
    ]);
    expect(unread).toEqual([
      { path: 'c.yaml', kinds: [] },
      { path: 'locked', kinds: [] },
    ]);
  });

  it('a pipe is never opened', () => {
    execFileSync('mkfifo', [join(root, 'repo/pipe.yaml')]);
    expect(run()).toMatchObject({ files: [], skippedFiles: 1 });
    expect(run().notices.map((notice) => notice.id)).toContain('file-is-special');
    expect(run(['pipe.yaml']).problems).toMatchObject([{ message: '"pipe.yaml" is neither a file nor a folder.' }]);
  });

  it('a file over the limit is lost when it begins like ours, else skipped with a notice', () => {
    const rest = '#'.repeat(LIMITS.fileBytes);
    write('ours.yaml', PLAYBOOK + rest);
    write('other.yaml', DEPLOYMENT + rest);
    const { files, problems, unread, notices, skippedFiles } = run();
    expect({ files, skippedFiles, unread }).toEqual({
      files: [],
      skippedFiles: 1,
      unread: [{ path: 'ours.yaml', kinds: [] }],
    });
    expect(problems).toMatchObject([
      { message: '"ours.yaml" is 5.0 MB, and files over 5.0 MB are not read. Split it into several files.' },
    ]);
    expect(notices).toMatchObject([{ id: 'file-too-large', path: 'other.yaml' }]);
  });

  it('a file of exactly the limit is read', () => {
    write('ours.yaml', PLAYBOOK.padEnd(LIMITS.fileBytes, '#'));
    expect(found()).toEqual(['ours.yaml']);
  });

  const utf16 = Buffer.from(PLAYBOOK, 'utf16le');
  it.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'UTF-16'],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16(), 'UTF-16'],
    ['UTF-16 without a mark', utf16, 'UTF-16'],
    ['Latin-1', Buffer.from(`${PLAYBOOK}# Zürich\n`, 'latin1'), 'not text or damaged text'],
    ['text with a null', Buffer.from(`${PLAYBOOK}# \0\n`), 'not text or damaged text'],
  ])('%s is lost when it looks like ours', (_, bytes, encoding) => {
    write('a.yaml', bytes);
    const { files, problems, unread } = run();
    expect(files).toEqual([]);
    expect(problems).toMatchObject([
      { ruleId: 'file-can-be-read', message: `"a.yaml" is ${encoding}. Save it as UTF-8.` },
    ]);
    expect(unread).toEqual([{ path: 'a.yaml', kinds: ['Playbook'] }]);
  });

  const pointer = (size: number): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize ${size}\n`;

  it('a pointer of Git LFS is lost, as what it stands for may be ours', () => {
    write('plan.yaml', pointer(4_096));
    const { files, problems, unread } = run();
    expect({ files, unread }).toEqual({ files: [], unread: [{ path: 'plan.yaml', kinds: [] }] });
    expect(problems).toMatchObject([
      {
        ruleId: 'file-can-be-read',
        message: expect.stringMatching(/^"plan\.yaml" is a pointer of Git LFS.*"git lfs pull"/),
      },
    ]);
  });

  it('a pointer of Git LFS to more than is read is skipped, unless it was named', () => {
    write('plan.yaml', pointer(LIMITS.fileBytes + 1));
    expect(run()).toMatchObject({
      unread: [],
      skippedFiles: 1,
      notices: [{ id: 'file-too-large', path: 'plan.yaml' }],
    });
    expect(run(['plan.yaml']).unread).toHaveLength(1);
  });

  it('other bytes are skipped', () => {
    write('a.json', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]));
    write('b.json', Buffer.from([0xc3, 0x28]));
    write('c.json', Buffer.alloc(0));
    expect(run()).toMatchObject({ files: [], problems: [], skippedFiles: 3 });
  });
});
