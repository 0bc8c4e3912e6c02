/** The earlier versions of documents, as commits hold them. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { LIMITS } from '../base/limits.ts';
import type { DocumentHistory, Revision } from '../history/revision.ts';
import type { Document } from '../model/document.ts';
import type { JsonObject } from '../model/json.ts';
import type { SourceFile } from '../model/source-file.ts';
import { parse } from '../parse/parse.ts';
import type { Touch } from './commits-of-paths.ts';
import { type FileHistory, fileHistories } from './file-history.ts';
import { readObjects } from './read-objects.ts';
import { pathInRepository, type Repository, refusal } from './repository.ts';

/** A commit at which older ones were left out, and how many documents that leaves without a beginning. */
export interface CutOff {
  readonly commit: string;
  readonly day: string;
}

/** The histories of documents, and what is not known of the others. */
export interface DocumentHistories {
  readonly histories: readonly DocumentHistory[];
  readonly cutOffs: readonly CutOff[];
  /** Documents that no commit up to asOf holds. */
  readonly uncommitted: readonly Document[];
  /** Documents that a commit after asOf changed. */
  readonly changedLater: readonly Document[];
  /** Documents whose commits are too many to look at. */
  readonly tooLong: readonly Document[];
}

/** What was read, or a sentence that says why nothing was. */
export type ReadHistories =
  | ({ readonly is: 'read' } & DocumentHistories)
  | { readonly is: 'unread'; readonly reason: string };

/** Reads what documents were at each commit that touched them, up to the end of asOf in UTC. */
export function readHistories(
  repository: Repository,
  head: string,
  documents: readonly Document[],
  asOf: string,
): ReadHistories {
  const pathOf = ({ file }: Document) => pathInRepository(repository, resolve(repository.cwd, file.path));
  const paths = [...new Set(documents.flatMap((document) => pathOf(document) ?? []))];
  if (paths.length > LIMITS.historyFiles) return { is: 'unread', reason: TOO_MANY_FILES };
  const files = fileHistories(repository, head, paths);
  if (files.is === 'unread') return files;
  const blobs = [...files.byPath.values()].flatMap(({ touches }) => touches.flatMap(({ blob }) => blob ?? []));
  const objects = readObjects(repository, blobs);
  if (objects.is === 'tooLarge') return { is: 'unread', reason: TOO_MANY_BYTES };
  if (objects.is === 'unread') return { is: 'unread', reason: refusal(objects.answer) };
  const versions = createVersions(objects.bytes, documents);
  if (versions === undefined) return { is: 'unread', reason: TOO_MANY_VALUES };
  const told = documents.map((document) => {
    const path = pathOf(document) ?? '';
    if (files.tooLong.includes(path)) return { document, is: 'tooLong' as const };
    return historyOf(document, files.byPath.get(path) ?? { touches: [] }, versions, asOf);
  });
  return { is: 'read', ...sorted(told) };
}

const TOO_MANY_FILES = `There are more than ${LIMITS.historyFiles} files, and git is asked about no more.`;
const TOO_MANY_BYTES = `The earlier versions of the files have more than ${LIMITS.historyBytes / 1024 / 1024} MB, and no more are read.`;
const TOO_MANY_VALUES = `The earlier versions of the files hold more than ${LIMITS.nodesPerRun} values, and no more are read.`;

type Told =
  | { readonly document: Document; readonly is: 'tooLong' | 'uncommitted' | 'changedLater' }
  | { readonly document: Document; readonly is: 'known'; readonly history: DocumentHistory; readonly cutOff?: CutOff };

function sorted(told: readonly Told[]): DocumentHistories {
  const known = told.filter((each) => each.is === 'known');
  const of = (is: Told['is']) => told.filter((each) => each.is === is).map(({ document }) => document);
  const cutOffs = new Map(known.flatMap(({ cutOff }) => (cutOff === undefined ? [] : [[cutOff.commit, cutOff]])));
  return {
    histories: known.map(({ history }) => history),
    cutOffs: [...cutOffs.values()],
    uncommitted: of('uncommitted'),
    changedLater: of('changedLater'),
    tooLong: of('tooLong'),
  };
}

/** A document under one blob of its file: null when it could not be read there, `missing` when the blob was not fetched. */
type Versions = (blob: string, document: Document) => JsonObject | null | undefined | 'missing';

function historyOf(document: Document, { touches, cutOffAt }: FileHistory, versions: Versions, asOf: string): Told {
  const start = touches.findIndex(({ day }) => day <= asOf);
  const looked = start < 0 ? [] : touches.slice(start);
  const isLater = looked.length < touches.length;
  const { revisions, unknownFrom } = revisionsOf(document, looked, versions, cutOffAt);
  const newest = revisions[0];
  if (newest === undefined) return { document, is: isLater ? 'changedLater' : 'uncommitted' };
  const isSame = JSON.stringify(newest.value) === JSON.stringify(document.value);
  if (!isSame && isLater) return { document, is: 'changedLater' };
  const working: readonly Revision[] = isSame ? [] : [{ commit: null, day: asOf, value: document.value }];
  const isWhole = unknownFrom === undefined;
  const history = { document, revisions: [...revisions.toReversed(), ...working], isWhole };
  return { document, is: 'known', history, ...(!isWhole && { cutOff: unknownFrom }) };
}

/** The revisions, newest first, back to where the document was put into the file, or to where nothing more is known. */
function revisionsOf(
  document: Document,
  touches: readonly Touch[],
  versions: Versions,
  cutOffAt: Touch | undefined,
): { readonly revisions: readonly Revision[]; readonly unknownFrom?: CutOff } {
  const revisions: Revision[] = [];
  for (const touch of touches) {
    const { blob, commit, day } = touch;
    const value = blob === null ? undefined : versions(blob, document);
    if (value === undefined) return { revisions };
    if (value === 'missing') return { revisions, unknownFrom: { commit, day } };
    revisions.push({ commit, day, value });
    if (touch === cutOffAt) return { revisions, unknownFrom: { commit, day } };
  }
  return { revisions };
}

/** What blobs hold, parsed together so that one limit holds for all; undefined when they go beyond it. */
function createVersions(bytes: ReadonlyMap<string, Buffer>, documents: readonly Document[]): Versions | undefined {
  const places = countBy(documents, placeOf);
  const parsed = parse([...bytes].map(([blob, content]) => sourceFile(blob, content)));
  if (parsed.isFull) return undefined;
  const unread = new Set(parsed.unread.map(({ path }) => path));
  const held = new Map<string, Document[]>();
  for (const version of parsed.documents) held.set(placeOf(version), [...(held.get(placeOf(version)) ?? []), version]);
  return (blob, document) => {
    if (!bytes.has(blob)) return 'missing';
    const ofKind = held.get(`${document.kind} ${blob}`) ?? [];
    const isAlone = ofKind.length === 1 && places.get(placeOf(document)) === 1;
    const found = ofKind.find(({ name }) => name === document.name) ?? (isAlone ? ofKind[0] : undefined);
    return found?.value ?? (unread.has(blob) ? null : undefined);
  };
}

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** Documents of one file and kind; one that is alone may have had another name. */
function placeOf({ file, kind }: Document): string {
  return `${kind} ${file.path}`;
}

function sourceFile(blob: string, bytes: Buffer): SourceFile {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  return { path: blob, text, sha256: createHash('sha256').update(bytes).digest('hex'), explicit: false };
}
