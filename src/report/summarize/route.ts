import { isList, isMapping, tokens } from '../../base/json-pointer.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { Field, Shape, Shapes } from '../../model/shape.ts';
import type { DocumentPlace } from '../../model/subject.ts';

/** A pointer whose list positions are replaced by what identifies the entry there. */
export type RouteOf = (place: DocumentPlace) => readonly Json[];

/** A value on the way to a place, with what the schemas say of it. */
interface Step {
  readonly value: Json | undefined;
  readonly shape: Shape | undefined;
  readonly personal: boolean;
}

/** What identifies each entry of a list, by position. */
type Identities = readonly Json[];

/** Prepares routes; each list is read once, however many places stand in it. */
export function createRoutes(shapes: Shapes): RouteOf {
  const known = new WeakMap<readonly Json[], Identities>();
  const identitiesOf = (list: readonly Json[], at: Step): Identities => {
    const identities = known.get(list) ?? numbered(list.map((entry) => identityOf(entry, at, shapes)));
    known.set(list, identities);
    return identities;
  };
  return ({ document, pointer }) => {
    let at: Step = { value: document.value, shape: { type: 'object', name: document.kind }, personal: false };
    return tokens(pointer).map((token) => {
      const { value } = at;
      const named = isList(value) ? (identitiesOf(value, at)[Number(token)] ?? token) : token;
      at = below(at, token, shapes);
      return named;
    });
  };
}

function below({ value, shape, personal }: Step, token: string, shapes: Shapes): Step {
  if (isList(value)) {
    return { value: value[Number(token)], shape: shape?.type === 'array' ? shape.items : undefined, personal };
  }
  const inner = isMapping(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  if (shape?.type === 'map') return { value: inner, shape: shape.values, personal };
  const field = fieldsOf(shape, shapes)[token];
  return { value: inner, shape: field?.shape, personal: personal || field?.personal === true };
}

function fieldsOf(shape: Shape | undefined, shapes: Shapes): Readonly<Record<string, Field>> {
  return shape?.type === 'object' ? (shapes.types[shape.name]?.fields ?? {}) : {};
}

/**
 * What an entry of a list is known by: its id or name, else the values it has to have, else itself. Personal data never is
 * part of it: a digest of a telephone number can be undone by trying all numbers.
 */
function identityOf(entry: Json, { shape, personal }: Step, shapes: Shapes): Json {
  if (personal || entry === null || isList(entry)) return null;
  if (!isMapping(entry)) return [typeof entry, String(entry)];
  const fields = fieldsOf(shape?.type === 'array' ? shape.items : undefined, shapes);
  const own = ['id', 'name'].find((key) => isText(entry, key) && fields[key]?.personal !== true);
  if (own !== undefined) return [own, entry[own] ?? null];
  return Object.entries(fields)
    .filter(([key, field]) => field.required && !field.personal && isScalar(entry, key))
    .map(([key]) => [key, entry[key] ?? null]);
}

function isText(entry: JsonObject, key: string): boolean {
  return Object.hasOwn(entry, key) && typeof entry[key] === 'string' && entry[key] !== '';
}

function isScalar(entry: JsonObject, key: string): boolean {
  return Object.hasOwn(entry, key) && typeof entry[key] !== 'object';
}

/** Entries that nothing tells apart are told apart by how many of their like come before. */
function numbered(identities: Identities): Identities {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const key = JSON.stringify(identity);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return [identity, before];
  });
}
