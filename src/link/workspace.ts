import type { Document, DocumentKind } from '../model/document.ts';
import type { Pointer } from '../model/pointer.ts';
import type { UnreadFile } from '../model/source-file.ts';
import type { Entity, Reference, Workspace } from '../model/workspace.ts';
import { append, within } from './multimap.ts';

/** Puts the linked documents behind the queries of {@link Workspace}; each answers in constant time. */
export function createWorkspace(
  documents: readonly Document[],
  unread: readonly UnreadFile[],
  entities: readonly Entity[],
  references: readonly Reference[],
): Workspace {
  const byKind = new Map<DocumentKind, Document[]>();
  for (const document of documents) append(byKind, document.kind, document);
  const entityPlaces = byPlace(entities);
  const referencePlaces = byPlace(references);
  const incoming = new Map<Entity, Reference[]>();
  for (const reference of references) {
    if (reference.resolution.kind === 'resolved') append(incoming, reference.resolution.entity, reference);
  }
  return {
    documents,
    byKind,
    entities,
    unread,
    referenceAt: (document, pointer) => referencePlaces.get(document)?.get(pointer),
    entityAt: (document, pointer) => entityPlaces.get(document)?.get(pointer),
    referencesTo: (entity) => incoming.get(entity) ?? [],
  };
}

function byPlace<Thing extends Entity | Reference>(things: readonly Thing[]): Map<Document, Map<Pointer, Thing>> {
  const places = new Map<Document, Map<Pointer, Thing>>();
  for (const thing of things) within(places, thing.place.document).set(thing.place.pointer, thing);
  return places;
}
