import { charge, doubt, during, type Evaluation, evaluation, ranOutOfSteps } from '../evaluation.ts';
import type { World } from '../values.ts';

/** What a computation came to, with the doubts met on the way. */
type Answer<Result> = { readonly record: Evaluation } & ({ readonly result: Result } | { readonly error: unknown });

/**
 * Makes a computation that rests on the documents alone, never on the day, run once a workspace. Everybody who asks gets the same
 * result, error and doubts, so that no verdict depends on who asked first.
 */
export function perWorld<Result>(compute: (world: World) => Result): (world: World) => Result {
  const answers = new WeakMap<World, Answer<Result>>();
  return (world) => {
    const answer = answers.get(world) ?? attempt(world, compute);
    answers.set(world, answer);
    for (const reason of answer.record.doubts) doubt(reason);
    charge(ranOutOfSteps(answer.record) ? answer.record.steps : 1);
    if ('error' in answer) throw answer.error;
    return answer.result;
  };
}

function attempt<Result>(world: World, compute: (world: World) => Result): Answer<Result> {
  const record: Evaluation = { ...evaluation(), doubts: [], steps: 0 };
  try {
    return { record, result: during(record, () => compute(world)) };
  } catch (error) {
    return { record, error };
  }
}
