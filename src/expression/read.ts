/** Typed reading of a node's fields for the functions that expressions call; an absent field is undefined. */
import { CivilDate, Period } from './calendar.ts';
import { type CelValue, Node, RefValue } from './values.ts';

function field(node: Node, key: string): CelValue | undefined {
  return Reflect.get(node, key) as CelValue | undefined;
}

/** A text field. */
export function textOf(node: Node, key: string): string | undefined {
  const value = field(node, key);
  return typeof value === 'string' ? value : undefined;
}

/** A date field. */
export function dateOf(node: Node, key: string): CivilDate | undefined {
  const value = field(node, key);
  return value instanceof CivilDate ? value : undefined;
}

/** A duration field. */
export function periodOf(node: Node, key: string): Period | undefined {
  const value = field(node, key);
  return value instanceof Period ? value : undefined;
}

/** A mapping field. */
export function nodeIn(node: Node, key: string): Node | undefined {
  const value = field(node, key);
  return value instanceof Node ? value : undefined;
}

/** A reference field. */
export function refIn(node: Node, key: string): RefValue | undefined {
  const value = field(node, key);
  return value instanceof RefValue ? value : undefined;
}

function listIn(node: Node, key: string): readonly CelValue[] {
  const value = field(node, key);
  return Array.isArray(value) ? value : [];
}

/** A list of mappings; empty when absent. */
export function nodesIn(node: Node, key: string): readonly Node[] {
  return listIn(node, key).filter((item) => item instanceof Node);
}

/** A list of references; empty when absent. */
export function refsIn(node: Node, key: string): readonly RefValue[] {
  return listIn(node, key).filter((item) => item instanceof RefValue);
}

/** A list of texts; empty when absent. */
export function textsIn(node: Node, key: string): readonly string[] {
  return listIn(node, key).filter((item) => typeof item === 'string');
}
