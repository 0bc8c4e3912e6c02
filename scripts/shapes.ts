import { DOCUMENT_KINDS } from '../src/model/document.ts';
import type { EntityClass, Field, ObjectType, ScalarShape, Shape, Shapes } from '../src/model/shape.ts';
import type { SchemaFile } from './schemas.ts';

type Node = Readonly<Record<string, unknown>>;

/** A schema node with the words that lead to it, for messages. */
interface Place {
  readonly node: Node;
  readonly where: string;
}

/** Descriptions of all titled objects by title. */
type Definitions = ReadonlyMap<string, string>;

const OBJECT_KEYS = [
  'title',
  'type',
  'description',
  'required',
  'properties',
  'patternProperties',
  'additionalProperties',
];
const ROOT_KEYS = [...OBJECT_KEYS, '$schema', 'definitions', 'x-identifies', 'x-scope'];
const MARKS = ['x-identifies', 'x-scope', 'x-references', 'x-personal'];
const SCALAR_KEYS = [
  'type',
  'description',
  'format',
  'enum',
  'enumDescriptions',
  'examples',
  'pattern',
  'minimum',
  ...MARKS,
];
const FORMAT_NAMES = ['date', 'date-time', 'duration', 'email', 'uri', 'id', 'time-zone'];

/** The structure that the schemas of the document kinds describe. Throws with the place of the first departure. */
export function deriveShapes(files: readonly SchemaFile[]): Shapes {
  const objects = files.filter(isDocumentSchema).flatMap(objectPlaces);
  const names = new Map(objects.map((place) => [text(place.node, 'title'), sentence(place)]));
  if (names.size < objects.length) fail('schemas', `two objects share a title: ${twice(objects)}`);
  const types = Object.fromEntries(objects.map((place) => [text(place.node, 'title'), objectType(place, names)]));
  const entities = Object.fromEntries(objects.flatMap(entityClasses).map((entity) => [entity.name, entity]));
  const shapes: Shapes = { types, entities };
  checkEntities(objects, shapes);
  return shapes;
}

function isDocumentSchema({ schema }: SchemaFile): boolean {
  const title = schema['title'];
  return title === 'CommonDefinitions' || DOCUMENT_KINDS.some((kind) => kind === title);
}

function objectPlaces({ name, schema }: SchemaFile): readonly Place[] {
  const definitions = Object.entries(record(schema['definitions'])).map(([key, value]) => {
    const place = { node: record(value), where: `${name}#/definitions/${key}` };
    if (place.node['title'] !== key) fail(place.where, 'the title has to be the name of the definition');
    return place;
  });
  return schema['title'] === 'CommonDefinitions' ? definitions : [{ node: schema, where: name }, ...definitions];
}

function objectType(place: Place, names: Definitions): ObjectType {
  const { node, where } = place;
  onlyKeys(place, where.includes('#') ? OBJECT_KEYS : ROOT_KEYS);
  if (node['type'] !== 'object') fail(where, 'a titled schema has to be an object');
  if (node['additionalProperties'] !== false) fail(where, 'additionalProperties has to be false');
  if (JSON.stringify(node['patternProperties']) !== '{"^x-":{}}')
    fail(where, 'patternProperties has to let x- keys pass');
  const properties = Object.entries(record(node['properties']));
  const required = texts(node['required']);
  const absent = required.find((key) => !properties.some(([name]) => name === key));
  if (absent !== undefined) fail(where, `"${absent}" is required and not a property`);
  const fields = properties.map(([key, value]): [string, Field] => {
    const property = { node: record(value), where: `${where}/properties/${key}` };
    return [key, field(property, required.includes(key), names)];
  });
  return { name: text(node, 'title'), description: sentence(place), fields: Object.fromEntries(fields) };
}

function field(place: Place, required: boolean, names: Definitions): Field {
  const shape = shapeOf(place, names);
  const description = shape.type === 'object' ? (names.get(shape.name) ?? '') : sentence(place);
  return { shape, required, description, personal: place.node['x-personal'] === true };
}

function shapeOf(place: Place, names: Definitions): Shape {
  const { node, where } = place;
  if (node['$ref'] !== undefined) return reference(place, names);
  if (node['type'] === 'array') return list(place, names);
  if (node['type'] === 'object') return freeMap(place);
  onlyKeys(place, SCALAR_KEYS);
  sentence(place);
  return scalar(node, where);
}

function reference(place: Place, names: Definitions): Shape {
  onlyKeys(place, ['$ref']);
  const target = /^(?:common\.schema\.json)?#\/definitions\/(\w+)$/.exec(text(place.node, '$ref'))?.[1];
  if (target === undefined || !names.has(target)) fail(place.where, 'the $ref does not lead to a definition');
  return { type: 'object', name: target ?? '' };
}

function list(place: Place, names: Definitions): Shape {
  onlyKeys(place, ['type', 'description', 'items', 'examples']);
  sentence(place);
  return { type: 'array', items: shapeOf({ node: record(place.node['items']), where: `${place.where}/items` }, names) };
}

function freeMap(place: Place): Shape {
  onlyKeys(place, ['type', 'description', 'additionalProperties']);
  sentence(place);
  const values = record(place.node['additionalProperties']);
  if (typeof values['type'] !== 'string') fail(place.where, 'an object without a title has to be a map of scalars');
  return { type: 'map', values: scalar(values, `${place.where}/additionalProperties`) };
}

function scalar(node: Node, where: string): ScalarShape {
  const { type, format } = node;
  if (type !== 'string' && type !== 'integer' && type !== 'number' && type !== 'boolean') {
    return fail(where, 'the type has to be one of string, integer, number, boolean, array, object');
  }
  if (format !== undefined && !FORMAT_NAMES.some((name) => name === format))
    fail(where, `no such format: ${String(format)}`);
  const identifies = node['x-identifies'];
  return {
    type,
    ...(typeof format === 'string' ? { format } : {}),
    ...(node['enum'] === undefined ? {} : { enum: texts(node['enum']) }),
    ...(typeof identifies === 'string' ? { identifies } : {}),
    ...(node['x-references'] === undefined ? {} : { references: texts(node['x-references']) }),
  };
}

function entityClasses({ node, where }: Place): readonly EntityClass[] {
  const type = text(node, 'title');
  const marked = [node, ...Object.values(record(node['properties'])).map(record)];
  const own = marked.filter((candidate) => candidate['x-identifies'] !== undefined);
  if (own.length > 1) fail(where, 'an object has one id at most');
  return own.map((candidate) => ({
    name: text(candidate, 'x-identifies'),
    type,
    scope: candidate['x-scope'] === 'document' ? 'document' : 'workspace',
  }));
}

function checkEntities(objects: readonly Place[], shapes: Shapes): void {
  const all = objects.flatMap(entityClasses);
  const double = all.find((entity) => all.filter((other) => other.name === entity.name).length > 1);
  if (double !== undefined) fail('schemas', `two objects carry the class ${double.name}`);
  for (const type of Object.values(shapes.types)) {
    for (const [key, { shape }] of Object.entries(type.fields)) {
      const unknown = referencesOf(shape).find((name) => shapes.entities[name] === undefined);
      if (unknown !== undefined) fail(`${type.name}.${key}`, `no object carries the class ${unknown}`);
    }
  }
}

function referencesOf(shape: Shape): readonly string[] {
  if (shape.type === 'array') return referencesOf(shape.items);
  return shape.type === 'object' || shape.type === 'map' ? [] : (shape.references ?? []);
}

function onlyKeys({ node, where }: Place, allowed: readonly string[]): void {
  const extra = Object.keys(node).find((key) => !allowed.includes(key));
  if (extra !== undefined) fail(where, `"${extra}" is outside the structural subset`);
}

function sentence({ node, where }: Place): string {
  const description = node['description'];
  if (typeof description !== 'string' || !description.endsWith('.'))
    return fail(where, 'a one-sentence description is missing');
  return description;
}

function twice(places: readonly Place[]): string {
  const titles = places.map(({ node }) => text(node, 'title'));
  return titles.filter((title, index) => titles.indexOf(title) !== index).join(', ');
}

function record(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function text(node: Node, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function fail(where: string, what: string): never {
  throw new Error(`${where}: ${what}.`);
}
