/** Turns parsed values into typed CEL values, lazily: a field is converted when an expression first reads it. */
import { child, dotted, isList, isMapping, valueAt } from '../base/json-pointer.ts';
import { isPlaceholder } from '../base/placeholder.ts';
import type { Document } from '../model/document.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Field, ObjectType, ScalarShape, Shape, Shapes } from '../model/shape.ts';
import type { DocumentPlace } from '../model/subject.ts';
import type { Entity, Reference, Workspace } from '../model/workspace.ts';
import { type CivilDate, type Period, parseDate, parseInstant, parsePeriod } from './calendar.ts';
import { charge, refuseValue } from './evaluation.ts';
import type { SimilarPlaybook } from './own-types.ts';

/** A mapping of a document as expressions see it: typed fields, and its place for messages and related locations. */
export class Node {
  readonly #place: DocumentPlace;
  readonly #raw: JsonObject;
  readonly #world: World;

  constructor(place: DocumentPlace, raw: JsonObject, world: World) {
    this.#place = place;
    this.#raw = raw;
    this.#world = world;
  }

  static placeOf(node: Node): DocumentPlace {
    return node.#place;
  }

  static worldOf(node: Node): World {
    return node.#world;
  }

  static read(node: Node, key: string, field: Field): CelValue | undefined {
    const raw = Object.hasOwn(node.#raw, key) ? node.#raw[key] : undefined;
    const { document, pointer } = node.#place;
    return convert(raw, field.shape, document, child(pointer, key), node.#world);
  }
}

/** A value that names an object, with where it leads. */
export class RefValue {
  readonly text: string;
  /** Entity class, such as `role`. */
  readonly class: string;
  readonly id: string;
  readonly #reference: Reference;
  readonly #world: World;

  constructor(reference: Reference, world: World) {
    this.text = reference.text;
    this.class = reference.class;
    this.id = reference.id;
    this.#reference = reference;
    this.#world = world;
  }

  static referenceOf(value: RefValue): Reference {
    return value.#reference;
  }

  static worldOf(value: RefValue): World {
    return value.#world;
  }
}

/** Everything an expression can hold. */
export type CelValue =
  | string
  | bigint
  | number
  | boolean
  | Date
  | CivilDate
  | Period
  | Node
  | RefValue
  | SimilarPlaybook
  | ReadonlyMap<string, CelValue>
  | readonly CelValue[];

interface NodeClass {
  new (place: DocumentPlace, raw: JsonObject, world: World): Node;
  /** Keys without which a mapping of this type means nothing. */
  readonly requiredKeys: readonly string[];
}

/** One class for each object type of the schemas; its getters are the type's fields. */
export type NodeClasses = ReadonlyMap<string, NodeClass>;

/** Builds the classes. The result serves any number of workspaces. */
export function nodeClasses(shapes: Shapes): NodeClasses {
  return new Map(Object.values(shapes.types).map((type) => [type.name, nodeClass(type)]));
}

function nodeClass(type: ObjectType): NodeClass {
  const requiredKeys = Object.keys(type.fields).filter((key) => type.fields[key]?.required);
  const made = class extends Node {
    static readonly requiredKeys = requiredKeys;
  };
  for (const [key, field] of Object.entries(type.fields)) {
    Object.defineProperty(made.prototype, key, {
      get(this: Node) {
        return remembered(this, key, field);
      },
    });
  }
  return made;
}

function remembered(node: Node, key: string, field: Field): CelValue | undefined {
  const value = Node.read(node, key, field);
  Object.defineProperty(node, key, { value });
  return value;
}

/** The nodes of one workspace; the same mapping is always the same node. */
export interface World {
  readonly workspace: Workspace;
  readonly classes: NodeClasses;
  /** Object type by entity class. */
  readonly entityTypes: ReadonlyMap<string, string>;
  readonly nodes: Map<Document, Map<Pointer, Node>>;
}

/** The node of a mapping. Throws UnusableValue when the value is not a mapping or lacks what gives it meaning. */
function nodeAt(world: World, document: Document, pointer: Pointer, typeName: string, raw: Json): Node {
  const known = world.nodes.get(document) ?? new Map<Pointer, Node>();
  world.nodes.set(document, known);
  const existing = known.get(pointer);
  if (existing !== undefined) return existing;
  const NodeOfType = world.classes.get(typeName);
  if (NodeOfType === undefined || !isMapping(raw)) return refuseValue(`${dotted(pointer)} is not a mapping`);
  for (const key of NodeOfType.requiredKeys) requireMeaning(raw, key, pointer);
  const node = new NodeOfType({ document, pointer }, raw, world);
  known.set(pointer, node);
  return node;
}

function requireMeaning(raw: JsonObject, key: string, pointer: Pointer): void {
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  if (isAbsent(value)) refuseValue(`${dotted(pointer)} has no "${key}"`);
  if (typeof value === 'string') refusePlaceholder(value, child(pointer, key));
}

function refusePlaceholder(text: string, pointer: Pointer): void {
  if (isPlaceholder(text)) refuseValue(`${dotted(pointer)} still holds the placeholder "${text.trim()}"`);
}

/** The node of an entity. */
export function nodeOfEntity(world: World, entity: Entity): Node {
  const { document, pointer } = entity.place;
  const typeName = world.entityTypes.get(entity.class) ?? '';
  return nodeAt(world, document, pointer, typeName, valueAt(document.value, pointer) ?? null);
}

/** The node of a whole document. */
export function nodeOfDocument(world: World, document: Document): Node {
  return nodeAt(world, document, '', document.kind, document.value);
}

/** The CEL value of a parsed value, or undefined when nothing is said. Throws UnusableValue for a wrong type. */
export function convert(
  raw: Json | undefined,
  shape: Shape,
  document: Document,
  pointer: Pointer,
  world: World,
): CelValue | undefined {
  if (raw === undefined || raw === null || isAbsent(raw)) return undefined;
  switch (shape.type) {
    case 'object':
      return nodeAt(world, document, pointer, shape.name, raw);
    case 'array':
      return convertList(raw, shape.items, document, pointer, world);
    case 'map':
      return convertMap(raw, shape.values, document, pointer, world);
    default:
      return convertScalar(raw, shape, document, pointer, world);
  }
}

/** Whether nothing is said: no value, or a text of blanks and invisible characters. */
export function isAbsent(raw: Json | undefined): boolean {
  return raw === undefined || raw === null || (typeof raw === 'string' && isBlank(raw));
}

// Invisible characters say no more than blanks do.
function isBlank(text: string): boolean {
  return text.trim() === '' || (text.charCodeAt(0) > 0x7f && /^[\s\p{Cf}]*$/u.test(text));
}

function convertList(raw: Json, items: Shape, document: Document, pointer: Pointer, world: World): readonly CelValue[] {
  if (!isList(raw)) return refuseValue(`${dotted(pointer)} is not a list`);
  charge(raw.length);
  return raw.map((item, index) => {
    const place = child(pointer, index);
    return convert(item, items, document, place, world) ?? refuseValue(`${dotted(place)} has no value`);
  });
}

function convertMap(raw: Json, values: Shape, document: Document, pointer: Pointer, world: World): CelValue {
  if (!isMapping(raw)) return refuseValue(`${dotted(pointer)} is not a mapping`);
  const entries = new Map<string, CelValue>();
  for (const [key, value] of Object.entries(raw)) {
    const converted = convert(value, values, document, child(pointer, key), world);
    if (converted !== undefined) entries.set(key, converted);
  }
  return entries;
}

function convertScalar(raw: Json, shape: ScalarShape, document: Document, pointer: Pointer, world: World): CelValue {
  if (typeof raw === 'string') refusePlaceholder(raw, pointer);
  if (shape.type === 'boolean' && typeof raw === 'boolean') return raw;
  if (shape.type === 'number' && typeof raw === 'number') return raw;
  if (shape.type === 'integer' && Number.isSafeInteger(raw)) return BigInt(raw as number);
  if (shape.type === 'string' && typeof raw === 'string') return convertText(raw, shape, document, pointer, world);
  return refuseValue(`${dotted(pointer)} is not ${WANTED[shape.type]}`);
}

const WANTED = { string: 'text', integer: 'a whole number', number: 'a number', boolean: 'true or false' } as const;

function convertText(raw: string, shape: ScalarShape, document: Document, pointer: Pointer, world: World): CelValue {
  if (shape.references !== undefined) return convertReference(raw, document, pointer, world);
  if (shape.enum !== undefined && !shape.enum.includes(raw)) {
    return refuseValue(`${dotted(pointer)} is none of the known words: "${raw}"`);
  }
  const read = shape.format === undefined ? undefined : FORMATS[shape.format];
  if (read === undefined) return raw;
  return read(raw) ?? refuseValue(`${dotted(pointer)} is not well-formed: "${raw}"`);
}

const FORMATS: Readonly<Record<string, (text: string) => CelValue | undefined>> = {
  date: parseDate,
  duration: parsePeriod,
  'date-time': parseInstant,
};

function convertReference(raw: string, document: Document, pointer: Pointer, world: World): CelValue {
  const reference = world.workspace.referenceAt(document, pointer);
  if (reference === undefined) return refuseValue(`${dotted(pointer)} names nothing that can be looked up: "${raw}"`);
  return new RefValue(reference, world);
}
