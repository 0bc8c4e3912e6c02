import { comparePeriods } from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { nodesIn, periodOf, refsIn } from '../read.ts';
import type { Node, RefValue } from '../values.ts';
import { holders } from './holders.ts';

interface Stage {
  readonly step: Node;
  readonly targets: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

function furtherSteps(policy: Node): readonly Node[] {
  const stages = nodesIn(policy, 'steps').map(stageOf);
  charge(stages.length * stages.length);
  return stages.filter((next) => stages.some((stage) => isNoLater(stage, next) && goesOn(stage, next))).map(stepOf);
}

function stageOf(step: Node): Stage {
  const notified = refsIn(step, 'notify');
  return { step, targets: new Set(notified.map(targetOf)), people: new Set(holders(notified)) };
}

function stepOf({ step }: Stage): Node {
  return step;
}

function targetOf(reference: RefValue): string {
  return `${reference.class}/${reference.id}`;
}

function isNoLater(stage: Stage, next: Stage): boolean {
  const [after, nextAfter] = [periodOf(stage.step, 'after'), periodOf(next.step, 'after')];
  return after !== undefined && nextAfter !== undefined && comparePeriods(after, nextAfter) <= 0;
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
      'The steps that alert somebody whom an earlier step did not: another target, with somebody else behind it.',
    call: furtherSteps,
  },
];
