/** The place that a waiver names, and whether a finding stands in it. */
import { child, isList, isMapping, tokens } from '../base/json-pointer.ts';
import { handleOf } from '../base/list-entry.ts';
import { nearest } from '../base/nearest.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Subject } from '../model/subject.ts';
import type { DocumentTarget, PathTarget } from '../model/waiver.ts';
import type { Workspace } from '../model/workspace.ts';
import { anyMatch } from './glob.ts';

/** Where a target leads. `wrong`: it is not written as a place. `nowhere`: there is no such place today. */
export type Reach =
  | { readonly is: 'place'; readonly holds: (subject: Subject) => boolean }
  | {
      readonly is: 'wrong' | 'nowhere';
      /** Key of the target that is at fault. */
      readonly key: 'name' | 'pointer';
      readonly message: string;
    };

/** What places are looked up in. */
export interface Ground {
  readonly workspace: Workspace;
  /** The path of a file from the folder of the waivers on. */
  readonly fromFolder: (path: string) => string;
}

/** The reach of a target; without one it is the workspace as a whole, and nothing in it. */
export function reachOf(target: DocumentTarget | PathTarget | undefined, ground: Ground): Reach {
  if (target === undefined) return { is: 'place', holds: (subject) => 'workspace' in subject };
  return 'paths' in target ? pathReach(target, ground) : documentReach(target, ground.workspace);
}

function pathReach({ paths }: PathTarget, { fromFolder }: Ground): Reach {
  const matches = anyMatch(paths);
  const known = new Map<string, boolean>();
  const holds = (subject: Subject): boolean => {
    const path = pathOf(subject);
    if (path === undefined) return false;
    const held = known.get(path) ?? isWithin(fromFolder(path), matches);
    known.set(path, held);
    return held;
  };
  return { is: 'place', holds };
}

/** No pattern may lead out of the folder of the waivers, and so no wildcard does. */
function isWithin(path: string, matches: (path: string) => boolean): boolean {
  return !path.startsWith('../') && matches(path);
}

function pathOf(subject: Subject): string | undefined {
  if ('document' in subject) return subject.document.file.path;
  if ('file' in subject) return subject.file.path;
  return 'path' in subject ? subject.path : undefined;
}

function documentReach({ kind, name, pointer }: DocumentTarget, { byKind }: Workspace): Reach {
  const ofKind = byKind.get(kind) ?? [];
  const [document, second] = ofKind.filter((each) => each.name === name);
  if (document === undefined) return noDocument(kind, name, ofKind);
  if (second !== undefined) {
    const message = `Several documents of kind ${kind} have the name "${name}", so no one of them is meant.`;
    return { is: 'wrong', key: 'name', message };
  }
  const found = placeIn(document.value, tokens(pointer));
  if ('message' in found) return { key: 'pointer', ...found };
  return { is: 'place', holds: (subject) => isBelow(subject, document, found.pointer) };
}

function noDocument(kind: string, name: string, ofKind: readonly Document[]): Reach {
  const names = ofKind.slice(0, MOST_COMPARED).map((each) => each.name);
  const match = nearest(name, names);
  const hint = match === undefined ? '' : ` Did you mean "${match}"?`;
  return { is: 'nowhere', key: 'name', message: `No document of kind ${kind} has the name "${name}".${hint}` };
}

/** Names that a mistyped one is compared with. */
const MOST_COMPARED = 2_000;

function isBelow(subject: Subject, document: Document, place: Pointer): boolean {
  if (!('document' in subject) || subject.document !== document) return false;
  return subject.pointer === place || subject.pointer.startsWith(`${place}/`);
}

type Place = { readonly pointer: Pointer } | { readonly is: 'wrong' | 'nowhere'; readonly message: string };

/** Follows a pointer whose list entries are named, and gives the one that says their positions. */
function placeIn(root: Json, named: readonly string[]): Place {
  let value: Json | undefined = root;
  let pointer: Pointer = '';
  for (const token of named) {
    const key: string | Place = isList(value) ? positionOf(value, token) : keyOf(value, token);
    if (typeof key !== 'string') return key;
    value = isList(value) ? value[Number(key)] : isMapping(value) ? value[key] : undefined;
    pointer = child(pointer, key);
  }
  return { pointer };
}

function keyOf(value: Json | undefined, token: string): string | Place {
  return isMapping(value) && Object.hasOwn(value, token) ? token : nothing(token);
}

function nothing(token: string): Place {
  return { is: 'nowhere', message: `Nothing stands at "${token}" of this pointer.` };
}

/** An entry with a name goes by it alone: its position is another's as soon as somebody adds an entry above it. */
function positionOf(list: readonly Json[], token: string): string | Place {
  const [position, second] = list.flatMap((entry, at) => (handleOf(entry) === token ? [at] : []));
  if (second !== undefined)
    return { is: 'wrong', message: `Several entries of the list are called "${token}", so no one of them is meant.` };
  if (position !== undefined) return String(position);
  const entry = /^(?:0|[1-9]\d*)$/.test(token) ? list[Number(token)] : undefined;
  if (entry === undefined) return nothing(token);
  const handle = handleOf(entry);
  if (handle === undefined) return token;
  const message = `"${token}" is the position of an entry that has a name of its own, "${handle}".`;
  return { is: 'wrong', message };
}
