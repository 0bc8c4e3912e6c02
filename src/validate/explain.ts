import { child, valueAt } from '../base/json-pointer.ts';
import { didYouMean, nearest } from '../base/nearest.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { SchemaError } from './errors.ts';
import { explainFormat } from './explain-format.ts';
import { explainType } from './explain-type.ts';
import { joined, listed, placeName, quoted, sentence } from './wording.ts';

/** A longer list of known words is for an editor to show. */
const MOST_LISTED = 20;

/** One mistake in a value, in words. */
export interface Mistake {
  readonly ruleId: string;
  readonly pointer: Pointer;
  /** Set when the key is meant, not its value. */
  readonly target?: 'key';
  /** Says what is wrong and what would be right. */
  readonly message: string;
  readonly remediation?: string;
}

/** A value with the source text of its plain scalars. */
export interface Source {
  readonly value: Json;
  readonly rawScalars: ReadonlyMap<Pointer, string>;
}

/** Which error speaks for a place that has several. */
const RANK = ['type', 'false schema', 'enum', 'minLength', 'format', 'pattern'];

/** Turns the errors of a schema into mistakes, one for each place. */
export function explainErrors(errors: readonly SchemaError[], source: Source): readonly Mistake[] {
  const real = errors.filter(({ keyword }) => keyword !== '' && keyword !== 'if');
  const unknown = real.filter(({ keyword }) => keyword === 'additionalProperties');
  const missing = real.filter(({ keyword }) => keyword === 'required');
  const others = real.filter((error) => !unknown.includes(error) && !missing.includes(error));
  return [
    ...unknown.map(unknownKey),
    ...groups(missing).flatMap((group) => missingKeys(group, unknown)),
    ...groups(others).map((group) => wrongValue(group, source)),
  ];
}

function groups(errors: readonly SchemaError[]): readonly (readonly SchemaError[])[] {
  const byPlace = new Map<Pointer, SchemaError[]>();
  for (const error of errors) {
    const group = byPlace.get(error.pointer);
    if (group === undefined) byPlace.set(error.pointer, [error]);
    else group.push(error);
  }
  return [...byPlace.values()];
}

function unknownKey(error: SchemaError): Mistake {
  const key = textOf(error, 'additionalProperty');
  const known = knownKeys(error);
  const match = nearest(key, known);
  const hint = match === undefined ? ` Known keys: ${listed(known)}.` : ` Did you mean "${match}"?`;
  return {
    ruleId: 'keys-are-known',
    pointer: child(error.pointer, key),
    target: 'key',
    message: `${quoted(key)} is not a known key of ${placeName(error.pointer)}.${hint}`,
    remediation:
      match === undefined ? 'Use a known key, or start the key with x- if it is your own.' : `Write "${match}".`,
  };
}

/** A key that is only misspelt is not missing as well. */
function missingKeys(group: readonly SchemaError[], unknown: readonly SchemaError[]): readonly Mistake[] {
  const pointer = group[0]?.pointer ?? '';
  const here = unknown.filter((error) => error.pointer === pointer);
  const misspelt = here.map((error) => nearest(textOf(error, 'additionalProperty'), knownKeys(error)));
  const keys = group.map((error) => textOf(error, 'missingProperty')).filter((key) => !misspelt.includes(key));
  if (keys.length === 0) return [];
  const message = `${sentence(placeName(pointer))} ${keys.length === 1 ? 'has no' : 'lacks'} ${joined(keys)}.`;
  const remediation = keys.length === 1 ? `Add the key ${joined(keys)}.` : `Add the keys ${joined(keys)}.`;
  return [{ ruleId: 'required-keys-are-present', pointer, message, remediation }];
}

function wrongValue(group: readonly SchemaError[], source: Source): Mistake {
  const [error] = [...group].sort((left, right) => rank(left) - rank(right));
  if (error === undefined) throw new TypeError('a place without an error');
  const value = valueAt(source.value, error.pointer);
  if (error.keyword === 'type') return explainType(error, source);
  if (error.keyword === 'enum') return unknownWord(error, value);
  if (error.keyword === 'false schema') return outOfPlace(error.pointer);
  return malformed(error, value);
}

function rank({ keyword }: SchemaError): number {
  const place = RANK.indexOf(keyword);
  return place < 0 ? RANK.length : place;
}

function unknownWord({ pointer, params }: SchemaError, value: Json | undefined): Mistake {
  const allowed = Array.isArray(params['allowedValues']) ? params['allowedValues'].map(String) : [];
  const word = String(value);
  const message = `${sentence(placeName(pointer))} is ${quoted(word)}; it has to be ${choices(allowed)}.${didYouMean(word, allowed)}`;
  return { ruleId: 'values-are-among-the-known', pointer, message };
}

function choices(allowed: readonly string[]): string {
  if (allowed.length === 1) return quoted(allowed[0] ?? '');
  if (allowed.length <= MOST_LISTED) return `one of ${listed(allowed)}`;
  return `one of ${allowed.length} known words, such as ${listed(allowed.slice(0, 3))}`;
}

/** The one place where a schema forbids a key that it knows: a rule that a stage checks has no expressions. */
function outOfPlace(pointer: Pointer): Mistake {
  const message = `${sentence(placeName(pointer))} does not go together with "stage".`;
  return { ruleId: 'keys-are-known', pointer, target: 'key', message, remediation: 'Remove one of the two.' };
}

function malformed({ pointer, keyword, schema, params }: SchemaError, value: Json | undefined): Mistake {
  const place = sentence(placeName(pointer));
  const rest = { ruleId: 'values-are-well-formed', pointer };
  if (keyword === 'minLength') return { ...rest, message: `${place} is empty.` };
  if (keyword === 'minItems') return { ...rest, message: `${place} has no items; it needs at least one.` };
  if (keyword === 'minimum' || keyword === 'maximum') {
    return {
      ...rest,
      message: `${place} is ${String(value)}; it has to be at ${keyword === 'minimum' ? 'least' : 'most'} ${String(params['limit'])}.`,
    };
  }
  const text = String(value);
  if (keyword === 'pattern')
    return { ...rest, message: `${place} is ${quoted(text)}, which does not fit. ${schema.description ?? ''}`.trim() };
  const { problem, remedy } = explainFormat(textOf({ params }, 'format'), text);
  return { ...rest, message: `${place} is ${quoted(text)}, ${problem}.`, remediation: remedy };
}

function knownKeys({ schema }: SchemaError): readonly string[] {
  return Object.keys(schema.properties ?? {});
}

function textOf({ params }: Pick<SchemaError, 'params'>, name: string): string {
  return String(params[name] ?? '');
}
