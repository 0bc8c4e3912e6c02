/** What a commit holds, as a tree of names. */
import { basename } from 'node:path';
import { LIMITS } from '../base/limits.ts';
import type { Repository } from './repository.ts';
import { refusal } from './repository.ts';
import type { Commit } from './resolve-commit.ts';
import { runGit } from './run-git.ts';

/** A file; its size is unknown when it was not fetched. */
export interface FileNode {
  readonly kind: 'file';
  readonly blob: string;
  readonly size: number | undefined;
}

/** A folder with its names. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly names: Map<string, CommitNode>;
}

/** One name in a commit. What is closed cannot be read, for a reason that fits after "cannot be read:". */
export type CommitNode =
  | FileNode
  | FolderNode
  | { readonly kind: 'link'; readonly blob: string; readonly size: number | undefined }
  | { readonly kind: 'closed'; readonly looks: 'file' | 'folder'; readonly reason: string };

/** The root of a commit, or a sentence that says why it cannot be told. */
export type CommitNodes =
  | { readonly is: 'read'; readonly root: FolderNode }
  | { readonly is: 'unread'; readonly reason: string };

/** Reads all names of a commit; none of them is left out. */
export function commitNodes({ place }: Repository, { id }: Pick<Commit, 'id'>): CommitNodes {
  const answer = runGit(place, ['ls-tree', '-r', '-l', '-z', '--full-tree', id]);
  if (answer.is !== 'answered') return { is: 'unread', reason: refusal(answer) };
  const lines = answer.bytes.toString('utf8').split('\0').slice(0, -1);
  if (lines.length > LIMITS.commitNames) return { is: 'unread', reason: TOO_MANY };
  const root: FolderNode = { kind: 'folder', names: new Map() };
  const isPlain = lines.every((line) => add(root, line));
  return isPlain ? { is: 'read', root } : { is: 'unread', reason: STRANGE };
}

const TOO_MANY = `The commit holds more than ${LIMITS.commitNames} files, and no more are looked at.`;
const STRANGE = 'The commit holds a name that no file can have, so nobody can check it out.';
const NOT_UTF8 = 'its name is not UTF-8';
const SUBMODULE = 'it is a submodule, whose files are not part of the commit';

/** Puts `<mode> <type> <id> <size>\t<path>` in its place; false when no checkout could. */
function add(root: FolderNode, line: string): boolean {
  const [, mode, blob, size, path] = /^(\d{6}) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
  if (mode === undefined || blob === undefined || size === undefined || path === undefined) return false;
  const names = path.split('/');
  const last = names.pop() ?? '';
  const folder = folderAt(root, names);
  if (folder === 'strange' || !isName(last)) return false;
  if (folder === 'closed') return true;
  if (folder.names.has(last)) return false;
  folder.names.set(last, nodeOf(mode, blob, size, last));
  return true;
}

/** The folder at the end of names, made where it is not there yet. */
function folderAt(root: FolderNode, names: readonly string[]): FolderNode | 'closed' | 'strange' {
  let folder = root;
  for (const name of names) {
    const node = folder.names.get(name) ?? newFolder(name);
    if (!isName(name) || (node.kind !== 'folder' && node.kind !== 'closed')) return 'strange';
    folder.names.set(name, node);
    if (node.kind === 'closed') return 'closed';
    folder = node;
  }
  return folder;
}

function newFolder(name: string): CommitNode {
  return isText(name) ? { kind: 'folder', names: new Map() } : { kind: 'closed', looks: 'folder', reason: NOT_UTF8 };
}

function nodeOf(mode: string, blob: string, size: string, name: string): CommitNode {
  if (mode === '160000') return { kind: 'closed', looks: 'folder', reason: SUBMODULE };
  if (!isText(name)) return { kind: 'closed', looks: 'file', reason: NOT_UTF8 };
  const bytes = /^\d+$/.test(size) ? Number(size) : undefined;
  return { kind: mode === '120000' ? 'link' : 'file', blob, size: bytes };
}

/** Whether a path that ends in the name leads to it, on this system, and nowhere else. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && basename(name) === name;
}

function isText(name: string): boolean {
  return !name.includes('\ufffd');
}
