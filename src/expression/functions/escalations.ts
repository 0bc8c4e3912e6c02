import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { refsIn } from '../read.ts';
import type { Node, RefValue } from '../values.ts';
import { callable } from './holders.ts';
import { perNode } from './per-world.ts';
import { stepsByTime, type TimedStep } from './steps-in-time.ts';

interface Stage {
  readonly step: Node;
  readonly rank: number;
  readonly targets: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Those among them who are alerted for certain, not one in turn or one for the other. */
  readonly alerted: ReadonlySet<string>;
}

const ALERTED_AT_ONCE = new Set(['contact', 'team', 'external']);

const furtherSteps = perNode((policy): readonly Node[] => {
  const stages = stepsByTime(policy).map(stageOf);
  return stages.filter((next) => stages.some((stage) => goesOn(stage, next))).map(({ step }) => step);
});

function stageOf({ step, rank }: TimedStep): Stage {
  const notified = refsIn(step, 'notify');
  charge(notified.length);
  const targets = new Set(notified.map(targetOf));
  const allAtOnce = notified.filter((reference) => ALERTED_AT_ONCE.has(reference.class));
  return { step, rank, targets, people: new Set(callable(notified)), alerted: new Set(callable(allAtOnce)) };
}

function targetOf(reference: RefValue): string {
  return `${reference.class}/${reference.id}`;
}

// Two schedules, or roles, of the same people reach two of them at a time; the same schedule twice, one person twice, or a
// team and then somebody in it, do not.
function goesOn(stage: Stage, next: Stage): boolean {
  charge(1);
  if (stage.rank > next.rank || stage.people.size === 0 || next.people.size === 0) return false;
  charge(Math.ceil((next.targets.size + stage.people.size + next.people.size) / NAMES_A_STEP));
  const somewhereElse = [...next.targets].some((target) => !stage.targets.has(target));
  const somebodyNew = [...next.people].some((person) => !stage.alerted.has(person));
  return somewhereElse && somebodyNew && new Set([...stage.people, ...next.people]).size > 1;
}

const NAMES_A_STEP = 8;

/** What expressions ask about escalation policies. */
export const escalationFunctions: readonly CelFunction[] = [
  {
    signature: 'furtherSteps(EscalationPolicy): list<EscalationStep>',
    description:
      'The steps, soonest first, that go on to another target than an earlier one, with somebody else behind it.',
    call: furtherSteps,
  },
];
