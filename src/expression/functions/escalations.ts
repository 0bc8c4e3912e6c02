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
  /** Those among them who are alerted for certain, not one in turn or one for the other. */
  readonly alerted: ReadonlySet<string>;
}

const ALERTED_AT_ONCE = new Set(['contact', 'team', 'external']);

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
  const targets = new Set(notified.map(targetOf));
  const allAtOnce = notified.filter((reference) => ALERTED_AT_ONCE.has(reference.class));
  return { step, after, targets, people: new Set(callable(notified)), alerted: new Set(callable(allAtOnce)) };
}

function targetOf(reference: RefValue): string {
  return `${reference.class}/${reference.id}`;
}

// Two schedules, or roles, of the same people reach two of them at a time; the same schedule twice, one person twice, or a
// team and then somebody in it, do not.
function goesOn(stage: Stage, next: Stage): boolean {
  if (stage.people.size === 0 || next.people.size === 0) return false;
  const somewhereElse = [...next.targets].some((target) => !stage.targets.has(target));
  const somebodyNew = [...next.people].some((person) => !stage.alerted.has(person));
  return somewhereElse && somebodyNew && new Set([...stage.people, ...next.people]).size > 1;
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
