/**
 * Refuses, when a rule loads, every read of an optional field that no `has()` on the way there guarantees:
 * an absent value is a gap or not applicable because the rule says so, never by accident.
 */
import { didYouMean } from '../base/nearest.ts';
import type { Field, ObjectType } from '../model/shape.ts';
import { calledName, children, type ExpressionNode, pathOf } from './ast.ts';
import { celType } from './cel-types.ts';
import { ExpressionMistake } from './mistake.ts';

/** Paths known to be present, such as `spec.owner`. */
export type Facts = ReadonlySet<string>;

/** What the analysis needs to know of types: the object types of documents, by name. */
export type TypeLookup = (name: string) => ObjectType | undefined;

const QUANTIFIERS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

/** Checks one expression. Throws ExpressionMistake at the first unguarded or unknown field. */
export function checkPresence(root: ExpressionNode, source: string, known: Facts, lookup: TypeLookup): void {
  inspect({ source, lookup }, root, known);
}

interface Check {
  readonly source: string;
  readonly lookup: TypeLookup;
}

type Inspect = (check: Check, node: ExpressionNode, facts: Facts) => void;

function inspect(check: Check, node: ExpressionNode, facts: Facts): void {
  const special = specialForm(node);
  if (special !== undefined) {
    special(check, node, facts);
    return;
  }
  for (const below of children(node)) inspect(check, below, facts);
  if (node.op === '.' || node.op === '.?') inspectField(check, node, facts);
}

function specialForm(node: ExpressionNode): Inspect | undefined {
  if (node.op === '&&' || node.op === '||') return inspectLogical;
  if (node.op === '?:') return inspectTernary;
  if (calledName(node) === 'has') return inspectHas;
  if (isQuantifier(node)) return inspectQuantifier;
  return isBind(node) ? inspectBind : undefined;
}

function inspectLogical(check: Check, node: ExpressionNode, facts: Facts): void {
  const [left, right] = node.args as [ExpressionNode, ExpressionNode];
  inspect(check, left, facts);
  inspect(check, right, union(facts, factsWhen(left, node.op === '&&')));
}

function inspectTernary(check: Check, node: ExpressionNode, facts: Facts): void {
  const [condition, whenTrue, whenFalse] = node.args as [ExpressionNode, ExpressionNode, ExpressionNode];
  inspect(check, condition, facts);
  inspect(check, whenTrue, union(facts, factsWhen(condition, true)));
  inspect(check, whenFalse, union(facts, factsWhen(condition, false)));
}

function inspectHas(check: Check, node: ExpressionNode, facts: Facts): void {
  const [argument] = (node.args as [string, ExpressionNode[]])[1];
  if (argument === undefined || argument.op !== '.') return;
  const [left] = argument.args as [ExpressionNode, string];
  inspectChain(check, left, facts);
  fieldOf(check, argument, typeNameOf(check, left));
}

// `has()` leaves the types of its chain unchecked, so the chain is walked here from its first name.
function inspectChain(check: Check, node: ExpressionNode, facts: Facts): void {
  if (node.op !== '.') return;
  const [left] = node.args as [ExpressionNode, string];
  inspectChain(check, left, facts);
  requirePresent(check, node, typeNameOf(check, left), facts);
}

function typeNameOf(check: Check, node: ExpressionNode): string {
  if (node.op !== '.') return node.checkedType?.name ?? '';
  const [left, key] = node.args as [ExpressionNode, string];
  const field = check.lookup(typeNameOf(check, left))?.fields[key];
  return field === undefined ? '' : celType(field.shape);
}

function inspectField(check: Check, node: ExpressionNode, facts: Facts): void {
  const [left] = node.args as [ExpressionNode, string];
  const typeName = (left.checkedType?.name ?? '').replace(/^optional<(.*)>$/, '$1');
  if (node.op === '.') requirePresent(check, node, typeName, facts);
  else fieldOf(check, node, typeName);
}

function requirePresent(check: Check, node: ExpressionNode, typeName: string, facts: Facts): void {
  const field = fieldOf(check, node, typeName);
  if (field === undefined || field.required) return;
  const path = pathOf(node);
  if (path !== undefined && facts.has(path)) return;
  const key = keyOf(node);
  const guard = path === undefined ? 'has() of it, through a name given by cel.bind,' : `has(${path})`;
  throw mistake(
    check,
    node,
    `"${key}" may be absent here; ask ${guard} first, or give a default with .?${key}.orValue(...)`,
  );
}

function fieldOf(check: Check, node: ExpressionNode, typeName: string): Field | undefined {
  const type = check.lookup(typeName);
  if (type === undefined) return undefined;
  const key = keyOf(node);
  const field = type.fields[key];
  if (field !== undefined) return field;
  throw mistake(check, node, `${typeName} has no field "${key}".${didYouMean(key, Object.keys(type.fields))}`);
}

function inspectQuantifier(check: Check, node: ExpressionNode, facts: Facts): void {
  const [, receiver, args] = node.args as [string, ExpressionNode, ExpressionNode[]];
  inspect(check, receiver, facts);
  const [variable, ...bodies] = args;
  let inner = without(facts, String(variable?.args));
  for (const body of bodies) {
    inspect(check, body, inner);
    inner = union(inner, factsWhen(body, true));
  }
}

function inspectBind(check: Check, node: ExpressionNode, facts: Facts): void {
  const [, , [variable, value, body]] = node.args as [string, ExpressionNode, ExpressionNode[]];
  if (value === undefined || body === undefined) return;
  inspect(check, value, facts);
  inspect(check, body, without(facts, String(variable?.args)));
}

function keyOf(node: ExpressionNode): string {
  return (node.args as [ExpressionNode, string])[1];
}

function mistake(check: Check, node: ExpressionNode, message: string): ExpressionMistake {
  return new ExpressionMistake(message, check.source, node.end - keyOf(node).length, node.end);
}

function isQuantifier(node: ExpressionNode): boolean {
  return node.op === 'rcall' && QUANTIFIERS.has(calledName(node) ?? '') && node.meta.alternate !== undefined;
}

function isBind(node: ExpressionNode): boolean {
  return node.op === 'rcall' && calledName(node) === 'bind' && node.meta.macro !== undefined;
}

/** What is known to be present once the expression has turned out true (or false). */
export function factsWhen(node: ExpressionNode, truth: boolean): Facts {
  if (node.op === '!_') return factsWhen(node.args as ExpressionNode, !truth);
  if (node.op === '&&' || node.op === '||') return logicalFacts(node, truth);
  if (calledName(node) !== 'has' || !truth) return new Set();
  const [argument] = (node.args as [string, ExpressionNode[]])[1];
  const path = argument === undefined ? undefined : pathOf(argument);
  return new Set(path === undefined ? [] : [path]);
}

function logicalFacts(node: ExpressionNode, truth: boolean): Facts {
  const [left, right] = (node.args as [ExpressionNode, ExpressionNode]).map((side) => factsWhen(side, truth));
  if (left === undefined || right === undefined) return new Set();
  const bothHold = (node.op === '&&') === truth;
  return bothHold ? union(left, right) : new Set([...left].filter((fact) => right.has(fact)));
}

function union(left: Facts, right: Facts): Facts {
  return right.size === 0 ? left : new Set([...left, ...right]);
}

function without(facts: Facts, variable: string): Facts {
  return new Set([...facts].filter((fact) => fact !== variable && !fact.startsWith(`${variable}.`)));
}
