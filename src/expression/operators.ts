import type { Environment } from '@marcbachmann/cel-js';
import { addPeriod, type CivilDate, compareDates, comparePeriods, type Period, subtractPeriod } from './calendar.ts';
import { charge } from './evaluation.ts';
import { Node, type RefValue } from './values.ts';

/** Comparison and arithmetic of the types irready adds to CEL. */
export function registerOperators(environment: Environment, comparableTypes: Iterable<string>): void {
  registerOrder<CivilDate>(environment, 'date', compareDates);
  registerOrder<Period>(environment, 'period', comparedPeriods);
  environment.registerOperator('date + period: date', addPeriod);
  environment.registerOperator('date - period: date', subtractPeriod);
  environment.registerOperator('Reference == Reference', sameTarget);
  environment.registerOperator('Reference == string', (reference: RefValue, text: string) => reference.text === text);
  for (const type of comparableTypes) environment.registerOperator(`${type} == ${type}`, sameNode);
}

// Periods are compared by counting from a day of the calendar, which takes several times as long as other comparisons.
const COMPARING = 5;

function comparedPeriods(left: Period, right: Period): number {
  charge(COMPARING);
  return comparePeriods(left, right);
}

function registerOrder<Value>(environment: Environment, type: string, compare: (left: Value, right: Value) => number) {
  environment.registerOperator(`${type} == ${type}`, (left: Value, right: Value) => compare(left, right) === 0);
  environment.registerOperator(`${type} < ${type}`, (left: Value, right: Value) => compare(left, right) < 0);
  environment.registerOperator(`${type} <= ${type}`, (left: Value, right: Value) => compare(left, right) <= 0);
  environment.registerOperator(`${type} > ${type}`, (left: Value, right: Value) => compare(left, right) > 0);
  environment.registerOperator(`${type} >= ${type}`, (left: Value, right: Value) => compare(left, right) >= 0);
}

// `role/ciso` and a bare `ciso` may name the same thing.
function sameTarget(left: RefValue, right: RefValue): boolean {
  return left.class === right.class && left.id === right.id;
}

function sameNode(left: Node, right: Node): boolean {
  const [one, other] = [Node.placeOf(left), Node.placeOf(right)];
  return one.document === other.document && one.pointer === other.pointer;
}
