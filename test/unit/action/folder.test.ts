import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderOf, fromWorkspace } from '../../../src/action/folder.ts';
import { UsageError } from '../../../src/base/errors.ts';
import { removeAll, temporaryFolder } from '../git/harbour.ts';

let workspace: string;

beforeEach(() => {
  workspace = temporaryFolder();
  mkdirSync(join(workspace, 'security/plans'), { recursive: true });
  writeFileSync(join(workspace, 'README.md'), '');
});

afterEach(removeAll);

function prefix(name: string | undefined): string {
  return folderOf(name, { GITHUB_WORKSPACE: workspace }, '/').prefix;
}

describe('the working directory', () => {
  it.each([
    [undefined, ''],
    ['.', ''],
    ['security', 'security/'],
    ['./security//plans/', 'security/plans/'],
    ['security/../security', 'security/'],
  ])('%j lies below the root by %j', (name, expected) => {
    mkdirSync(join(workspace, '.git'));
    expect(prefix(name)).toBe(expected);
    expect(prefix(name === undefined ? undefined : join(workspace, name))).toBe(expected);
  });

  it('is seen from the repository that was checked out beside another', () => {
    mkdirSync(join(workspace, 'security/.git'));
    expect([prefix('security'), prefix('security/plans')]).toEqual(['', 'plans/']);
  });

  it('is seen from the workspace without a repository', () => {
    expect(prefix('security/plans')).toBe('security/plans/');
  });

  it.each(['..', '../', '/', 'security/../..', 'way-out', 'security/way-out/x'])('may not lead out: %j', (name) => {
    const outside = temporaryFolder();
    mkdirSync(join(outside, 'x'));
    symlinkSync(outside, join(workspace, 'way-out'));
    symlinkSync(outside, join(workspace, 'security/way-out'));
    expect(() => prefix(name)).toThrow(/leads out of the workspace/);
  });

  it.each(['nowhere', 'README.md', 'security\u0000'])('has to be a folder: %j', (name) => {
    expect(() => prefix(name)).toThrow(UsageError);
    expect(() => prefix(name)).toThrow(/The input working-directory/);
  });

  it('may be reached through a link that stays inside', () => {
    symlinkSync(join(workspace, 'security'), join(workspace, 'link'));
    expect(folderOf('link', { GITHUB_WORKSPACE: workspace }, '/').cwd).toBe(join(workspace, 'security'));
  });

  it('is the one of the process outside of a workflow', () => {
    expect(folderOf(undefined, {}, workspace)).toEqual({ cwd: workspace, workspace, prefix: '' });
  });
});

it('shows files as the next step of a workflow finds them', () => {
  const folder = folderOf('security', { GITHUB_WORKSPACE: workspace }, '/');
  expect(
    ['report.html', '../report.html', './out/x', '/srv/x', '../../x'].map((path) => fromWorkspace(folder, path)),
  ).toEqual(['security/report.html', 'report.html', 'security/out/x', '/srv/x', join(workspace, '..', 'x')]);
});
