import { isAnnex, isInForce } from '../base/in-force.ts';
import { DOCUMENT_KINDS, type Document } from '../model/document.ts';
import type { Shapes } from '../model/shape.ts';
import type { UnreadFile } from '../model/source-file.ts';
import type { Entity, Reference, Resolution } from '../model/workspace.ts';
import type { FoundReference } from './collect.ts';
import type { EntityIndex } from './entity-index.ts';
import { append } from './multimap.ts';
import type { Home } from './traces.ts';

/** Why a prefix cannot stand where it does; such a reference leads nowhere. */
export type PrefixMistake = 'unknown' | 'misplaced';

/** A reference with what resolving it found out, for the problems made of it. */
export interface ResolvedReference {
  readonly reference: Reference;
  readonly found: FoundReference;
  readonly prefixMistake?: PrefixMistake;
  /** The only document whose objects were looked at; absent when it was the whole workspace. */
  readonly within?: Document;
}

/** What references are resolved against. */
export interface ResolveContext {
  readonly shapes: Shapes;
  readonly index: EntityIndex;
  readonly homes: ReadonlyMap<string, readonly Home[]>;
  readonly unread: readonly UnreadFile[];
}

/** Where to look for an object of a document-scoped class. */
type Scope = { readonly document: Document } | { readonly unread: string } | undefined;

// A document, its plan, that plan's parent, and one to spare.
const HOPS = 4;

/**
 * Resolves every reference, in the order given. References into the workspace come first, because those into one
 * document (a severity of the plan) need to know which plan the document belongs to.
 */
export function resolveAll(found: readonly FoundReference[], context: ResolveContext): readonly ResolvedReference[] {
  const unreadHolding = createUnreadHolding(context);
  const links = new Map<Document, Reference[]>();
  const known = found.map((reference) => {
    const item = readText(reference, context.shapes);
    if (isLocal(context.shapes, item.name)) return undefined;
    const resolution = item.prefixMistake ? DANGLING : inWorkspace(item, context.index, unreadHolding);
    const resolved = finish(item, resolution);
    if (isTopLevel(reference)) append(links, reference.place.document, resolved.reference);
    return resolved;
  });
  const scopeOf = createScopeFinder(context, links);
  return found.map(
    (reference, place) => known[place] ?? local(readText(reference, context.shapes), context, scopeOf, unreadHolding),
  );
}

const DANGLING: Resolution = { kind: 'dangling' };

/** A reference with its text taken apart. */
interface Item {
  readonly found: FoundReference;
  readonly name: string;
  readonly id: string;
  readonly prefixMistake?: PrefixMistake;
}

function readText(found: FoundReference, shapes: Shapes): Item {
  const first = found.classes[0] ?? '';
  const slash = found.text.indexOf('/');
  if (slash < 0) return { found, name: first, id: found.text };
  const prefix = found.text.slice(0, slash);
  const id = found.text.slice(slash + 1);
  if (found.classes.includes(prefix)) return { found, name: prefix, id };
  if (Object.hasOwn(shapes.entities, prefix)) return { found, name: prefix, id, prefixMistake: 'misplaced' };
  return { found, name: first, id: found.text, prefixMistake: 'unknown' };
}

function isLocal(shapes: Shapes, name: string): boolean {
  return Object.hasOwn(shapes.entities, name) && shapes.entities[name]?.scope === 'document';
}

function finish(item: Item, resolution: Resolution, within?: Document): ResolvedReference {
  const { found, name, id, prefixMistake } = item;
  return {
    reference: { place: found.place, text: found.text, class: name, id, resolution },
    found,
    ...(prefixMistake && { prefixMistake }),
    ...(within && { within }),
  };
}

type UnreadHolding = (name: string) => string | undefined;

/** For each class the first unread file that may define objects of it. */
function createUnreadHolding(context: ResolveContext): UnreadHolding {
  const known = new Set<string>(DOCUMENT_KINDS);
  const paths = new Map<string, string>();
  for (const [name, homes] of context.homes) {
    const kinds = new Set(homes.map((home) => home.kind));
    const file = context.unread.find(
      (unread) => unread.kinds.length === 0 || unread.kinds.some((kind) => kinds.has(kind) || !known.has(kind)),
    );
    if (file !== undefined) paths.set(name, file.path);
  }
  return (name) => paths.get(name);
}

function inWorkspace(item: Item, index: EntityIndex, unreadHolding: UnreadHolding): Resolution {
  return decide(index.find(item.name, item.id), unreadHolding(item.name));
}

function decide(candidates: readonly Entity[], unread: string | undefined): Resolution {
  const [first, second] = candidates;
  if (first === undefined) return unread === undefined ? DANGLING : { kind: 'unread', path: unread };
  return second === undefined ? { kind: 'resolved', entity: first } : { kind: 'ambiguous', candidates };
}

function local(
  item: Item,
  context: ResolveContext,
  scopeOf: (document: Document, name: string) => Scope,
  unreadHolding: UnreadHolding,
): ResolvedReference {
  if (item.prefixMistake) return finish(item, DANGLING);
  const scope = scopeOf(item.found.place.document, item.name);
  if (scope === undefined) return finish(item, ofMainDocument(inWorkspace(item, context.index, unreadHolding)));
  if ('unread' in scope) return finish(item, { kind: 'unread', path: scope.unread });
  const candidates = context.index.findIn(scope.document, item.name, item.id);
  return finish(item, decide(candidates, undefined), scope.document);
}

/** Among several documents that define an id, drafts, retired ones and annexes give way to the one that governs. */
function ofMainDocument(resolution: Resolution): Resolution {
  if (resolution.kind !== 'ambiguous') return resolution;
  const [only, ...others] = resolution.candidates.filter(({ place }) => isMain(place.document));
  return only !== undefined && others.length === 0 ? { kind: 'resolved', entity: only } : resolution;
}

function isMain(document: Document): boolean {
  return isInForce(document) && !isAnnex(document);
}

/** A reference such as `spec.plan`: one value of its own at the top of a document. */
function isTopLevel(reference: FoundReference): boolean {
  return /^\/spec\/[^/]+$/.test(reference.place.pointer);
}

function createScopeFinder(
  context: ResolveContext,
  links: ReadonlyMap<Document, readonly Reference[]>,
): (document: Document, name: string) => Scope {
  const isHome = createHomeTest(context.homes);
  return (document, name) => {
    let here = document;
    // A plan without any severity is still the only place where the severities of its playbooks may be.
    let fallback: Scope;
    for (let hop = 0; hop < HOPS; hop++) {
      if (context.index.defines(here, name)) return { document: here };
      const home = isHome(name, here.kind);
      if (home) fallback = { document: here };
      const next = nextDocument(links.get(here) ?? [], context.shapes, home);
      if (next === undefined || 'unread' in next) return next ?? fallback;
      here = next.document;
    }
    return fallback;
  };
}

function createHomeTest(homes: ResolveContext['homes']): (name: string, kind: string) => boolean {
  const kinds = new Map([...homes].map(([name, places]) => [name, new Set(places.map((home) => home.kind))]));
  return (name, kind) => kinds.get(name)?.has(kind) ?? false;
}

/** The document that a document belongs to: its plan or parent, else the only other document it names. */
function nextDocument(links: readonly Reference[], shapes: Shapes, home: boolean): Scope {
  const named = links.filter((link) => isDocumentClass(shapes, link.class));
  const plan = named.find((link) => /^\/spec\/(plan|parent)$/.test(link.place.pointer));
  if (plan !== undefined) return scopeBehind(plan);
  if (home) return undefined;
  const targets = new Set(
    named.flatMap((link) => (link.resolution.kind === 'resolved' ? [link.resolution.entity] : [])),
  );
  const [only] = targets;
  return targets.size === 1 && only !== undefined ? { document: only.place.document } : undefined;
}

function scopeBehind(link: Reference): Scope {
  if (link.resolution.kind === 'unread') return { unread: link.resolution.path };
  return link.resolution.kind === 'resolved' ? { document: link.resolution.entity.place.document } : undefined;
}

function isDocumentClass(shapes: Shapes, name: string): boolean {
  return DOCUMENT_KINDS.some((kind) => kind === shapes.entities[name]?.type);
}
