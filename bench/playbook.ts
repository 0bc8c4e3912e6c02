import { ACTIONS, QUALIFIERS, THINGS } from './phrases.ts';
import type { Random } from './random.ts';
import { day, envelope, PHASES, ROLES, roleOf, severityOf, type Unit } from './unit.ts';

/** What tells one playbook of a unit from another. */
export interface PlaybookTopic {
  readonly name: string;
  readonly scenario: string;
  readonly service: string;
}

interface Step {
  readonly phase: (typeof PHASES)[number];
  readonly title: string;
}

/** Step texts of a playbook, one or two a phase. */
export function playbookSteps(random: Random): readonly Step[] {
  return PHASES.flatMap((phase) =>
    Array.from({ length: 1 + random.below(2) }, () => ({
      phase,
      title: `${random.pick(ACTIONS[phase])} ${random.pick(THINGS)} ${random.pick(QUALIFIERS)}`,
    })),
  );
}

/** The steps with one or two reworded, as a copied playbook has them. */
export function rewordedSteps(steps: readonly Step[], random: Random): readonly Step[] {
  const changed = random.some([...steps.keys()], 1 + random.below(2));
  return steps.map((step, index) =>
    changed.includes(index) ? { ...step, title: `${random.pick(ACTIONS[step.phase])} ${random.pick(THINGS)}` } : step,
  );
}

/** A Playbook with these steps. */
export function playbook(unit: Unit, topic: PlaybookTopic, steps: readonly Step[], random: Random): object {
  const words = topic.scenario.replaceAll('-', ' ');
  return envelope('Playbook', topic.name, `Response to ${words} in ${topic.service} of ${unit.id}`, {
    plan: unit.plan,
    owner: roleOf(unit, 'incident-commander'),
    status: random.chance(0.9) ? 'active' : 'draft',
    version: `${1 + random.below(4)}.${random.below(9)}`,
    created: day(1, 1 + random.below(28)),
    lastReviewed: day(2 + random.below(9), 1 + random.below(28)),
    reviewInterval: 'P1Y',
    scenario: topic.scenario,
    scope: {
      clouds: [random.pick(['azure', 'aws'])],
      environments: ['production'],
      services: [`${unit.id}-${topic.service}`],
    },
    severity: severityOf(unit, random.pick([1, 2, 3] as const)),
    triggers: [
      { source: `${unit.id}-siem`, rule: `${topic.name}-alert`, minSeverity: 'high' },
      { source: 'human', description: `a colleague of ${topic.service} reports ${words}` },
    ],
    steps: steps.map((step, index) => fullStep(unit, step, index, steps.length, random)),
    escalation: unit.criticalPolicy,
    communications: [
      {
        audience: 'executives',
        owner: roleOf(unit, 'communications-lead'),
        template: 'templates/exec-update.md',
        every: 'PT1H',
      },
      {
        audience: 'regulator',
        owner: roleOf(unit, 'legal-liaison'),
        template: 'templates/early-warning.md',
        within: 'PT24H',
      },
    ],
    exitCriteria: [`no sign of ${words} in ${topic.service} for 72 hours`, 'restored systems were watched for a week'],
  });
}

function fullStep(unit: Unit, step: Step, index: number, count: number, random: Random): object {
  return {
    id: `step-${index + 1}`,
    phase: step.phase,
    title: step.title,
    description: `${step.title}. Write down who did it and when, and attach the output of the tool to the case.`,
    assignee: roleOf(unit, random.pick(ROLES)),
    within: random.pick(['PT15M', 'PT30M', 'PT1H', 'PT4H', 'P1D']),
    ...(random.chance(0.3) ? { evidence: ['activity-log', 'screenshot'] } : {}),
    ...(index + 1 < count ? { next: [`step-${index + 2}`] } : {}),
  };
}
