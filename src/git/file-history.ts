import { LIMITS } from '../base/limits.ts';
import { commitsOfPaths, isTooLong, renamesIn, type Touch } from './commits-of-paths.ts';
import { readObjects } from './read-objects.ts';
import { type Repository, refusal } from './repository.ts';

/** The commits that made a file what it is. */
export interface FileHistory {
  /** Newest first, earlier names of the file included; empty when it is in no commit. */
  readonly touches: readonly Touch[];
  /** The commit at which a shallow clone was cut off, when the history reaches it. */
  readonly cutOffAt?: Touch;
}

/** The histories of files by path, those with too many commits, or a sentence that says why there are none. */
export type FileHistories =
  | {
      readonly is: 'read';
      readonly byPath: ReadonlyMap<string, FileHistory>;
      readonly tooLong: readonly string[];
    }
  | { readonly is: 'unread'; readonly reason: string };

/** Reads the commits behind files, following renames. Takes a commit to begin at, and paths below the root of the repository. */
export function fileHistories(repository: Repository, head: string, paths: readonly string[]): FileHistories {
  const touched = commitsOfPaths(repository, head, paths);
  if (touched.is === 'unread') return { is: 'unread', reason: refusal(touched.answer) };
  const namesBefore = remembered(repository);
  const all = [...touched.byPath].map(
    ([path, touches]) => [path, withEarlierNames(repository, path, touches, namesBefore)] as const,
  );
  const whole = all.flatMap(([path, touches]) => (touches === undefined ? [] : [[path, touches] as const]));
  const boundaries = cutOffs(repository, whole);
  return {
    is: 'read',
    byPath: new Map(whole.map(([path, touches]) => [path, bounded(touches, boundaries)])),
    tooLong: all.filter(([, touches]) => touches === undefined).map(([path]) => path),
  };
}

type Names = (commit: string) => ReadonlyMap<string, string> | undefined;

/** The touches of a file under all its names; undefined when they are too many, or when git did not tell them all. */
function withEarlierNames(
  repository: Repository,
  path: string,
  newest: readonly Touch[],
  namesBefore: Names,
): readonly Touch[] | undefined {
  let touches = newest;
  let name = path;
  for (let hop = 0; hop <= LIMITS.historyRenames; hop++) {
    const oldest = touches.at(-1);
    if (isTooLong(touches)) return undefined;
    if (oldest === undefined || !oldest.isNew || oldest.isFirst) return touches;
    const names = namesBefore(oldest.commit);
    const before = names?.get(name);
    if (before === undefined) return names === undefined ? undefined : touches;
    const earlier = commitsOfPaths(repository, `${oldest.commit}^1`, [before]);
    if (earlier.is === 'unread') return undefined;
    touches = [...touches, ...(earlier.byPath.get(before) ?? [])];
    name = before;
  }
  return undefined;
}

/** One commit often adds many files. */
function remembered(repository: Repository): Names {
  const known = new Map<string, ReturnType<Names>>();
  return (commit) => {
    if (!known.has(commit)) known.set(commit, renamesIn(repository, commit));
    return known.get(commit);
  };
}

/** Commits without parents here that did have parents, as their own bytes say. */
function cutOffs(repository: Repository, files: readonly (readonly [string, readonly Touch[]])[]): ReadonlySet<string> {
  if (!repository.isShallow) return new Set();
  const ends = new Set(
    files.flatMap(([, touches]) => touches.filter(({ isFirst }) => isFirst).map(({ commit }) => commit)),
  );
  const objects = readObjects(repository, ends);
  // What cannot be told is taken for cut off: nothing is concluded then.
  if (objects.is !== 'read') return ends;
  return new Set([...ends].filter((id) => hasParent(objects.bytes.get(id))));
}

function hasParent(commit: Buffer | undefined): boolean {
  return commit === undefined || /^parent [0-9a-f]+$/m.test(commit.toString('latin1').split('\n\n')[0] ?? '');
}

function bounded(touches: readonly Touch[], boundaries: ReadonlySet<string>): FileHistory {
  const cutOffAt = touches.find(({ commit }) => boundaries.has(commit));
  return cutOffAt === undefined ? { touches } : { touches, cutOffAt };
}
