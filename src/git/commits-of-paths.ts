import { posix } from 'node:path';
import { LIMITS } from '../base/limits.ts';
import type { Repository } from './repository.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** A commit that touched a file. */
export interface Touch {
  /** Full id. */
  readonly commit: string;
  /** Day of its committer date in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  /** Full id of its first parent; null when it has none here, be it that it was left out of a shallow clone. */
  readonly parent: string | null;
  /** Whether the file was not there before. */
  readonly isNew: boolean;
  /** Id of the file's bytes; null when the commit removed it. */
  readonly blob: string | null;
}

/** The commits that touched files, newest first, by path; or why git did not tell. */
export type Touched =
  | { readonly is: 'read'; readonly byPath: ReadonlyMap<string, readonly Touch[]> }
  | { readonly is: 'unread'; readonly answer: Exclude<GitAnswer, { is: 'answered' }> };

/** Characters of the paths of one call; the shortest command line of any system has room for more. */
const CHARACTERS_PER_CALL = 20_000;

/**
 * Follows the first parents from a commit back, so that what a merge brought is one change on the day of the merge. Takes paths
 * below the root of the repository. Nothing is said of earlier names.
 */
export function commitsOfPaths(repository: Repository, from: string, paths: readonly string[]): Touched {
  const byPath = new Map<string, Touch[]>(paths.map((path) => [path, []]));
  for (const some of shares(placesOf(paths))) {
    const answer = log(repository, from, some);
    if (answer.is !== 'answered') return { is: 'unread', answer };
    for (const { path, touch } of touches(answer.bytes)) byPath.get(path)?.push(touch);
  }
  return { is: 'read', byPath };
}

/** Files of one folder that are asked for one by one; git holds every name that it meets against every one of them. */
const FILES_PER_FOLDER = 20;

/** The files, or their folder where they are many; nothing that lies in a folder which is among them already. */
function placesOf(paths: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  const folders = new Set(
    [...counts].filter(([name, count]) => name !== '.' && count > FILES_PER_FOLDER).map(([name]) => name),
  );
  return [...paths, ...folders].filter((path) => !foldersAbove(path).some((folder) => folders.has(folder)));
}

function foldersAbove(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, count) => names.slice(0, count + 1).join('/'));
}

function shares(paths: readonly string[]): readonly (readonly string[])[] {
  const calls: string[][] = [];
  let room = 0;
  for (const path of paths) {
    room -= path.length + 1;
    if (room < 0 || calls.length === 0) {
      calls.push([]);
      room = CHARACTERS_PER_CALL - path.length;
    }
    calls.at(-1)?.push(path);
  }
  return calls;
}

/** What files that commits renamed were called before, by their new names and by commit; undefined when git did not tell. */
export function renamesIn(
  { place }: Repository,
  commits: readonly Pick<Touch, 'commit' | 'parent'>[],
): ReadonlyMap<string, ReadonlyMap<string, string>> | undefined {
  const pairs = new Set(commits.map(({ commit, parent }) => `${commit} ${parent}\n`));
  if (pairs.size === 0) return new Map();
  const options = ['--stdin', '-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-ext-diff', '--no-textconv'];
  const answer = runGit(place, ['diff-tree', ...options], [...pairs].join(''));
  return answer.is === 'answered' ? renames(answer.bytes) : undefined;
}

/** `<commit>`, then for each file `R<per cent>` and its old and new name, all ended by NUL. */
function renames(answer: Buffer): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tokens = answer.toString('utf8').split('\0');
  const byCommit = new Map<string, Map<string, string>>();
  let names = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    if (/^R\d+$/.test(tokens[at] ?? '')) {
      names.set(tokens[at + 2] ?? '', tokens[at + 1] ?? '');
      at += 2;
    } else {
      names = new Map();
      byCommit.set(tokens[at] ?? '', names);
    }
  }
  return byCommit;
}

function log({ place }: Repository, from: string, paths: readonly string[]): GitAnswer {
  const shown = ['--raw', '--no-abbrev', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--format=>%H %ct %P'];
  return runGit(place, ['log', '--first-parent', '-m', ...shown, from, '--', ...paths]);
}

/** `><id> <seconds> <parents>`, then for each file `:<mode> <mode> <blob> <blob> <status>` and its path, all ended by NUL. */
function* touches(answer: Buffer): Iterable<{ readonly path: string; readonly touch: Touch }> {
  const tokens = answer.toString('utf8').split('\0');
  let commit: Omit<Touch, 'isNew' | 'blob'> = { commit: '', day: '', parent: null };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const change = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(token);
    if (change === null) commit = readHeader(token) ?? commit;
    else {
      const [, blob = '', status] = change;
      const path = tokens[++at] ?? '';
      yield { path, touch: { ...commit, isNew: status === 'A', blob: status === 'D' ? null : blob } };
    }
  }
}

function readHeader(token: string): Omit<Touch, 'isNew' | 'blob'> | undefined {
  const [, commit, seconds, parents = ''] = /^\n?>([0-9a-f]+) (-?\d+) ?(.*)$/.exec(token) ?? [];
  if (commit === undefined) return undefined;
  const day = new Date(Math.min(Math.max(Number(seconds), 0), LAST_SECOND) * 1000).toISOString().slice(0, 10);
  return { commit, day, parent: parents.split(' ')[0] || null };
}

/** A commit can claim any date; past the year 9999 a day would not have ten characters. */
const LAST_SECOND = 253_402_300_799;

/** Whether a file was touched by more commits than are looked at. */
export function isTooLong(touches: readonly Touch[]): boolean {
  return touches.length > LIMITS.historyCommitsPerFile;
}
