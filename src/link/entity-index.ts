import type { Document } from '../model/document.ts';
import type { Entity } from '../model/workspace.ts';
import type { FoundEntity } from './collect.ts';
import { append, within } from './multimap.ts';

/** Objects by class and id, for the whole workspace and for each document. */
export interface EntityIndex {
  readonly find: (name: string, id: string) => readonly Entity[];
  readonly findIn: (document: Document, name: string, id: string) => readonly Entity[];
  readonly defines: (document: Document, name: string) => boolean;
  /** Every distinct id of a class, in document order. */
  readonly ids: (name: string) => Iterable<string>;
  readonly isEmpty: (name: string) => boolean;
}

type ById = Map<string, Entity[]>;

const NONE: readonly Entity[] = [];

/** Builds the index once, in time linear in the objects. */
export function createEntityIndex(found: readonly FoundEntity[]): EntityIndex {
  const everywhere = new Map<string, ById>();
  const byDocument = new Map<Document, Map<string, ById>>();
  for (const { entity } of found) {
    append(within(everywhere, entity.class), entity.id, entity);
    append(within(within(byDocument, entity.place.document), entity.class), entity.id, entity);
  }
  return {
    find: (name, id) => everywhere.get(name)?.get(id) ?? NONE,
    findIn: (document, name, id) => byDocument.get(document)?.get(name)?.get(id) ?? NONE,
    defines: (document, name) => byDocument.get(document)?.has(name) ?? false,
    ids: (name) => everywhere.get(name)?.keys() ?? [],
    isEmpty: (name) => !everywhere.has(name),
  };
}
