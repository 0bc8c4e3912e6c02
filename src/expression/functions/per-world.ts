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
 * Makes a computation about a whole workspace run once for all who ask on a day, so that each asking for itself does not take the
 * square of the time. Everybody gets the same result, error, doubts and day of change, so that no verdict depends on who asked first.
 */
export const perWorld: <Result>(compute: (world: World) => Result) => (world: World) => Result = onceADay;

/** The same for a computation about one node. */
export const perNode: <Result>(compute: (node: Node) => Result) => (node: Node) => Result = onceADay;

function onceADay<Subject extends object, Result>(compute: (subject: Subject) => Result): (subject: Subject) => Result {
  const answers = new WeakMap<Subject, Answer<Result>>();
  return (subject) => {
    const known = answers.get(subject);
    const answer = known !== undefined && isOfToday(known.record) ? known : attempt(() => compute(subject));
    if (answer !== known) answers.set(subject, answer);
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
