import { hash } from 'node:crypto';
import { kindsSeen, mentionsEnvelope } from '../base/envelope.ts';
import { LIMITS } from '../base/limits.ts';
import type { Notice } from '../model/notice.ts';
import type { SourceFile } from '../model/source-file.ts';
import { decode, looseText } from './decode.ts';
import type { Content, SourceTree } from './source-tree.ts';
import type { Candidate } from './trail.ts';

/** What became of a candidate. */
export type Reading =
  | { readonly is: 'file'; readonly file: SourceFile }
  | { readonly is: 'skipped'; readonly notice?: Notice }
  | { readonly is: 'lost'; readonly message: string; readonly kinds: readonly string[] };

/** Reads a candidate once. A file that is not ours and was not named is skipped, whatever it holds. */
export function readCandidate(candidate: Candidate, tree: SourceTree): Reading {
  const content = tree.read(candidate.realPath);
  if (content.is === 'notAFile') return lost(`"${candidate.path}" is not an ordinary file.`);
  if (content.is === 'refused') return lost(`"${candidate.path}" cannot be read: ${content.reason}.`);
  return content.size > LIMITS.fileBytes ? tooLarge(candidate, content) : judge(candidate, content.bytes);
}

function lost(message: string, kinds: readonly string[] = []): Reading {
  return { is: 'lost', message, kinds };
}

/** Lost without kinds: the part that was not read may hold anything. */
function tooLarge({ path, explicit }: Candidate, { bytes, size }: Extract<Content, { is: 'read' }>): Reading {
  const head = looseText(bytes);
  const sizes = `is ${megabytes(size)}, and files over ${megabytes(LIMITS.fileBytes)} are not read`;
  if (explicit || mentionsEnvelope(head)) return lost(`"${path}" ${sizes}. Split it into several files.`);
  const message = `"${path}" ${sizes}; it does not begin like one of ours.`;
  return { is: 'skipped', notice: { id: 'file-too-large', level: 'note', message, path } };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Bytes of the file that a pointer of Git LFS stands for; undefined for every other text. */
function pointedSize(text: string): number | undefined {
  if (!text.startsWith('version https://git-lfs.github.com/spec/')) return undefined;
  return Number(/^size (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** What was not fetched may be one of ours, unless it is too large for that. */
function notFetched({ path, explicit }: Candidate, size: number): Reading {
  const message = `"${path}" is a pointer of Git LFS, and what it stands for was not fetched.`;
  if (!explicit && size > LIMITS.fileBytes) {
    return { is: 'skipped', notice: { id: 'file-too-large', level: 'note', message, path } };
  }
  return lost(
    `${message} Fetch it with "git lfs pull", in GitHub Actions with "lfs: true" of actions/checkout, or exclude it.`,
  );
}

function judge(candidate: Candidate, bytes: Buffer): Reading {
  const { path, explicit } = candidate;
  const { text, encoding } = decode(bytes);
  const pointed = pointedSize(text);
  if (pointed !== undefined) return notFetched(candidate, pointed);
  if (!explicit && !mentionsEnvelope(text)) return { is: 'skipped' };
  if (encoding !== 'UTF-8') return lost(`"${path}" is ${encoding}. Save it as UTF-8.`, kindsSeen(text));
  return { is: 'file', file: { path, text, sha256: hash('sha256', bytes, 'hex'), explicit } };
}
