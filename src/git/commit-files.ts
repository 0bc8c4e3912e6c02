import { basename, join } from 'node:path';
import { compareText } from '../base/compare.ts';
import { UsageError } from '../base/errors.ts';
import { LIMITS } from '../base/limits.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { readObjects } from './read-objects.ts';
import { pathInRepository, type Repository, refusal } from './repository.ts';
import { type Commit, givenAs } from './resolve-commit.ts';
import { runGit } from './run-git.ts';

/** One name in a tree of a commit. */
interface Entry {
  readonly mode: string;
  readonly id: string;
  /** Below the root of the repository. */
  readonly path: string;
}

const LINK = '120000';
const FOLDER = '040000';
const SUBMODULE = '160000';

/** The files as they are in a commit, whatever the working tree holds. A link or submodule on the way is refused. */
export function commitFiles(repository: Repository, commit: Commit): SettingsFiles {
  const at = { repository, commit };
  const known = new Map<string, Uint8Array>(); // a commit does not change
  return {
    stands: (path) => entryAt(at, path, `"${path}"`) !== undefined,
    read: (path, shown, most) => {
      const bytes = known.get(path) ?? readFile(at, path, shown, most);
      if (bytes !== undefined) known.set(path, bytes);
      return bytes;
    },
    list: (folder, matches, show) => listFiles(at, folder, matches, show),
  };
}

interface CommitPlace {
  readonly repository: Repository;
  readonly commit: Commit;
}

function readFile(
  at: CommitPlace,
  path: string,
  shown: string,
  most: number = LIMITS.fileBytes,
): Uint8Array | undefined {
  const entry = entryAt(at, path, shown);
  if (entry === undefined) return undefined;
  const where = `${shown} in the commit of ${givenAs(at.commit)}`;
  if (entry.mode === FOLDER) throw new UsageError(`${where} is not an ordinary file.`);
  refuseDetour(entry, where);
  const objects = readObjects(at.repository, [entry.id], most);
  if (objects.is === 'tooLarge') throw new UsageError(`${where} is larger than ${most / 1024 / 1024} MB.`);
  if (objects.is === 'unread') throw new UsageError(`${where} cannot be read. ${refusal(objects.answer)}`);
  const bytes = objects.bytes.get(entry.id);
  if (bytes === undefined) throw new UsageError(`${where} was not fetched. Fetch the commit with all its files.`);
  return bytes;
}

/** What stands at a path in the commit; on the way there may be folders only. */
function entryAt(at: CommitPlace, absolute: string, shown: string): Entry | undefined {
  const path = insideOf(at, absolute, shown);
  const parts = path.split('/');
  const ways = parts.map((_, place) => parts.slice(0, place + 1).join('/'));
  const entries = treeOf(at, ways, ['-t']);
  for (const entry of entries) {
    if (entry.path === path || !ways.includes(entry.path)) continue;
    refuseDetour(entry, `"${entry.path}", on the way to ${shown} in the commit of ${givenAs(at.commit)},`);
  }
  return entries.find((entry) => entry.path === path);
}

function insideOf({ repository, commit }: CommitPlace, absolute: string, shown: string): string {
  const path = pathInRepository(repository, absolute);
  if (path !== undefined) return path;
  throw new UsageError(`${shown} lies outside the repository, so ${givenAs(commit)} cannot tell what it was.`);
}

function refuseDetour({ mode }: Entry, what: string): void {
  if (mode === LINK) throw new UsageError(`${what} is a link, which is not followed there. Put the file itself there.`);
  if (mode === SUBMODULE) throw new UsageError(`${what} is a submodule, whose files are not part of the commit.`);
}

function listFiles(
  at: CommitPlace,
  folder: string,
  matches: RegExp,
  show: (path: string) => string,
): readonly string[] | undefined {
  const standing = folder === at.repository.place.cwd ? undefined : entryAt(at, folder, show(folder));
  if (standing === undefined ? folder !== at.repository.place.cwd : standing.mode !== FOLDER) {
    if (standing !== undefined) refuseDetour(standing, show(folder));
    return undefined;
  }
  const below = standing === undefined ? [] : [`${standing.path}/`];
  const absolute = ({ path }: Entry): string => join(at.repository.place.cwd, path);
  const entries = treeOf(at, below, ['-r']);
  for (const entry of entries) refuseDetour(entry, `${show(absolute(entry))} in the commit of ${givenAs(at.commit)}`);
  return entries
    .map(absolute)
    .filter((path) => matches.test(basename(path)))
    .sort(compareText);
}

function treeOf(
  { repository, commit }: CommitPlace,
  paths: readonly string[],
  options: readonly string[] = [],
): readonly Entry[] {
  const answer = runGit(repository.place, ['ls-tree', '-z', '--full-tree', ...options, commit.id, '--', ...paths]);
  if (answer.is !== 'answered')
    throw new UsageError(`The commit of ${givenAs(commit)} cannot be read. ${refusal(answer)}`);
  return answer.bytes.toString('utf8').split('\0').flatMap(entryOf);
}

/** `<mode> <type> <id>\t<path>` */
function entryOf(line: string): readonly Entry[] {
  const [, mode, id, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
  return mode === undefined || id === undefined || path === undefined ? [] : [{ mode, id, path }];
}
