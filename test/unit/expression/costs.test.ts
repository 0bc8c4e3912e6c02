import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import type { DocumentKind } from '../../../src/model/document.ts';
import { story } from './story.ts';

const TOO_COSTLY = `it takes more than ${LIMITS.expressionSteps} steps`;

const rows = (count: number, row: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => `        - ${row(place)}`).join('\n');

/** A registry with one policy that calls Maren again and again, every time a minute later. */
const registry = (steps: number): string => `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: tern-and-tide-contacts}
spec:
  contacts: [{id: maren}]
  escalationPolicies:
    - id: urgent
      steps:
${rows(steps, (place) => `{after: PT${steps - place}M, notify: [maren]}`)}
`;

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: tern-and-tide-plan}
spec:
  severityLevels:
    - {id: sev1, escalation: urgent, acknowledgeWithin: PT15M}
    - {id: sev2, escalation: urgent}
`;

const INCIDENT = `apiVersion: irready/v1
kind: IncidentRecord
metadata: {name: quay-incident}
spec: {severity: sev1}
`;

function ask(kind: DocumentKind, name: string, steps: number, expression: string) {
  const answer = story([PLAN, registry(steps), INCIDENT])
    .ask(kind, expression)
    .get(name);
  return { value: answer?.value, doubts: [...new Set(answer?.doubts)] };
}

const plan = (steps: number, expression: string) =>
  ask('IncidentResponsePlan', 'tern-and-tide-plan', steps, expression);
const incident = (steps: number) => ask('IncidentRecord', 'quay-incident', steps, 'alertedFirst(document).size()');

const LEVELS = 'document.spec.?severityLevels.orValue([])';
const FURTHER = `${LEVELS}.map(level, has(level.escalation) ? furtherSteps(escalationPolicy(level.escalation)).size() : -1)`;
const AT_ANY_HOUR = `${LEVELS}.map(level, callsAtAnyHour(level))`;

describe('an escalation of very many steps', () => {
  it('is followed as long as putting its steps in order costs no more than a subject may', () => {
    expect(plan(100, FURTHER)).toEqual({ value: [0n, 0n], doubts: [] });
    expect(plan(400, AT_ANY_HOUR)).toEqual({ value: [false, false], doubts: [] });
    expect(incident(400)).toEqual({ value: 1n, doubts: [] });
  });

  it.each([
    ['furtherSteps', () => plan(400, FURTHER)],
    ['callsAtAnyHour', () => plan(2_000, AT_ANY_HOUR)],
    ['alertedFirst', () => incident(2_000)],
  ])('leaves what rests on it open: %s', (_, answer) => {
    expect(answer().doubts).toEqual([TOO_COSTLY]);
  });
});

describe('a question about a policy that several levels name', () => {
  it('is answered once, so that a hundred levels cost little more than one', () => {
    const levels = rows(100, (place) => `{id: sev${place}, escalation: urgent}`).replaceAll('        ', '    ');
    const wide = PLAN.replace(/ {4}- \{id: sev1[\s\S]*/, `${levels}\n`);
    const answer = story([wide, registry(150)])
      .ask('IncidentResponsePlan', FURTHER)
      .get('tern-and-tide-plan');
    expect(answer?.doubts).toEqual([]);
    expect(answer?.value).toEqual(Array.from({ length: 100 }, () => 0n));
  });
});
