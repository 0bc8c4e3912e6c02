import { claimsEnvelope, kindsMeant, mentionsEnvelope } from '../base/envelope.ts';
import { isMapping } from '../base/json-pointer.ts';
import { LIMITS } from '../base/limits.ts';
import { shortened } from '../base/shortened.ts';
import type { Document, DocumentKind } from '../model/document.ts';
import type { JsonObject } from '../model/json.ts';
import type { Notice } from '../model/notice.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile, UnreadFile } from '../model/source-file.ts';
import { type Converted, convert, type DoubledKey } from './convert.ts';
import { type InlineException, inlineExceptions, refusals } from './inline-exceptions.ts';
import { createNodeFinder } from './node-at.ts';
import { capped, failureProblem, filePlace, syntaxProblems } from './problems.ts';
import { type NearMiss, recognise } from './recognise.ts';
import { readStream, type Stream, type StreamDocument } from './stream.ts';

/** What the files hold. */
export interface Parsed {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  /** Files with a part of ours that could not be parsed or recognised. */
  readonly unread: readonly UnreadFile[];
  /** Files in which nothing is ours. */
  readonly foreignFiles: number;
  /** What stands in our files and is not obeyed. */
  readonly notices: readonly Notice[];
  /** The trees of the first files with something of ours, as many as a small workspace has, for the locator. */
  readonly trees: ReadonlyMap<SourceFile, Stream>;
  /** Whether the files hold more than a run has room for, so that the last of them were not read. */
  readonly isFull: boolean;
}

/** What one file, or one document of it, adds. */
interface Share {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  readonly unread: boolean;
}

/** Characters of text whose trees are handed on; a tree takes some sixty times the memory of its text. */
const KEPT_CHARACTERS = 500_000;

/** Earlier places of a doubled key that are shown. */
const RELATED_PLACES = 5;

const NOTHING: Share = { documents: [], problems: [], unread: false };
const UNREAD: Share = { documents: [], problems: [], unread: true };

/** What the run has left for the documents still to come. */
interface Room {
  nodes: number;
  /** Set once a document has gone over: the others are not parsed any more. */
  full: boolean;
}

/**
 * Reads our documents out of files, in the order of the files. What is not ours is counted and left alone; what cannot be
 * parsed is a problem and unread. Never throws for what a file holds.
 */
export function parse(files: readonly SourceFile[]): Parsed {
  const documents: Document[] = [];
  const problems: Problem[] = [];
  const unread: UnreadFile[] = [];
  const exceptions: InlineException[] = [];
  const trees = new Map<SourceFile, Stream>();
  const room: Room = { nodes: LIMITS.nodesPerRun, full: false };
  let foreignFiles = 0;
  let kept = 0;
  for (const file of files) {
    const { share, stream } = parseFile(file, room);
    if (stream !== undefined && kept + file.text.length <= KEPT_CHARACTERS) {
      trees.set(file, stream);
      kept += file.text.length;
    }
    for (const document of share.documents) documents.push(document);
    for (const problem of share.problems) problems.push(problem);
    if (share.unread) unread.push({ path: file.path, kinds: kindsMeant(file.text) });
    if (share === NOTHING) foreignFiles++;
    else for (const exception of inlineExceptions(file)) exceptions.push(exception);
  }
  return { documents, problems, unread, foreignFiles, notices: refusals(exceptions), trees, isFull: room.full };
}

interface Read {
  readonly share: Share;
  /** Set when the file was parsed and holds something to speak about. */
  readonly stream?: Stream;
}

function parseFile(file: SourceFile, room: Room): Read {
  if (!file.explicit && !mentionsEnvelope(file.text)) return { share: NOTHING };
  if (room.full) return { share: isClaimed(file, file.text) ? UNREAD : NOTHING };
  const stream = readStream(file.text);
  const share = shareOf(file, stream, room);
  return share === NOTHING ? { share } : { share, stream };
}

/** Whether a text that is not parsed seems to hold a document of ours, or was named explicitly. */
function isClaimed(file: SourceFile, text: string): boolean {
  return file.explicit || text.split(/^---/m).some(claimsEnvelope);
}

function shareOf(file: SourceFile, stream: Stream, room: Room): Share {
  const shares = stream.documents.map((document, index) => documentShare(file, document, index, room));
  const share = joined([...shares, excessShare(file, stream)]);
  if (share.documents.length > 0 || share.problems.length > 0) return { ...share, problems: capped(share.problems) };
  return file.explicit ? { ...NOTHING, problems: [notOurs(file)] } : NOTHING;
}

function joined(shares: readonly Share[]): Share {
  return {
    documents: shares.flatMap((share) => share.documents),
    problems: shares.flatMap((share) => share.problems),
    unread: shares.some((share) => share.unread),
  };
}

function documentShare(file: SourceFile, document: StreamDocument, index: number, room: Room): Share {
  // A document after the one that went over adds nothing but that it is there.
  if (room.full) return isClaimed(file, textOf(file, document)) ? UNREAD : NOTHING;
  const converted = convert(document.contents, file.text, room.nodes);
  if (document.mistakes.length > 0 || converted.failure !== undefined) {
    const share = brokenShare(file, document, converted);
    room.full = share !== NOTHING && document.mistakes.length === 0 && converted.failure?.endsRun === true;
    return share;
  }
  const recognition = recognise(converted.value);
  if (recognition.is === 'foreign') return NOTHING;
  if (recognition.is === 'nearMiss') {
    return { documents: [], problems: [missProblem(file, document, recognition.miss)], unread: true };
  }
  room.nodes -= converted.nodes;
  const ours = toDocument(file, index, recognition.kind, recognition.value, converted);
  return { documents: [ours], problems: converted.doubledKeys.map((key) => doubledProblem(ours, key)), unread: false };
}

function toDocument(
  file: SourceFile,
  index: number,
  kind: DocumentKind,
  value: JsonObject,
  converted: Converted,
): Document {
  const metadata = Object.hasOwn(value, 'metadata') ? value['metadata'] : undefined;
  const name = isMapping(metadata) && Object.hasOwn(metadata, 'name') ? metadata['name'] : undefined;
  return { file, index, kind, name: typeof name === 'string' ? name : '', value, rawScalars: converted.rawScalars };
}

/** A document with mistakes counts as ours by its own text, or when its file was named explicitly. */
function brokenShare(file: SourceFile, document: StreamDocument, { value, failure }: Converted): Share {
  const foreign = recognise(value).is === 'foreign' && !claimsEnvelope(textOf(file, document));
  if (foreign && !file.explicit) return NOTHING;
  const problems =
    document.mistakes.length > 0 || failure === undefined
      ? syntaxProblems(file, document.mistakes)
      : [failureProblem(file, failure)];
  return { documents: [], problems, unread: true };
}

function textOf(file: SourceFile, document: StreamDocument): string {
  return file.text.slice(document.start, document.end);
}

function excessShare(file: SourceFile, { excess }: Stream): Share {
  if (excess === undefined) return NOTHING;
  if (!isClaimed(file, file.text.slice(excess.from))) return NOTHING;
  const problem: Problem = {
    ruleId: excess.ruleId,
    subject: filePlace(file, excess.offset, excess.offset + 1),
    message: excess.message,
  };
  return { documents: [], problems: [problem], unread: true };
}

function missProblem(file: SourceFile, document: StreamDocument, miss: NearMiss): Problem {
  const standing = createNodeFinder(document.contents, file.text)(miss.pointer);
  const node = miss.target === 'key' ? standing?.key : (standing?.node ?? standing?.key);
  const [start, end] = node?.range ?? [document.start, document.start];
  const { message, remediation } = miss;
  return { ruleId: 'document-is-recognised', subject: filePlace(file, start, end), message, remediation };
}

function doubledProblem(document: Document, { pointer, key, places }: DoubledKey): Problem {
  const times = places.length === 2 ? 'twice' : `${places.length} times`;
  return {
    ruleId: 'keys-are-unique',
    subject: { document, pointer, target: 'key' },
    message: `The key "${shortened(key)}" stands ${times} in this mapping; only the last one counts.`,
    remediation: 'Keep one of them and delete the others.',
    related: places.slice(0, Math.min(places.length - 1, RELATED_PLACES)).map(({ start, end }) => ({
      subject: filePlace(document.file, start, end),
      message: `"${shortened(key)}" stands here too`,
    })),
  };
}

function notOurs(file: SourceFile): Problem {
  const empty = file.text.trim() === '';
  return {
    ruleId: 'document-is-recognised',
    subject: filePlace(file, 0, 0),
    message: empty
      ? 'This file is empty.'
      : 'This file was named, but no document in it begins with "apiVersion: irready/v1".',
    remediation: 'Name a file that holds a document of irready, or leave this one out.',
  };
}
