import { comparePeriods, type Period } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, refuseValue } from '../evaluation.ts';
import { nodesIn, periodOf, refsIn } from '../read.ts';
import type { Node, RefValue } from '../values.ts';
import { callable } from './holders.ts';

interface Stage {
  readonly step: Node;
  readonly after: Period;
  readonly targets: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

function furtherSteps(policy: Node): readonly Node[] {
  const stages = nodesIn(policy, 'steps').map(stageOf);
  charge(stages.length * stages.length);
  return stages
    .filter((next) => stages.some((stage) => comparePeriods(stage.after, next.after) <= 0 && goesOn(stage, next)))
    .sort((left, right) => comparePeriods(left.after, right.after))
    .map(({ step }) => step);
}

function stageOf(step: Node): Stage {
  const after =
    periodOf(step, 'after') ?? refuseValue('a step of the escalation does not say after what time it comes');
  const notified = refsIn(step, 'notify');
  return { step, after, targets: new Set(notified.map(targetOf)), people: new Set(callable(notified)) };
}

function targetOf(reference: RefValue): string {
  return `${reference.class}/${reference.id}`;
}

// Two schedules of the same people reach two of them at a time; the same schedule twice, or one person twice, does not.
function goesOn(stage: Stage, next: Stage): boolean {
  if (stage.people.size === 0 || next.people.size === 0) return false;
  const somewhereElse = [...next.targets].some((target) => !stage.targets.has(target));
  return somewhereElse && new Set([...stage.people, ...next.people]).size > 1;
}

/** What expressions ask about escalation policies. */
export const escalationFunctions: readonly CelFunction[] = [
  {
    signature: 'furtherSteps(EscalationPolicy): list<EscalationStep>',
    description:
      'The steps, soonest first, that go on to another target than an earlier one, with somebody else behind it.',
    call: furtherSteps,
  },
];
