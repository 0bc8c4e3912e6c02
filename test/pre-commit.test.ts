/** Installs irready as pre-commit does from a clone, without pre-commit, and runs the hooks as they are declared. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './examples.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { textOf } from './source-tree.ts';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly pass_filenames: boolean;
  readonly always_run: boolean;
}

const HOOKS: readonly Hook[] = parse(textOf('.pre-commit-hooks.yaml'));

const CLONED = existsSync(join(ROOT, '.git'));
if (!CLONED) process.stderr.write('\nSKIPPED: test/pre-commit.test.ts needs a clone of the repository.\n\n');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-hook-'));
  cpSync(join(ROOT, 'examples/gaps'), join(folder, 'workspace/security'), { recursive: true });
  if (CLONED) run('git', ['clone', '--quiet', '--no-hardlinks', ROOT, join(folder, 'clone')]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without what npm tells the programs that it starts, as this test is started itself. */
function environment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return { ...Object.fromEntries(own), PATH: [join(folder, 'prefix/bin'), process.env['PATH']].join(delimiter) };
}

function run(command: string, args: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment() });
  return { status, stdout, stderr };
}

/** The hook as pre-commit starts it: the entry split into words, then `args`, and no names of files. */
function runHook(id: string, args: readonly string[]) {
  const hook = HOOKS.find((one) => one.id === id) ?? expect.unreachable(`no hook "${id}"`);
  const [command = '', ...words] = hook.entry.split(' ');
  const program = hook.language === 'script' ? join(folder, 'clone', command) : command;
  return run(program, [...words, ...args], join(folder, 'workspace'));
}

describe('the hooks', () => {
  it('judge the workspace whatever a commit touches', () => {
    expect(HOOKS.map(({ id }) => id)).toEqual(['irready', 'irready-system-node']);
    for (const hook of HOOKS) expect(hook).toMatchObject({ pass_filenames: false, always_run: true });
  });

  it('are those that docs/ci.md names', () => {
    const shown = fencedBlocks(textOf('docs/ci.md'), 'yaml').find((block) => block.startsWith('repos:')) ?? '';
    const ids = parse(shown).repos.flatMap(({ hooks }: { hooks: readonly Hook[] }) => hooks.map(({ id }) => id));
    expect(ids).toEqual(['irready-system-node']);
    for (const { id } of HOOKS) expect(textOf('docs/ci.md')).toContain(`| \`${id}\` |`);
  });
});

describe('the package', () => {
  const { scripts, dependencies, bin } = JSON.parse(textOf('package.json'));

  it('has nothing that npm would run or fetch while it installs from git', () => {
    const run = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'prepack', 'build'];
    expect(run.filter((name) => scripts[name] !== undefined)).toEqual([]);
    expect(dependencies).toBeUndefined();
    expect(bin).toEqual({ irready: 'dist/cli.js' });
  });
});

describe.skipIf(!CLONED)('a clone', () => {
  it('installs globally without the network, and its hook finds the gaps', () => {
    const packed = run('npm', ['pack', '--silent'], join(folder, 'clone'));
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = join(folder, 'clone', packed.stdout.trim());
    const installed = run('npm', ['install', '--global', '--offline', '--prefix', join(folder, 'prefix'), tarball]);
    expect(installed.status, installed.stderr).toBe(0);
    const { status, stdout } = runHook('irready', ['security', '-q']);
    expect(status).toBe(3);
    expect(stdout).toContain('security/plan.yaml:');
  }, 120_000);

  it('runs its other hook as it lies there', () => {
    const { status, stdout } = runHook('irready-system-node', ['security', '-q']);
    expect(status).toBe(3);
    expect(stdout).toContain('security/plan.yaml:');
    expect(existsSync(join(folder, 'clone/node_modules'))).toBe(false);
  });
});
