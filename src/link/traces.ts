import { DOCUMENT_KINDS } from '../model/document.ts';
import type { Shape, Shapes } from '../model/shape.ts';

/** For each object type the keys that lead to an id or a reference; nothing else is ever visited. */
export type Traces = ReadonlyMap<string, ReadonlyMap<string, Shape>>;

/** A kind of document that may define objects of a class, and where in it. */
export interface Home {
  readonly kind: string;
  /** Dotted keys of the list, such as `spec.roles`; `metadata.name` when the document itself is the object. */
  readonly path: string;
}

/** Reads off the schemas which keys the linker has to follow. */
export function createTraces(shapes: Shapes): Traces {
  const traces = new Map<string, Map<string, Shape>>();
  const leads = (shape: Shape): boolean => {
    if (shape.type === 'array') return leads(shape.items);
    if (shape.type === 'map') return leads(shape.values);
    if (shape.type !== 'object') return shape.identifies !== undefined || shape.references !== undefined;
    return trace(shape.name).size > 0;
  };
  const trace = (name: string): Map<string, Shape> => {
    const known = traces.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, Shape>();
    traces.set(name, made);
    for (const [key, field] of Object.entries(shapes.types[name]?.fields ?? {})) {
      if (leads(field.shape)) made.set(key, field.shape);
    }
    return made;
  };
  for (const kind of DOCUMENT_KINDS) trace(kind);
  return traces;
}

/** The kinds of document that may define each class of object. */
export function createHomes(shapes: Shapes, traces: Traces): ReadonlyMap<string, readonly Home[]> {
  const homes = new Map<string, Home[]>();
  const add = (name: string, home: Home): void => {
    homes.set(name, [...(homes.get(name) ?? []), home]);
  };
  for (const kind of DOCUMENT_KINDS) {
    for (const name of documentClasses(shapes, kind)) add(name, { kind, path: 'metadata.name' });
    for (const [name, path] of definedBelow(traces, kind)) add(name, { kind, path });
  }
  return homes;
}

/** The classes whose objects are whole documents of a kind. */
export function documentClasses(shapes: Shapes, kind: string): readonly string[] {
  return Object.values(shapes.entities)
    .filter((entity) => entity.type === kind)
    .map((entity) => entity.name);
}

function definedBelow(traces: Traces, kind: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const descend = (shape: Shape, holder: string, here: string): void => {
    if (shape.type === 'array') descend(shape.items, holder, here);
    else if (shape.type === 'map') descend(shape.values, holder, here);
    else if (shape.type === 'object') eachField(shape.name, here);
    else if (shape.identifies !== undefined) found.push([shape.identifies, holder]);
  };
  const eachField = (type: string, path: string): void => {
    for (const [key, shape] of traces.get(type) ?? []) descend(shape, path, path === '' ? key : `${path}.${key}`);
  };
  eachField(kind, '');
  return found;
}
