import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { LIMITS } from '../base/limits.ts';
import type { Content, Found, Listed, SourceTree, TreeEntry } from './source-tree.ts';

/** The files of this machine. */
export const DISK_TREE: SourceTree = { find, list, read, expect: () => {} };

function find(path: string): Found {
  try {
    const realPath = realpathSync(path);
    return { is: 'found', realPath, kind: kindOf(statSync(realPath)) };
  } catch (error) {
    return isMissing(error) ? { is: 'missing' } : { is: 'refused', reason: refusal(error) };
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}

function list(realPath: string): Listed {
  try {
    return { is: 'listed', entries: readdirSync(realPath, { withFileTypes: true }).map(entryOf) };
  } catch (error) {
    return { is: 'refused', reason: refusal(error) };
  }
}

function entryOf(entry: Dirent): TreeEntry {
  return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) };
}

function kindOf(what: Stats | Dirent): 'file' | 'folder' | 'other' {
  if (what.isFile()) return 'file';
  return what.isDirectory() ? 'folder' : 'other';
}

/** A pipe that took the file's place does not block. */
function read(realPath: string): Content {
  try {
    const descriptor = openSync(realPath, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return contentOf(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { is: 'refused', reason: refusal(error) };
  }
}

function contentOf(descriptor: number): Content {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return { is: 'notAFile' };
  const wanted = stats.size > LIMITS.fileBytes ? LIMITS.sniffBytes : stats.size;
  return { is: 'read', bytes: readUpTo(descriptor, wanted), size: stats.size };
}

function readUpTo(descriptor: number, wanted: number): Buffer {
  const bytes = Buffer.allocUnsafe(wanted);
  let filled = 0;
  while (filled < wanted) {
    const count = readSync(descriptor, bytes, filled, wanted - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/** Why the file system refused, in words. */
function refusal(error: unknown): string {
  const code = errorCode(error);
  return REFUSALS.get(code) ?? `the system says ${code}`;
}

const REFUSALS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission was denied'],
  ['EPERM', 'permission was denied'],
  ['ENOENT', 'it is gone'],
  ['ELOOP', 'it is a link that leads in a circle'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its path is too long'],
  ['EIO', 'the disk reported an error'],
]);

/** The system's code of a failed call, such as `ENOENT`. */
function errorCode(error: unknown): string {
  const coded = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof coded === 'string' ? coded : 'an unknown error';
}
