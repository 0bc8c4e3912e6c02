/** The steps of an escalation policy in the order in which they come. */
import { comparePeriods, type Period } from '../calendar.ts';
import { charge, refuseValue } from '../evaluation.ts';
import { nodesIn, periodOf } from '../read.ts';
import type { Node } from '../values.ts';
import { perNode } from './per-world.ts';

/** A step of an escalation policy and when it comes. */
export interface TimedStep {
  readonly step: Node;
  readonly after: Period;
  /** The same number for steps that come at the same time, from 0 for the soonest. */
  readonly rank: number;
}

// Comparing calendar periods costs much more than a step.
const COMPARING = 40;

/** The steps of a policy, soonest first; those of the same time as they are listed. */
export const stepsByTime = perNode((policy): readonly TimedStep[] => {
  const steps = nodesIn(policy, 'steps').map((step) => ({ step, after: afterOf(step) }));
  charge(COMPARING * steps.length * Math.ceil(Math.log2(steps.length + 1)));
  steps.sort((left, right) => comparePeriods(left.after, right.after));
  let rank = 0;
  return steps.map(({ step, after }, place) => {
    const before = steps[place - 1];
    if (before !== undefined && comparePeriods(before.after, after) < 0) rank++;
    return { step, after, rank };
  });
});

function afterOf(step: Node): Period {
  return periodOf(step, 'after') ?? refuseValue('a step of the escalation does not say after what time it comes');
}

/** The steps of a policy that come before a time has passed, soonest first; without a time the soonest alone. */
export function stepsWithin(policy: Node, limit: Period | undefined): readonly TimedStep[] {
  const steps = stepsByTime(policy);
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isWithin(steps[middle], limit)) low = middle + 1;
    else high = middle;
  }
  charge(low);
  return steps.slice(0, low);
}

function isWithin(timed: TimedStep | undefined, limit: Period | undefined): boolean {
  if (timed === undefined || limit === undefined) return timed?.rank === 0;
  charge(COMPARING);
  return comparePeriods(timed.after, limit) <= 0;
}
