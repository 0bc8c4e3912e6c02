/** Runs the jobs of docs/ci.md as their CI would: the commands in a shell, and afterwards the artefacts have to be there. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './examples.ts';
import { fencedBlocks } from './fenced-blocks.ts';
import { textOf } from './source-tree.ts';

const PAGE = textOf('docs/ci.md');

/** Some of the files of examples/gaps cannot be read, on purpose. */
const INCOMPLETE = 3;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'irready-ci-'));
  cpSync(join(ROOT, 'examples/gaps'), join(folder, 'repository/security'), { recursive: true });
  mkdirSync(join(folder, 'bin'));
  program('irready', `exec '${process.execPath}' '${join(ROOT, 'dist/cli.js')}' "$@"`);
  // What the jobs install is here already; anything else that they might ask of npm has no answer.
  program('npm', 'test "$*" = ci');
  program('npx', 'test "$1" = --no-install && shift && exec "$@"');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

function sectionOf(title: string): string {
  const [, section] = PAGE.split(`## ${title}\n`);
  return section?.split('\n## ')[0] ?? expect.unreachable(`docs/ci.md has no section "${title}"`);
}

function jobOf(title: string) {
  return parse(fencedBlocks(sectionOf(title), 'yaml')[0] ?? expect.unreachable());
}

/** Runs lines as a CI runs the commands of a job; the first that fails is the last. */
function run(lines: readonly string[]) {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', lines.join('\n')], {
    cwd: join(folder, 'repository'),
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, SOURCE_DATE_EPOCH: `${Date.UTC(2026, 10, 21) / 1000}` },
  });
  return { status, stdout, stderr };
}

function made(file: string): string {
  const path = join(folder, 'repository', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : expect.unreachable(`${file} is not there`);
}

describe('GitLab', () => {
  const { readiness } = jobOf('GitLab');

  it('runs on merge requests, on a schedule and on the default branch', () => {
    expect(readiness.rules.map((rule: { if: string }) => rule.if)).toEqual([
      '$CI_PIPELINE_SOURCE == "merge_request_event"',
      '$CI_PIPELINE_SOURCE == "schedule"',
      '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    ]);
  });

  it('uses keys that a job of GitLab has', () => {
    expect(Object.keys(readiness)).toEqual(['stage', 'image', 'timeout', 'rules', 'script', 'artifacts']);
    expect(Object.keys(readiness.artifacts)).toEqual(['when', 'expire_in', 'paths', 'reports']);
    expect(readiness.artifacts.when).toBe('always');
  });

  it('fails, and leaves what GitLab collects', () => {
    expect(run(readiness.script)).toMatchObject({ status: INCOMPLETE, stderr: '' });
    const { reports, paths } = readiness.artifacts;
    const quality: unknown[] = JSON.parse(made(reports.codequality));
    expect(quality[0]).toMatchObject({ fingerprint: expect.any(String), severity: expect.any(String) });
    expect(made(reports.junit)).toContain('<testsuite');
    expect(paths.map(made)).toEqual([expect.stringContaining('<!doctype html>')]);
  });
});

describe('Azure Pipelines', () => {
  const { jobs, schedules } = jobOf('Azure Pipelines');
  const { steps } = jobs[0];
  const task = (name: string) => steps.find((step: { task?: string }) => step.task === name);

  it('runs every night although nothing changed', () => {
    expect(schedules).toMatchObject([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/), always: true }]);
  });

  it('publishes what the failed step leaves', () => {
    const scripts = steps.flatMap((step: { script?: string }) => step.script ?? []);
    const ran = run(scripts);
    expect(ran).toMatchObject({ status: INCOMPLETE, stderr: '' });
    expect(ran.stdout).toContain('##vso[task.logissue type=error');
    expect(made(task('PublishTestResults@2').inputs.testResultsFiles)).toContain('<testsuite');
    const published = steps.find((step: { publish?: string }) => step.publish !== undefined);
    expect(made(published.publish)).toContain('<!doctype html>');
    expect([task('PublishTestResults@2').condition, published.condition]).toEqual(Array(2).fill('succeededOrFailed()'));
  });
});

describe('Jenkins', () => {
  const [pipeline = ''] = fencedBlocks(sectionOf('Jenkins'), 'groovy');

  it('opens and closes the same braces', () => {
    expect(pipeline.match(/\{/g)?.length).toBe(pipeline.match(/\}/g)?.length);
  });

  it('hands the shell text that Groovy leaves alone', () => {
    expect(pipeline).not.toMatch(/\bsh\s*\(?"/);
    expect(pipeline.match(/\bsh '/g)).toHaveLength(2);
  });

  it('publishes what the failed stage leaves', () => {
    const scripts = [...pipeline.matchAll(/\bsh '([^']*)'/g)].map(([, script = '']) => script);
    expect(run(scripts)).toMatchObject({ status: INCOMPLETE, stderr: '' });
    const named = (pattern: RegExp): string => pattern.exec(pipeline)?.[1] ?? expect.unreachable(`${pattern}`);
    expect(made(named(/junit testResults: '([^']*)'/))).toContain('<testsuite');
    expect(named(/archiveArtifacts artifacts: '([^']*)'/)).toBe('out/*');
    expect(JSON.parse(made('out/irready.json'))).toMatchObject({ profile: { id: 'recommended' } });
    expect(made(`${named(/reportDir: '([^']*)'/)}/${named(/reportFiles: '([^']*)'/)}`)).toContain('<!doctype html>');
  });
});

describe('the commands above', () => {
  it('would fail the test if npx fetched, or npm installed something else', () => {
    expect(run(['npx irready check security']).status).not.toBe(INCOMPLETE);
    expect(run(['npm install irready']).status).toBe(1);
  });

  it('stand in a page that tells the exit codes of the command', () => {
    expect(PAGE).toContain('| 3 | fails | incomplete');
  });
});
