import { child, isList, isMapping } from '../base/json-pointer.ts';
import { isPlaceholder } from '../base/placeholder.ts';
import type { Document } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Shape, Shapes } from '../model/shape.ts';
import type { DocumentPlace } from '../model/subject.ts';
import type { Entity } from '../model/workspace.ts';
import { documentClasses, type Traces } from './traces.ts';

/** An object with an id, as it was met. */
export interface FoundEntity {
  readonly entity: Entity;
  /** The id itself, for a message about it. */
  readonly idPlace: DocumentPlace;
  /** Place in the order of the whole workspace. */
  readonly order: number;
}

/** A value that names something, before it is resolved. */
export interface FoundReference {
  readonly place: DocumentPlace;
  readonly text: string;
  /** What may be named here; the first is what a bare id means. */
  readonly classes: readonly string[];
  /** The innermost object with an id that holds the reference. */
  readonly holder: Entity | undefined;
  readonly order: number;
}

/** Everything the linker works on, in the order of the documents and of their text. */
export interface Collection {
  readonly entities: readonly FoundEntity[];
  readonly references: readonly FoundReference[];
}

/** Walks every document along its schema; values that do not fit it are left to `validate`. */
export function collect(documents: readonly Document[], shapes: Shapes, traces: Traces): Collection {
  const entities: FoundEntity[] = [];
  const references: FoundReference[] = [];
  let order = 0;
  for (const document of documents) {
    const found = createFinds(document, () => order++, entities, references);
    const root = { type: 'object', name: document.kind } as const;
    const holders = documentClasses(shapes, document.kind).map((name) =>
      found.entity(name, document.name, '', '/metadata/name'),
    );
    walk({ traces, found }, document.value, root, '', holders.at(-1));
  }
  return { entities, references };
}

interface Finds {
  readonly entity: (name: string, id: string, pointer: Pointer, idPointer: Pointer) => Entity | undefined;
  readonly reference: (text: string, classes: readonly string[], pointer: Pointer, holder: Entity | undefined) => void;
}

function createFinds(
  document: Document,
  next: () => number,
  entities: FoundEntity[],
  references: FoundReference[],
): Finds {
  return {
    entity: (name, id, pointer, idPointer) => {
      if (id.trim() === '' || isPlaceholder(id)) return undefined;
      const entity = { class: name, id, place: { document, pointer } };
      entities.push({ entity, idPlace: { document, pointer: idPointer }, order: next() });
      return entity;
    },
    reference: (text, classes, pointer, holder) => {
      // A blank still to be filled is a finding of its own; it names nothing yet.
      if (text.trim() === '' || isPlaceholder(text)) return;
      references.push({ place: { document, pointer }, text, classes, holder, order: next() });
    },
  };
}

interface Walk {
  readonly traces: Traces;
  readonly found: Finds;
}

function walk(run: Walk, value: Json, shape: Shape, pointer: Pointer, holder: Entity | undefined): void {
  if (shape.type === 'object') {
    if (isMapping(value)) walkObject(run, value, shape.name, pointer, holder);
  } else if (shape.type === 'array') {
    if (!isList(value)) return;
    for (const [index, item] of value.entries()) walk(run, item, shape.items, child(pointer, index), holder);
  } else if (shape.type === 'map') {
    if (!isMapping(value)) return;
    for (const key of Object.keys(value)) walk(run, value[key] ?? null, shape.values, child(pointer, key), holder);
  } else if (shape.references !== undefined && typeof value === 'string') {
    run.found.reference(value, shape.references, pointer, holder);
  }
}

function walkObject(run: Walk, value: JsonObject, type: string, pointer: Pointer, outer: Entity | undefined): void {
  const trace = run.traces.get(type);
  if (trace === undefined) return;
  const holder = identify(run, value, trace, pointer) ?? outer;
  for (const key of Object.keys(value)) {
    const shape = trace.get(key);
    if (shape !== undefined) walk(run, value[key] ?? null, shape, child(pointer, key), holder);
  }
}

function identify(
  run: Walk,
  value: JsonObject,
  trace: ReadonlyMap<string, Shape>,
  pointer: Pointer,
): Entity | undefined {
  for (const [key, shape] of trace) {
    if (shape.type !== 'string' || shape.identifies === undefined || !Object.hasOwn(value, key)) continue;
    const id = value[key];
    if (typeof id === 'string') return run.found.entity(shape.identifies, id, pointer, child(pointer, key));
  }
  return undefined;
}
