/** Runs the scripts of release.yml on a small repository: what may be released, under which name, and which tag moves. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { textOf } from './source-tree.ts';

interface Step {
  readonly name?: string;
  readonly run?: string;
}

const { jobs } = parse(textOf('.github/workflows/release.yml'));

let folder = '';
let origin = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-release-'));
  origin = join(folder, 'origin');
  mkdirSync(join(folder, 'bin'));
  git(folder, 'init', '--quiet', '--initial-branch', 'main', origin);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(cwd: string, ...args: readonly string[]): string {
  const who = [
    '-c',
    'user.name=Maintainer',
    '-c',
    'user.email=maintainer@northwind.example',
    '-c',
    'tag.gpgSign=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

/** A commit on the branch that is checked out, with its version as a tag; gives its id. */
function release(version: string, repository: string | null = 'git+https://github.com/northwind/irready.git'): string {
  writeFileSync(join(origin, 'package.json'), JSON.stringify({ version, repository }));
  git(origin, 'add', '.');
  git(origin, 'commit', '--quiet', '--message', version);
  git(origin, 'tag', '--annotate', '--message', version, `v${version}`);
  return git(origin, 'rev-parse', 'HEAD');
}

/** Runs a step as the runner does, and gives what it wrote to GITHUB_OUTPUT. */
function runStep(job: string, name: RegExp, env: Readonly<Record<string, string>>, cwd = folder) {
  const step = jobs[job].steps.find((one: Step) => name.test(one.name ?? '')) ?? expect.unreachable(`${name}`);
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd,
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, GITHUB_OUTPUT: output, ...env },
  });
  return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
}

/** Checks out a tag as actions/checkout does with the whole history, and judges it. */
function judge(tag: string) {
  const clone = join(folder, 'clone');
  git(folder, 'clone', '--quiet', origin, clone);
  git(clone, 'checkout', '--quiet', '--detach', tag);
  return runStep('package', /^The tag is the version/, { TAG: tag, REPOSITORY: 'northwind/irready' }, clone);
}

describe('a tag', () => {
  it('that is the highest version becomes the latest, and moves the tag of its major', () => {
    release('1.3.9');
    release('1.4.0-rc.1');
    const commit = release('1.4.0');
    expect(judge('v1.4.0')).toMatchObject({ status: 0, output: `commit=${commit}\nchannel=latest\nmajor=v1\n` });
  });

  it('counts versions as numbers', () => {
    release('1.9.0');
    release('1.10.0');
    expect(judge('v1.10.0').output).toContain('major=v1\n');
  });

  it('that is a preview moves nothing', () => {
    release('1.4.0');
    release('2.0.0-rc.1');
    expect(judge('v2.0.0-rc.1').output).toMatch(/channel=next\nmajor=\n$/);
  });

  it('that mends an older version moves nothing, and is not what people get', () => {
    release('1.4.0');
    release('1.3.10');
    expect(judge('v1.3.10').output).toMatch(/channel=v1-line\nmajor=\n$/);
  });

  it('that is another version than the package is refused', () => {
    release('1.4.0');
    git(origin, 'tag', 'v1.5.0');
    expect(judge('v1.5.0')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('another version'),
      output: '',
    });
  });

  it('that is not on main is refused', () => {
    release('1.4.0');
    git(origin, 'checkout', '--quiet', '-b', 'aside');
    release('1.5.0');
    git(origin, 'checkout', '--quiet', 'main');
    expect(judge('v1.5.0')).toMatchObject({ status: 1, stdout: expect.stringContaining('not on main'), output: '' });
  });

  it.each([[null], ['git+https://github.com/fabrikam/irready.git']])(
    'of a package that names the repository %s is refused',
    (named) => {
      release('1.4.0', named);
      expect(judge('v1.4.0')).toMatchObject({ status: 1, stdout: expect.stringContaining('"repository"'), output: '' });
    },
  );
});

describe('npm', () => {
  it.each([
    ['11.5.1', 0],
    ['11.12.0', 0],
    ['12.0.0', 0],
    ['11.5.0', 1],
    ['10.9.4', 1],
  ])('of version %s ends the check with %s', (version, status) => {
    program('npm', `echo ${version}`);
    expect(runStep('publish', /^npm knows/, {}).status).toBe(status);
  });

  it('publishes with provenance, and nothing in the job but npm has run before', () => {
    expect(jobs.publish.permissions).toEqual({ 'id-token': 'write' });
    expect(jobs.publish.steps.map((step: Step) => step.run ?? '').join('\n')).not.toMatch(/npm (ci|install|run)/);
    writeFileSync(join(folder, 'irready-1.4.0.tgz'), '');
    program('npm', 'echo "$@"');
    const { stdout } = runStep('publish', /^Publish/, { CHANNEL: 'latest' });
    expect(stdout).toBe('publish ./irready-1.4.0.tgz --provenance --access public --ignore-scripts --tag latest\n');
  });
});

describe('the tag of the major', () => {
  const asked = { GH_REPO: 'northwind/irready', COMMIT: 'c0ffee', MAJOR: 'v1' };

  it.each([
    [
      'moves when it is there',
      0,
      '--method PATCH repos/northwind/irready/git/refs/tags/v1 -f sha=c0ffee -F force=true',
    ],
    ['is made when it is not', 1, '--method POST repos/northwind/irready/git/refs -f ref=refs/tags/v1 -f sha=c0ffee'],
  ])('%s', (_what, status, written) => {
    program('gh', `echo "$@" >> '${folder}/asked'; [[ "$*" == *--method* ]] || exit ${status}`);
    expect(runStep('action-tag', /^Point/, asked).status).toBe(0);
    expect(readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')).toEqual([
      'api repos/northwind/irready/git/ref/tags/v1 --silent',
      `api ${written} --silent`,
    ]);
  });
});

function program(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/usr/bin/env bash\n${script}\n`);
  chmodSync(file, 0o755);
}
