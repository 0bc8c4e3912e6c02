import { LIMITS } from '../base/limits.ts';
import type { Repository } from './repository.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** A commit that touched a file. */
export interface Touch {
  /** Full id. */
  readonly commit: string;
  /** Day of its committer date in UTC, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether it has no parents here, be it that they were left out of a shallow clone. */
  readonly isFirst: boolean;
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
  for (const some of shares(paths)) {
    const answer = log(repository, from, some);
    if (answer.is !== 'answered') return { is: 'unread', answer };
    for (const { path, touch } of touches(answer.bytes)) byPath.get(path)?.push(touch);
  }
  return { is: 'read', byPath };
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

/** What files that a commit renamed were called before, by their new names; undefined when git did not tell. */
export function renamesIn({ place }: Repository, commit: string): ReadonlyMap<string, string> | undefined {
  const options = ['-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-ext-diff', '--no-textconv'];
  const answer = runGit(place, ['diff-tree', ...options, `${commit}^1`, commit]);
  if (answer.is !== 'answered') return undefined;
  const tokens = answer.bytes.toString('utf8').split('\0');
  const names = new Map<string, string>();
  for (let at = 0; at + 2 < tokens.length; at += 3) names.set(tokens[at + 2] ?? '', tokens[at + 1] ?? '');
  return names;
}

function log({ place }: Repository, from: string, paths: readonly string[]): GitAnswer {
  const shown = ['--raw', '--no-abbrev', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--format=>%H %ct %P'];
  return runGit(place, ['log', '--first-parent', '-m', ...shown, from, '--', ...paths]);
}

/** `><id> <seconds> <parents>`, then for each file `:<mode> <mode> <blob> <blob> <status>` and its path, all ended by NUL. */
function* touches(answer: Buffer): Iterable<{ readonly path: string; readonly touch: Touch }> {
  const tokens = answer.toString('utf8').split('\0');
  let commit = { id: '', day: '', isFirst: false };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    const change = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(token);
    if (change === null) commit = readHeader(token) ?? commit;
    else {
      const [, blob = '', status] = change;
      const path = tokens[++at] ?? '';
      const touch = { commit: commit.id, day: commit.day, isFirst: commit.isFirst, isNew: status === 'A' };
      yield { path, touch: { ...touch, blob: status === 'D' ? null : blob } };
    }
  }
}

function readHeader(token: string) {
  const [, id, seconds, parents] = /^\n?>([0-9a-f]+) (-?\d+) ?(.*)$/.exec(token) ?? [];
  if (id === undefined) return undefined;
  const day = new Date(Math.min(Math.max(Number(seconds), 0), LAST_SECOND) * 1000).toISOString().slice(0, 10);
  return { id, day, isFirst: parents === '' };
}

/** A commit can claim any date; past the year 9999 a day would not have ten characters. */
const LAST_SECOND = 253_402_300_799;

/** Whether a file was touched by more commits than are looked at. */
export function isTooLong(touches: readonly Touch[]): boolean {
  return touches.length > LIMITS.historyCommitsPerFile;
}
