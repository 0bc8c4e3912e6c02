import { isList, isMapping, parent, tokens, valueAt } from '../base/json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { SchemaError } from './errors.ts';
import type { Mistake, Source } from './explain.ts';
import { kindOf, placeName, sentence } from './wording.ts';

const WANTED: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a mapping of keys to values',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  null: 'empty',
};

/** Says that a value has the wrong type, or none, or is a phone number that lost its plus. */
export function explainType(error: SchemaError, source: Source): Mistake {
  const { pointer } = error;
  const value = valueAt(source.value, pointer);
  const place = sentence(placeName(pointer));
  if (value === null || value === undefined) return noValue(pointer);
  if (typeof value === 'number' && isPhoneNumber(pointer, source)) return unquotedPhone(pointer, value, source);
  const wanted = [String(error.params['type'])].flatMap((types) => types.split(','));
  const better = remedy(value, wanted, error, source);
  return {
    ruleId: 'values-have-the-right-type',
    pointer,
    message: `${place} is ${kindOf(value)}; it has to be ${wanted.map((type) => WANTED[type] ?? type).join(' or ')}.`,
    ...(better === undefined ? {} : { remediation: better }),
  };
}

/** Says that nothing stands at a key, or only blanks. */
export function noValue(pointer: Pointer): Mistake {
  return {
    ruleId: 'values-have-the-right-type',
    pointer,
    message: `${sentence(placeName(pointer))} has no value.`,
    remediation: 'Write the value, or remove the key.',
  };
}

function isPhoneNumber(pointer: Pointer, { value, rawScalars }: Source): boolean {
  if (/^\+\d{7,}$/.test(rawScalars.get(pointer) ?? '')) return true;
  const key = tokens(pointer).at(-1);
  const owner = valueAt(value, parent(pointer));
  const isChannel = (key === 'value' || key === 'ref') && isMapping(owner);
  return isChannel && ['phone', 'sms'].some((type) => owner['type'] === type);
}

function unquotedPhone(pointer: Pointer, value: number, { rawScalars }: Source): Mistake {
  const written = rawScalars.get(pointer) ?? String(value);
  const loss = written.startsWith('+') ? ' and drops the plus' : '';
  return {
    ruleId: 'phone-numbers-are-quoted',
    pointer,
    message: `The phone number ${written} is not in quotes, so YAML reads it as a number${loss}.`,
    remediation: written.startsWith('+')
      ? `Write "${written}", with the quotes.`
      : 'Write it in quotes, with plus and country code.',
  };
}

function remedy(value: Json, wanted: readonly string[], error: SchemaError, source: Source): string | undefined {
  const [type] = wanted;
  const { format } = error.schema;
  if (format === 'duration' && typeof value === 'number') return `Write a duration, such as P${value}D or PT${value}M.`;
  if (format === 'date') return 'Write a date, such as 2026-06-30.';
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `Put it in quotes: "${source.rawScalars.get(error.pointer) ?? String(value)}".`;
  }
  if (type === 'string' && isList(value)) return 'Write one value instead of a list.';
  if (type === 'array' && typeof value === 'string')
    return `Write it as a list: [${value.length > 40 ? '...' : value}].`;
  if (type === 'boolean') return 'Write true or false, without quotes.';
  return undefined;
}
