import { child, tokens } from '../../base/json-pointer.ts';
import type { Document } from '../../model/document.ts';
import type { Region, SourceLocation } from '../../model/location.ts';
import type { Pointer } from '../../model/pointer.ts';
import type { Shapes } from '../../model/shape.ts';
import type { DocumentPlace, FilePlace, Subject } from '../../model/subject.ts';
import {
  bothFinders,
  COMPARED,
  createBrokenFinder,
  createFinder,
  type FindPersonal,
  findAddresses,
  findLookalikes,
  maskColumns,
  maskMessage,
} from './mask.ts';
import { personalValues } from './personal.ts';

/** Turns a place into the lines and columns it stands on, with the text of its first line. */
export type Locate = (subject: DocumentPlace | FilePlace) => { readonly region: Region; readonly line: string };

/** Shows subjects and texts as a report may print them. */
export interface Presenter {
  readonly location: (subject: Subject) => SourceLocation;
  /** A message about a subject, personal data masked. */
  readonly message: (text: string, subject: Subject) => string;
  /** A remedy: the same, but the invented addresses of our own examples stay legible. */
  readonly remedy: (text: string, subject: Subject) => string;
}

const EXCERPT = 200;
const MESSAGE = 1_000;
const ELLIPSIS = '…';

/** Whether names, numbers and addresses are masked. */
export type PersonalData = 'masked' | 'shown';

/** What places are resolved with. */
export interface PresenterContext {
  readonly documents: readonly Document[];
  readonly shapes: Shapes;
  readonly locate: Locate;
  /** Where a finding about the workspace as a whole stands: the configuration file or the folder. */
  readonly workspacePath: string;
  readonly personal: PersonalData;
}

/** Makes the presenter; personal values of the whole workspace are gathered when something is first shown. */
export function createPresenter(context: PresenterContext): Presenter {
  let known: Known | undefined;
  const knownValues = (): Known => {
    known ??= knownIn(context);
    return known;
  };
  const findFor = (subject: Subject, addresses: FindPersonal): FindPersonal => {
    if (context.personal === 'shown') return () => [];
    const { everywhere } = knownValues();
    // Where the text did not parse, the schemas cannot say what in it is personal.
    return bothFinders(everywhere, 'file' in subject ? bothFinders(addresses, findLookalikes) : addresses);
  };
  const findInLine = (find: FindPersonal): FindPersonal =>
    context.personal === 'shown' ? find : bothFinders(knownValues().broken, find);
  const shownText = (text: string, find: FindPersonal): string =>
    shorten(maskMessage(text.slice(0, MESSAGE + COMPARED), find));
  return {
    location: (subject) => {
      if ('workspace' in subject) return { path: context.workspacePath };
      if ('path' in subject) return { path: subject.path };
      const { region, line } = context.locate(subject);
      const find = findFor(subject, findAddresses);
      const shown = { region, ...excerpt(line, region, findInLine(find)) };
      if ('file' in subject) return { path: subject.file.path, ...shown };
      return { path: subject.document.file.path, pointer: maskPointer(subject.pointer, find), ...shown };
    },
    message: (text, subject) => shownText(text, findFor(subject, findAddresses)),
    remedy: (text, subject) => shownText(text, findFor(subject, findRealAddresses)),
  };
}

interface Known {
  readonly everywhere: FindPersonal;
  /** Finds what is left of a value in a line that does not hold all of it. */
  readonly broken: FindPersonal;
}

function knownIn({ documents, shapes }: PresenterContext): Known {
  const values = documents.flatMap((document) => personalValues(document, shapes));
  return { everywhere: createFinder(values), broken: createBrokenFinder(values) };
}

/** A key can be anybody's name, too; it is still told apart from its neighbours by what is around it. */
function maskPointer(pointer: Pointer, find: FindPersonal): Pointer {
  return tokens(pointer).reduce((above, token) => child(above, maskMessage(token, find)), '');
}

/** The file a subject stands in; empty for the workspace as a whole. */
export function subjectPath(subject: Subject): string {
  if ('document' in subject) return subject.document.file.path;
  if ('file' in subject) return subject.file.path;
  return 'path' in subject ? subject.path : '';
}

/** Addresses but for the numbers and domains that are kept for examples, which the texts of our rules use. */
function findRealAddresses(text: string): ReturnType<FindPersonal> {
  return findAddresses(text).filter(({ start, end }) => {
    const address = text.slice(start, end);
    return !address.endsWith('.example') && !address.replaceAll(/\D/g, '').startsWith('4420794601');
  });
}

function shorten(text: string): string {
  return text.length > MESSAGE ? text.slice(0, MESSAGE - 1) + ELLIPSIS : text;
}

/** The part of the line around the region; every unit keeps its column, a cut one becomes the ellipsis. */
function excerpt(
  line: string,
  region: Region,
  find: FindPersonal,
): Pick<SourceLocation, 'excerpt' | 'excerptStartColumn'> {
  const start = line.length <= EXCERPT ? 0 : firstShown(region.startColumn - 1, line.length);
  const from = Math.max(0, start - COMPARED);
  const masked = maskColumns(line.slice(from, start + EXCERPT + COMPARED), find);
  const shown = masked.slice(start - from, start - from + EXCERPT);
  const head = start === 0 ? shown : ELLIPSIS + shown.slice(1);
  const cut = start + EXCERPT < line.length ? head.slice(0, -1) + ELLIPSIS : head;
  return { excerpt: cut, ...(start > 0 && { excerptStartColumn: start + 1 }) };
}

/** A quarter of the excerpt goes before the region, as much as fits after it. */
function firstShown(regionStart: number, length: number): number {
  return Math.max(0, Math.min(regionStart - EXCERPT / 4, length - EXCERPT));
}
