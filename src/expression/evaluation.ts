import { LIMITS } from '../base/limits.ts';
import type { Reference, Workspace } from '../model/workspace.ts';
import type { CivilDate } from './calendar.ts';

/** An expression asked for an object that its reference does not lead to. */
class UnresolvedReference extends Error {
  override readonly name = 'UnresolvedReference';
}

/** An expression met a value that its type rules out: the document has a finding of its own for it. */
class UnusableValue extends Error {
  override readonly name = 'UnusableValue';
}

/** An expression took more steps than one subject may cost. */
class TooCostly extends Error {
  override readonly name = 'TooCostly';
}

/** One for all: a stack for each of thousands of subjects would cost more than what it stops. */
const TOO_COSTLY = new TooCostly(`it takes more than ${LIMITS.expressionSteps} steps`);

/** What is recorded while one rule looks at one subject; CEL's `||` may absorb an error, this record does not. */
export interface Evaluation {
  readonly workspace: Workspace;
  readonly today: CivilDate;
  /** Why the verdict cannot be trusted, in the order met. */
  readonly doubts: string[];
  steps: number;
}

let current: Evaluation | undefined;

/** Runs a synchronous computation with its record in place; custom functions reach it through `evaluation()`. */
export function during<Result>(record: Evaluation, compute: () => Result): Result {
  const outer = current;
  current = record;
  try {
    return compute();
  } finally {
    current = outer;
  }
}

/** The record of the evaluation that is running. Throws when called outside one. */
export function evaluation(): Evaluation {
  if (current === undefined) throw new Error('no evaluation is running');
  return current;
}

/** Counts work. Throws TooCostly, and keeps throwing, once the subject's allowance is spent. */
export function charge(steps: number): void {
  const record = evaluation();
  const before = record.steps;
  record.steps += steps;
  if (!ranOutOfSteps(record)) return;
  const message = TOO_COSTLY.message;
  if (before <= LIMITS.expressionSteps) record.doubts.push(message);
  throw TOO_COSTLY;
}

/** Whether a subject cost more than its allowance. */
export function ranOutOfSteps(record: Evaluation): boolean {
  return record.steps > LIMITS.expressionSteps;
}

/** Records a value that makes the verdict undecidable, and throws. */
export function refuseValue(message: string): never {
  current?.doubts.push(message);
  throw new UnusableValue(message);
}

/** Records a reference that leads nowhere, and throws. */
export function refuseReference(reference: Reference, message: string): never {
  current?.doubts.push(message);
  throw new UnresolvedReference(`${reference.text}: ${message}`);
}

/** Records why the verdict cannot be trusted, if there is a reason. */
export function doubt(reason: string | undefined): void {
  if (reason !== undefined) current?.doubts.push(reason);
}
