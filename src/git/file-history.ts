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
  const all = withEarlierNames(repository, head, touched.byPath);
  const whole = all.flatMap(({ path, touches, is }) => (is === 'ended' ? [[path, touches] as const] : []));
  const boundaries = cutOffs(repository, whole);
  return {
    is: 'read',
    byPath: new Map(whole.map(([path, touches]) => [path, bounded(touches, boundaries)])),
    tooLong: all.filter(({ is }) => is !== 'ended').map(({ path }) => path),
  };
}

/** A file on its way back through its names. */
interface Trail {
  readonly path: string;
  /** What it was called before all commits that were looked at. */
  readonly name: string;
  /** Newest first, as far as they were looked at. */
  readonly touches: readonly Touch[];
  /** Earlier names that were found. */
  readonly hops: number;
  /** `lost`: there are too many commits, or git did not tell them all. */
  readonly is: 'open' | 'ended' | 'lost';
}

/** Goes back all files by one name at a time: a commit often renames many, and each question to git reads the whole history. */
function withEarlierNames(
  repository: Repository,
  head: string,
  newest: ReadonlyMap<string, readonly Touch[]>,
): readonly Trail[] {
  let trails = [...newest].map(([path, touches]) =>
    settled({ path, name: path, touches: sinceItsStart(touches), hops: 0, is: 'open' }),
  );
  for (;;) {
    const open = trails.filter(({ is }) => is === 'open');
    if (open.length === 0) return trails;
    const next = new Map(followed(repository, head, open).map((trail) => [trail.path, trail]));
    trails = trails.map((trail) => next.get(trail.path) ?? trail);
  }
}

/** A path may have been that of another file before. */
function sinceItsStart(touches: readonly Touch[]): readonly Touch[] {
  const start = touches.findIndex(({ isNew }) => isNew);
  return start < 0 ? touches : touches.slice(0, start + 1);
}

/** Ends where nothing can come before: the file was there already, or nothing was. */
function settled(trail: Trail): Trail {
  const oldest = trail.touches.at(-1);
  if (isTooLong(trail.touches) || trail.hops > LIMITS.historyRenames) return { ...trail, is: 'lost' };
  const isEnd = oldest === undefined || !oldest.isNew || oldest.parent === null;
  return isEnd ? { ...trail, is: 'ended' } : trail;
}

/** The same files under the names that they had before, all asked for at once. */
function followed(repository: Repository, head: string, trails: readonly Trail[]): readonly Trail[] {
  const renames = renamesIn(
    repository,
    trails.flatMap(({ touches }) => touches.at(-1) ?? []),
  );
  if (renames === undefined) return trails.map((trail) => ({ ...trail, is: 'lost' }));
  const before = ({ name, touches }: Trail) => renames.get(touches.at(-1)?.commit ?? '')?.get(name);
  const earlier = commitsOfPaths(repository, head, [...new Set(trails.flatMap((trail) => before(trail) ?? []))]);
  return trails.map((trail): Trail => {
    const name = before(trail);
    if (name === undefined) return { ...trail, is: 'ended' };
    const older = earlier.is === 'read' ? olderThan(trail.touches.at(-1), earlier.byPath.get(name) ?? []) : undefined;
    if (older === undefined) return { ...trail, is: 'lost' };
    return settled({ ...trail, name, touches: [...trail.touches, ...older], hops: trail.hops + 1 });
  });
}

/** The rename took the earlier name away, so its commit is among those of that name; what is newer is another file. */
function olderThan(rename: Touch | undefined, touches: readonly Touch[]): readonly Touch[] | undefined {
  const place = touches.findIndex(({ commit }) => commit === rename?.commit);
  return place < 0 ? undefined : sinceItsStart(touches.slice(place + 1));
}

/** Commits without parents here that did have parents, as their own bytes say. */
function cutOffs(repository: Repository, files: readonly (readonly [string, readonly Touch[]])[]): ReadonlySet<string> {
  if (!repository.isShallow) return new Set();
  const ends = new Set(
    files.flatMap(([, touches]) => touches.filter(({ parent }) => parent === null).map(({ commit }) => commit)),
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
