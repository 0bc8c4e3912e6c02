import type { Params, ParamValue } from '../model/rule.ts';
import type { Field, ObjectType, Shape } from '../model/shape.ts';
import { parsePeriod } from './calendar.ts';
import { celType } from './cel-types.ts';
import type { CelValue } from './values.ts';

/** A rule's parameters as expressions read them: `params.maxAge`. */
export class ParamsValue {
  constructor(values: Readonly<Record<string, CelValue>>) {
    Object.assign(this, values);
  }
}

/** The shape of a parameter: a text that reads as an ISO 8601 duration is a period. */
export function paramShape(value: ParamValue): Shape {
  if (typeof value === 'boolean') return { type: 'boolean' };
  if (typeof value === 'number') return { type: Number.isInteger(value) ? 'integer' : 'number' };
  if (typeof value !== 'string') return { type: 'array', items: { type: 'string' } };
  return isPeriodText(value) ? { type: 'string', format: 'duration' } : { type: 'string' };
}

function isPeriodText(text: string): boolean {
  return /^P(T?\d)/.test(text) && parsePeriod(text) !== undefined;
}

/** The object type of a set of parameters; sets of the same names and shapes share one. */
export function paramsType(params: Params): ObjectType {
  const entries = Object.entries(params).sort(([left], [right]) => (left < right ? -1 : 1));
  const fields = entries.map(([key, value]): [string, Field] => [
    key,
    { shape: paramShape(value), required: true, description: '', personal: false },
  ]);
  const signature = fields.map(([key, { shape }]) => `${key}_${celType(shape).replaceAll(/\W/g, '')}`);
  return {
    name: ['Params', ...signature].join('_'),
    description: 'Parameters of a rule.',
    fields: Object.fromEntries(fields),
  };
}

/** The values of parameters as the engine wants them. */
export function paramValues(params: Params): Readonly<Record<string, CelValue>> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, paramValue(value)]));
}

function paramValue(value: ParamValue): CelValue {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== 'string') return value;
  return (isPeriodText(value) ? parsePeriod(value) : undefined) ?? value;
}
