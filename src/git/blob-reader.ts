import { LIMITS } from '../base/limits.ts';
import type { Content } from '../discover/source-tree.ts';
import type { FileNode } from './commit-nodes.ts';
import { readObjects } from './read-objects.ts';
import { type Repository, refusal } from './repository.ts';
import { firstBytesOf } from './run-git.ts';

/** Reads files of a commit, many at once and never all of them: those that come next in the order that was told. */
export interface BlobReader {
  readonly expect: (files: readonly FileNode[]) => void;
  readonly read: (file: FileNode) => Content;
}

/** Bytes and files that one call of git reads. */
const SHARE = { bytes: 16 * 1024 * 1024, files: 5_000 } as const;

/** A reader that has read nothing yet. */
export function createBlobReader(repository: Repository): BlobReader {
  let order: readonly FileNode[] = [];
  let places: ReadonlyMap<FileNode, number> = new Map();
  let held: Held = { bytes: new Map(), reason: '' };
  let left: number = LIMITS.commitBytes;
  const head = createHeads(repository);
  return {
    expect: (files) => {
      order = files;
      places = new Map(files.map((file, place) => [file, place]));
    },
    read: (file) => {
      if (file.size === undefined) return refused(NOT_FETCHED);
      if (file.size > LIMITS.fileBytes) return head(file.blob, file.size);
      if (!held.bytes.has(file.blob)) {
        const share = shareFrom(order, places.get(file)) ?? [file];
        left -= share.reduce((sum, { size = 0 }) => sum + size, 0);
        held = left < 0 ? { bytes: new Map(), reason: TOO_MUCH } : load(repository, share);
      }
      const bytes = held.bytes.get(file.blob);
      return bytes === undefined ? refused(held.reason) : { is: 'read', bytes, size: bytes.length };
    },
  };
}

interface Held {
  readonly bytes: ReadonlyMap<string, Buffer>;
  /** Why what is not among them is not. */
  readonly reason: string;
}

const NOT_FETCHED = 'it was not fetched, as this is a partial clone';
const TOO_MUCH = `no more than ${LIMITS.commitBytes / 1024 / 1024} MB of a commit are read`;
const TOO_MANY_HEADS = `no more than ${LIMITS.commitHeads} files over ${LIMITS.fileBytes / 1024 / 1024} MB of a commit are looked at`;

function refused(reason: string): Content {
  return { is: 'refused', reason };
}

/** The file at a place and those after it that one call reads. */
function shareFrom(order: readonly FileNode[], place: number | undefined): readonly FileNode[] | undefined {
  if (place === undefined) return undefined;
  const share: FileNode[] = [];
  let room: number = SHARE.bytes;
  for (let at = place; at < order.length && share.length < SHARE.files; at++) {
    const file = order[at];
    if (file?.size === undefined || file.size > LIMITS.fileBytes) continue;
    room -= file.size;
    if (room < 0 && share.length > 0) break;
    share.push(file);
  }
  return share;
}

function load(repository: Repository, files: readonly FileNode[]): Held {
  const blobs = files.map(({ blob }) => blob);
  const objects = readObjects(repository, blobs, SHARE.bytes + LIMITS.fileBytes);
  if (objects.is === 'read') return { bytes: objects.bytes, reason: NOT_FETCHED };
  const why = objects.is === 'unread' ? refusal(objects.answer) : TOO_MUCH;
  return { bytes: new Map(), reason: why.replace(/\.$/, '') };
}

/** Reads the beginning of files that are too large to be read whole. */
function createHeads({ place }: Repository): (blob: string, size: number) => Content {
  const known = new Map<string, Content>();
  const look = (blob: string, size: number): Content => {
    const answer = firstBytesOf(place, ['cat-file', 'blob', blob], LIMITS.sniffBytes);
    if (answer.is === 'answered') return { is: 'read', bytes: answer.bytes, size };
    return refused(refusal(answer).replace(/\.$/, ''));
  };
  return (blob, size) => {
    const content = known.get(blob) ?? (known.size < LIMITS.commitHeads ? look(blob, size) : refused(TOO_MANY_HEADS));
    if (known.size < LIMITS.commitHeads) known.set(blob, content);
    return content;
  };
}
