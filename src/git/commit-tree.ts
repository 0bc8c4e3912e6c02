import { posix, sep } from 'node:path';
import type { Found, Listed, SourceTree, TreeEntry } from '../discover/source-tree.ts';
import { createBlobReader } from './blob-reader.ts';
import { type CommitNode, commitNodes, type FolderNode } from './commit-nodes.ts';
import { readObjects } from './read-objects.ts';
import { pathInRepository, type Repository, refusal } from './repository.ts';
import type { Commit } from './resolve-commit.ts';

/** The files of a commit, or a sentence that says why they cannot be read. */
export type CommitTree =
  | { readonly is: 'read'; readonly tree: SourceTree }
  | { readonly is: 'unread'; readonly reason: string };

/**
 * The files as they are in a commit, at the paths where a checkout would put them. Links are followed inside the commit; what
 * leads out of it, submodules and names that are not UTF-8 are refused, so that no file is left out without a word.
 */
export function commitTree(repository: Repository, commit: Pick<Commit, 'id'>): CommitTree {
  const nodes = commitNodes(repository, commit);
  if (nodes.is === 'unread') return nodes;
  const targets = linkTargets(repository, nodes.root);
  if (targets.is === 'unread') return targets;
  const at: CommitPlace = { repository, root: nodes.root, targets: targets.byBlob };
  const reader = createBlobReader(repository);
  return {
    is: 'read',
    tree: {
      find: (path) => find(at, path),
      list: (realPath) => list(nodeAt(at, realPath)),
      read: (realPath) => {
        const node = nodeAt(at, realPath);
        if (node?.kind === 'closed') return { is: 'refused', reason: node.reason };
        return node?.kind === 'file' ? reader.read(node) : { is: 'notAFile' };
      },
      expect: (realPaths) =>
        reader.expect(
          realPaths.flatMap((realPath) => {
            const node = nodeAt(at, realPath);
            return node?.kind === 'file' ? [node] : [];
          }),
        ),
    },
  };
}

interface CommitPlace {
  readonly repository: Repository;
  readonly root: FolderNode;
  /** What links hold, by blob; without those that cannot be read or are too long to be a path. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Links that one path may go over, as on Linux. */
const HOPS = 40;

/** Bytes of the longest path that a link can hold. */
const LONGEST_TARGET = 4_096;

const OUTSIDE = 'it lies outside the repository, so no commit tells what it was';
const CIRCLE = 'it is a link that leads in a circle';
const LOST_LINK = 'it is a link whose target was not fetched or is too long';

type Targets =
  | { readonly is: 'read'; readonly byBlob: ReadonlyMap<string, string> }
  | { readonly is: 'unread'; readonly reason: string };

function linkTargets(repository: Repository, root: FolderNode): Targets {
  const blobs = [...nodesBelow(root)].flatMap((node) =>
    node.kind === 'link' && node.size !== undefined && node.size <= LONGEST_TARGET ? [node.blob] : [],
  );
  const objects = readObjects(repository, blobs);
  if (objects.is === 'unread') return { is: 'unread', reason: refusal(objects.answer) };
  if (objects.is === 'tooLarge')
    return { is: 'unread', reason: 'The links of the commit are more than are looked at.' };
  return { is: 'read', byBlob: new Map([...objects.bytes].map(([blob, bytes]) => [blob, bytes.toString('utf8')])) };
}

function* nodesBelow(root: FolderNode): Iterable<CommitNode> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const node of folder.names.values()) {
      yield node;
      if (node.kind === 'folder') folders.push(node);
    }
  }
}

/** Goes from the root name by name; a link puts its target before the names that are left. */
function find(at: CommitPlace, path: string): Found {
  const start = namesOf(at, path);
  if (start === undefined) return { is: 'refused', reason: OUTSIDE };
  const left = start.toReversed();
  const way = createWay(at.root);
  let hops = 0;
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (name === '..' && !way.up()) return { is: 'refused', reason: OUTSIDE };
    if (name === '' || name === '.' || name === '..') continue;
    const node = way.next(name);
    if (node === undefined) return { is: 'missing' };
    if (node.kind === 'closed') return { is: 'refused', reason: node.reason };
    if (node.kind !== 'link') {
      way.down(name, node);
      continue;
    }
    if (++hops > HOPS) return { is: 'refused', reason: CIRCLE };
    const target = at.targets.get(node.blob);
    if (target === undefined) return { is: 'refused', reason: LOST_LINK };
    const names = posix.isAbsolute(target) ? namesOf(at, target) : target.split('/');
    if (names === undefined) return { is: 'refused', reason: OUTSIDE };
    if (posix.isAbsolute(target)) way.toRoot();
    left.push(...names.toReversed());
  }
  return way.found(at.repository.place.cwd);
}

/** The way from the root to a place in a commit, while it is gone. */
function createWay(root: FolderNode) {
  const steps: { readonly name: string; readonly node: CommitNode }[] = [];
  const here = (): CommitNode => steps.at(-1)?.node ?? root;
  return {
    next: (name: string): CommitNode | undefined => {
      const node = here();
      return node.kind === 'folder' ? node.names.get(name) : undefined;
    },
    down: (name: string, node: CommitNode): void => void steps.push({ name, node }),
    /** False where nothing is above. */
    up: (): boolean => steps.pop() !== undefined,
    toRoot: (): void => void steps.splice(0),
    found: (folder: string): Found => {
      const realPath = [folder.replace(/[\\/]$/, ''), ...steps.map(({ name }) => name)].join(sep);
      return {
        is: 'found',
        realPath: realPath === '' ? sep : realPath,
        kind: here().kind === 'folder' ? 'folder' : 'file',
      };
    },
  };
}

/** The names from the root of the repository to an absolute path; undefined when it lies outside. */
function namesOf({ repository }: CommitPlace, path: string): readonly string[] | undefined {
  return pathInRepository(repository, path)
    ?.split('/')
    .filter((name) => name !== '' && name !== '.');
}

/** What stands at a path that goes over no link. */
function nodeAt(at: CommitPlace, realPath: string): CommitNode | undefined {
  let node: CommitNode | undefined = at.root;
  for (const name of namesOf(at, realPath) ?? ['']) node = node?.kind === 'folder' ? node.names.get(name) : undefined;
  return node;
}

function list(node: CommitNode | undefined): Listed {
  if (node?.kind === 'closed') return { is: 'refused', reason: node.reason };
  if (node?.kind !== 'folder') return { is: 'refused', reason: 'it is not a folder' };
  const entries = [...node.names].map(([name, below]): TreeEntry => ({ name, kind: kindOf(below) }));
  return { is: 'listed', entries };
}

function kindOf(node: CommitNode): TreeEntry['kind'] {
  return node.kind === 'closed' ? node.looks : node.kind;
}
