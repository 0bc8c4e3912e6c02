/** `forEach`: walks the tree by dotted keys and `[*]`, so that every subject has an exact place. */

import { child, dotted, isList, isMapping } from '../base/json-pointer.ts';
import { didYouMean } from '../base/nearest.ts';
import { ExpressionMistake } from '../expression/mistake.ts';
import { type CelValue, isAbsent } from '../expression/values.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
import type { Shape, Shapes } from '../model/shape.ts';

/** One `variable in path` of a rule. */
export interface Binding {
  readonly variable: string;
  /** The variable the path starts from. */
  readonly from: string;
  /** Keys, and `*` for every element. */
  readonly steps: readonly string[];
  /** Shape of each element found. */
  readonly shape: Shape;
}

/** A value with its place, or a place whose value cannot be walked. */
export type Found =
  | {
      readonly kind: 'value';
      readonly pointer: Pointer;
      readonly raw: Json;
      readonly shape: Shape;
      /** What was found below, by path: rules walk the same paths again and again. */
      reached?: Map<string, readonly Found[]>;
      /** Its value in expressions, once it could be made. */
      value?: CelValue;
    }
  | { readonly kind: 'unusable'; readonly pointer: Pointer; readonly reason: string };

const BINDING = /^([a-z][A-Za-z0-9]*) in ([a-z][A-Za-z0-9]*)((?:\.[A-Za-z][A-Za-z0-9]*|\[\*\])+)$/;

/** Reads a binding against the shapes of the variables in scope. Throws ExpressionMistake. */
export function parseBinding(text: string, variables: ReadonlyMap<string, Shape>, shapes: Shapes): Binding {
  const match = BINDING.exec(text.trim());
  const [, variable = '', from = '', path = ''] = match ?? [];
  if (match === null) {
    throw new ExpressionMistake(
      'forEach reads `name in path`, the path with dotted keys and [*] only',
      text,
      0,
      text.length,
    );
  }
  if (variables.has(variable))
    throw new ExpressionMistake(`"${variable}" is already the name of something else`, text, 0, variable.length);
  const start = variables.get(from);
  const fromAt = text.indexOf(from, variable.length + 4);
  if (start === undefined) {
    throw new ExpressionMistake(
      `"${from}" is not known here.${didYouMean(from, variables.keys())}`,
      text,
      fromAt,
      fromAt + from.length,
    );
  }
  const steps = path.replaceAll('[*]', '.*').slice(1).split('.');
  return { variable, from, steps, shape: steps.reduce((shape, step) => stepShape(shape, step, shapes, text), start) };
}

function stepShape(shape: Shape, step: string, shapes: Shapes, text: string): Shape {
  const at = Math.max(0, text.indexOf(step === '*' ? '[*]' : `.${step}`));
  if (step === '*') {
    if (shape.type === 'array') return shape.items;
    throw new ExpressionMistake('[*] follows something that is not a list', text, at, at + 3);
  }
  const type = shape.type === 'object' ? shapes.types[shape.name] : undefined;
  const field = type?.fields[step];
  if (field !== undefined) return field.shape;
  const known = type === undefined ? [] : Object.keys(type.fields);
  throw new ExpressionMistake(
    `there is no key "${step}" here.${didYouMean(step, known)}`,
    text,
    at + 1,
    at + 1 + step.length,
  );
}

/** Everything a path leads to, in document order; absent values lead nowhere. */
export function walk(from: Found, steps: readonly string[], shapes: Shapes): readonly Found[] {
  if (from.kind === 'unusable') return [from];
  const path = steps.join('.');
  const known = from.reached?.get(path);
  if (known !== undefined) return known;
  let reached: readonly Found[] = [from];
  for (const step of steps) {
    reached = reached.flatMap((found) => (found.kind === 'unusable' ? [found] : below(found, step, shapes)));
  }
  from.reached ??= new Map();
  from.reached.set(path, reached);
  return reached;
}

function below(from: Found & { kind: 'value' }, step: string, shapes: Shapes): readonly Found[] {
  return step === '*' ? elements(from) : member(from, step, shapes);
}

function elements({ raw, shape, pointer }: Found & { kind: 'value' }): readonly Found[] {
  if (shape.type !== 'array' || !isList(raw)) return [unusable(pointer, 'is not a list')];
  return raw.map((item, index) => {
    const place = child(pointer, index);
    return item === null
      ? unusable(place, 'has no value')
      : { kind: 'value', pointer: place, raw: item, shape: shape.items };
  });
}

function member({ raw, shape, pointer }: Found & { kind: 'value' }, key: string, shapes: Shapes): readonly Found[] {
  const field = shape.type === 'object' ? shapes.types[shape.name]?.fields[key] : undefined;
  if (field === undefined || !isMapping(raw)) return [unusable(pointer, 'is not a mapping')];
  const value = Object.hasOwn(raw, key) ? raw[key] : undefined;
  if (value === undefined || isAbsent(value)) return [];
  return [{ kind: 'value', pointer: child(pointer, key), raw: value, shape: field.shape }];
}

function unusable(pointer: Pointer, what: string): Found {
  return { kind: 'unusable', pointer, reason: `${dotted(pointer)} ${what}` };
}
