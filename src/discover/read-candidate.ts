import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { kindsSeen, mentionsEnvelope } from '../base/envelope.ts';
import { LIMITS } from '../base/limits.ts';
import type { Notice } from '../model/notice.ts';
import type { SourceFile } from '../model/source-file.ts';
import { decode, looseText } from './decode.ts';
import { type Candidate, refusal } from './trail.ts';

/** What became of a candidate. */
export type Reading =
  | { readonly is: 'file'; readonly file: SourceFile }
  | { readonly is: 'skipped'; readonly notice?: Notice }
  | { readonly is: 'lost'; readonly message: string; readonly kinds: readonly string[] };

interface Content {
  /** At most LIMITS.sniffBytes of a file that is too large. */
  readonly bytes: Buffer;
  /** Bytes on disk. */
  readonly size: number;
}

/** Opens and reads a candidate once. A file that is not ours and was not named is skipped, whatever it holds. */
export function readCandidate(candidate: Candidate): Reading {
  try {
    const content = readBytes(candidate.realPath);
    if (content === undefined) return lost(`"${candidate.path}" is not an ordinary file.`);
    return content.size > LIMITS.fileBytes ? tooLarge(candidate, content) : judge(candidate, content.bytes);
  } catch (error) {
    return lost(`"${candidate.path}" cannot be read: ${refusal(error)}.`);
  }
}

function lost(message: string, kinds: readonly string[] = []): Reading {
  return { is: 'lost', message, kinds };
}

/** Undefined for what is not an ordinary file; a pipe that took the file's place does not block. */
function readBytes(path: string): Content | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return undefined;
    const wanted = stats.size > LIMITS.fileBytes ? LIMITS.sniffBytes : stats.size;
    return { bytes: readUpTo(descriptor, wanted), size: stats.size };
  } finally {
    closeSync(descriptor);
  }
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

/** Lost without kinds: the part that was not read may hold anything. */
function tooLarge({ path, explicit }: Candidate, { bytes, size }: Content): Reading {
  const head = looseText(bytes);
  const sizes = `is ${megabytes(size)}, and files over ${megabytes(LIMITS.fileBytes)} are not read`;
  if (explicit || mentionsEnvelope(head)) return lost(`"${path}" ${sizes}. Split it into several files.`);
  const message = `"${path}" ${sizes}; it does not begin like one of ours.`;
  return { is: 'skipped', notice: { id: 'file-too-large', level: 'note', message, path } };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function judge({ path, explicit }: Candidate, bytes: Buffer): Reading {
  const { text, encoding } = decode(bytes);
  if (!explicit && !mentionsEnvelope(text)) return { is: 'skipped' };
  if (encoding !== 'UTF-8') return lost(`"${path}" is ${encoding}. Save it as UTF-8.`, kindsSeen(text));
  return { is: 'file', file: { path, text, sha256: hash('sha256', bytes, 'hex'), explicit } };
}
