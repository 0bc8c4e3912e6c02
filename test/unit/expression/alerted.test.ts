import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: tern-and-tide-plan}
spec:
  severityLevels:
    - {id: sev1, escalation: urgent}
    - {id: sev2, escalation: normal}
    - {id: sev3}
    - {id: sev4, escalation: untimed}
`;
const CONTACTS = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: tern-and-tide-contacts}
spec:
  contacts: [{id: maren}, {id: tomas, status: left}, {id: ines}]
  roles: [{id: ferry-lead, primary: ines, backup: external/harbour-watch}]
  schedules: [{id: security, participants: [maren]}]
  external: [{id: harbour-watch}]
  escalationPolicies:
    - id: urgent
      steps:
        - {after: PT15M, notify: [tomas]}
        - {after: PT5M, notify: [schedule/security]}
        - {after: PT300S, notify: [role/ferry-lead]}
    - {id: normal, steps: [{after: PT0M, notify: [ines]}]}
    - {id: untimed, steps: [{notify: [ines]}]}
`;

function ask(spec: string, expression: string): unknown {
  const incident = `apiVersion: irready/v1\nkind: IncidentRecord\nmetadata: {name: asked}\nspec: ${spec}\n`;
  const answer = story([PLAN, CONTACTS, incident]).ask('IncidentRecord', expression).get('asked');
  return answer?.value ?? answer?.doubts;
}

describe('alertedFirst', () => {
  const first = (spec: string): unknown => ask(spec, 'alertedFirst(document).map(target, target.text)');

  it('is whom the soonest steps alert, wherever they are listed', () => {
    expect(first('{severity: sev1}')).toEqual(['schedule/security', 'role/ferry-lead']);
  });

  it('follows the worst severity that the incident ever had', () => {
    const history = '[{level: sev2, at: 2026-05-11T07:00:00Z}, {level: sev1, at: 2026-05-11T08:00:00Z}]';
    expect(first(`{severity: sev3, severityHistory: ${history}}`)).toEqual(['schedule/security', 'role/ferry-lead']);
    expect(first('{severity: sev2}')).toEqual(['ines']);
  });

  it('is nobody without a severity or an escalation', () => {
    expect(first('{}')).toEqual([]);
    expect(first('{severity: sev3}')).toEqual([]);
  });

  it('is undecided for an unknown severity and for a step without a time', () => {
    expect(first('{severity: sev9}')).toEqual([expect.stringContaining('names nothing that exists')]);
    expect(first('{severity: sev4}')).toEqual([expect.stringContaining('after')]);
  });
});

describe('told and wasTold', () => {
  const all = 'alertedFirst(document).all(target, wasTold(document, target))';
  const incident = (targets: string, more = ''): string =>
    `{severity: sev1, notifications: [${targets}]${more === '' ? '' : `, ${more}`}}`;

  it('count notices and escalations', () => {
    const spec = incident('{to: maren}', 'escalations: [{at: 2026-05-11T07:00:00Z, reached: [ines]}]');
    expect(ask(spec, 'told(document).map(one, one.text)')).toEqual(['maren', 'ines']);
    expect(ask(spec, all)).toBe(true);
  });

  it('know a target by its name, by the people behind it and by a party outside', () => {
    expect(ask(incident('{to: schedule/security}, {to: role/ferry-lead}'), all)).toBe(true);
    expect(ask(incident('{to: maren}, {to: external/harbour-watch}'), all)).toBe(true);
    expect(ask(incident('{to: maren}'), all)).toBe(false);
  });

  it('let somebody who has left since stand for any target', () => {
    expect(ask(incident('{to: tomas}'), all)).toBe(true);
  });

  it('are empty without a notice', () => {
    expect(ask('{severity: sev1}', 'told(document).size() == 0')).toBe(true);
  });
});
