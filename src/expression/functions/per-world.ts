import { type CivilDate, compareDates, DayWatch } from '../calendar.ts';
import { charge, doubt, during, type Evaluation, evaluation, ranOutOfSteps } from '../evaluation.ts';
import type { Node, World } from '../values.ts';

/** What a computation came to, with the doubts met on the way. */
type Answer<Result> = {
  readonly record: Evaluation;
  /** The first later day on which it may be different. */
  readonly changesOn: CivilDate | undefined;
} & ({ readonly result: Result } | { readonly error: unknown });

/**
 * Makes a computation that rests on the documents alone, never on the day, run once a workspace. Everybody who asks gets the same
 * result, error and doubts, so that no verdict depends on who asked first.
 */
export function perWorld<Result>(compute: (world: World) => Result): (world: World) => Result {
  const answers = new WeakMap<World, Answer<Result>>();
  return (world) => {
    const answer = answers.get(world) ?? attempt(() => compute(world));
    answers.set(world, answer);
    return resultOf(answer);
  };
}

/** The same for a computation about one node, which may rest on the day: it is run again when that has changed. */
export function perNode<Result>(compute: (node: Node) => Result): (node: Node) => Result {
  const answers = new WeakMap<Node, Answer<Result>>();
  return (node) => {
    const known = answers.get(node);
    const answer = known !== undefined && isOfToday(known.record) ? known : attempt(() => compute(node));
    if (answer !== known) answers.set(node, answer);
    return resultOf(answer);
  };
}

function isOfToday({ today }: Evaluation): boolean {
  const asked = evaluation().today;
  return today === asked || compareDates(today, asked) === 0;
}

function attempt<Result>(compute: () => Result): Answer<Result> {
  const record: Evaluation = { ...evaluation(), doubts: [], steps: 0 };
  let outcome: { readonly result: Result } | { readonly error: unknown } | undefined;
  const run = (): void => {
    try {
      outcome = { result: during(record, compute) };
    } catch (error) {
      outcome = { error };
    }
  };
  const changesOn = (record.today.watch ?? new DayWatch()).during(run);
  return { record, changesOn, ...(outcome ?? { error: undefined }) };
}

function resultOf<Result>(answer: Answer<Result>): Result {
  for (const reason of answer.record.doubts) doubt(reason);
  evaluation().today.watch?.note(answer.changesOn);
  charge(ranOutOfSteps(answer.record) ? answer.record.steps : 1);
  if ('error' in answer) throw answer.error;
  return answer.result;
}
