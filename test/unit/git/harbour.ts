/** Real repositories of Northwind Harbour in temporary folders, built by real commits and cut off from the user's settings. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment } from '../../../src/git/run-git.ts';

/** A folder with a repository in it. */
export interface Harbour {
  /** Absolute, without links. */
  readonly root: string;
  /** What the process would know: the search path, and a home without settings. */
  readonly env: Environment;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string | Buffer) => void;
  /** Writes files, commits everything at noon UTC of a day, and gives the id of the commit. */
  readonly commit: (day: string, files?: Readonly<Record<string, string>>) => string;
}

const made: string[] = [];

/** A new folder that {@link removeAll} takes away. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'northwind-')));
  made.push(folder);
  return folder;
}

/** Takes every temporary folder away. */
export function removeAll(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A repository without commits. */
export function emptyHarbour(): Harbour {
  const harbour = harbourAt(temporaryFolder());
  harbour.git('init', '--quiet', '--initial-branch=main');
  return harbour;
}

/** A folder as a place where git works, whether there is a repository or not. */
export function harbourAt(root: string): Harbour {
  const env = { PATH: process.env['PATH'], HOME: temporaryFolder() };
  const git = (...args: readonly string[]): string => run(root, env, args);
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const commit = (day: string, files: Readonly<Record<string, string>> = {}): string => {
    for (const [path, text] of Object.entries(files)) write(path, text);
    git('add', '--all');
    run(root, { ...env, ...at(day) }, ['commit', '--quiet', '--allow-empty', '--message', `Work of ${day}`]);
    return git('rev-parse', 'HEAD').trim();
  };
  return { root, env, git, write, commit };
}

/** Variables that date what git writes. */
export function at(day: string): Environment {
  const time = `${day}T12:00:00Z`;
  return { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
}

function run(cwd: string, env: Environment, args: readonly string[]): string {
  const name = { GIT_AUTHOR_NAME: 'Harbour Desk', GIT_COMMITTER_NAME: 'Harbour Desk' };
  const mail = { GIT_AUTHOR_EMAIL: 'desk@northwind.example', GIT_COMMITTER_EMAIL: 'desk@northwind.example' };
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd,
    env: { ...name, ...mail, ...env, GIT_CONFIG_NOSYSTEM: '1' } as NodeJS.ProcessEnv,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
