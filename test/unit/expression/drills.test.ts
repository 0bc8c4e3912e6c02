import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function document(kind: string, name: string, spec: string): string {
  return `apiVersion: irready/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
}

const drill = (name: string, spec: string) => document('ExerciseRecord', name, spec);
const PLAN = document('IncidentResponsePlan', 'the-plan', '{}');
const PLAYBOOKS = ['worm', 'phishing'].map((name) => document('Playbook', name, '{}'));
const PEOPLE = document('ContactRegistry', 'book', '{contacts: [{id: maren}, {id: tomas}], roles: [{id: lead}]}');

function ask(kind: 'IncidentResponsePlan' | 'Playbook', name: string, source: string, ...documents: readonly string[]) {
  const answer = story(documents.join('---\n')).ask(kind, source).get(name);
  return answer?.value ?? `open: ${answer?.doubts[0]}`;
}

describe('drillsOf a playbook', () => {
  const names = 'drillsOf(document).map(d, d.metadata.name).join(" ")';

  it('are the records that name it, as playbook or in a result, each once', () => {
    const drills = [
      drill('both', '{playbooks: [worm, phishing], results: [{playbook: worm, result: passed}]}'),
      drill('result', '{status: planned, results: [{playbook: worm, result: failed}]}'),
      drill('plan-only', '{plan: the-plan}'),
      drill('neither', '{status: completed}'),
    ];
    expect(ask('Playbook', 'worm', names, PLAN, ...PLAYBOOKS, ...drills)).toBe('both result');
    expect(ask('Playbook', 'phishing', names, PLAN, ...PLAYBOOKS, ...drills)).toBe('both');
  });

  it('are not known while a record names a playbook that is not there', () => {
    expect(ask('Playbook', 'worm', names, ...PLAYBOOKS, drill('d', '{playbooks: [wurm]}'))).toBe(
      'open: exercise "d" names a playbook that is not found',
    );
  });

  it('do not depend on whether the plan of a record is found', () => {
    expect(ask('Playbook', 'worm', names, ...PLAYBOOKS, drill('d', '{plan: gone, playbooks: [worm]}'))).toBe('d');
  });
});

describe('heldDays of a playbook', () => {
  it('are the days until today of completed exercises', () => {
    const drills = [
      drill('held', '{status: completed, heldOn: 2026-06-01, playbooks: [worm]}'),
      drill('ahead', '{status: completed, heldOn: 2026-06-02, playbooks: [worm]}'),
      drill('planned', '{status: planned, heldOn: 2026-05-02, playbooks: [worm]}'),
      drill('undated', '{status: completed, playbooks: [worm]}'),
    ];
    expect(ask('Playbook', 'worm', 'heldDays(document).size()', ...PLAYBOOKS, ...drills)).toBe(1n);
  });
});

describe('recentDrills', () => {
  it('were completed within the period, its last day included', () => {
    const drills = [
      drill('last-day', '{status: completed, heldOn: 2025-06-01}'),
      drill('too-old', '{status: completed, heldOn: 2025-05-31}'),
      drill('today', '{status: completed, heldOn: 2026-06-01, plan: the-plan}'),
      drill('ahead', '{status: completed, heldOn: 2026-06-02}'),
      drill('cancelled', '{status: cancelled, heldOn: 2026-05-02}'),
    ];
    const names = 'recentDrills(document, period("P1Y")).map(d, d.metadata.name).join(" ")';
    expect(ask('IncidentResponsePlan', 'the-plan', names, PLAN, ...drills)).toBe('today last-day');
  });
});

describe('tookPart', () => {
  const names = 'tookPart(drillsOf(document)).map(p, p.text).join(" ")';

  it('leaves out whom the same exercise lists as absent, however that is written', () => {
    const drills = [
      drill('one', '{participants: [contact/maren, role/lead], absentRoles: [maren]}'),
      drill('two', '{participants: [tomas], absentRoles: [lead]}'),
    ];
    expect(ask('IncidentResponsePlan', 'the-plan', names, PLAN, PEOPLE, ...drills)).toBe('role/lead tomas');
  });
});

describe('callTestDays', () => {
  const count = 'callTestDays(document).size()';
  const test = (status: string, sentAt: string, rest: string) =>
    drill('d', `{status: ${status}, notificationTest: {sentAt: ${sentAt}, ${rest}}}`);

  it.each([
    ['completed', '2026-05-01T05:00:00Z', 'reached: [maren]', 1n],
    ['completed', '2026-06-01T23:59:00Z', 'missed: [maren]', 1n],
    ['completed', '2026-06-02T00:00:00Z', 'reached: [maren]', 0n],
    ['completed', '2026-05-01T05:00:00Z', 'reached: []', 0n],
    ['planned', '2026-05-01T05:00:00Z', 'reached: [maren]', 0n],
  ])('of a %s exercise at %s with %s', (status, sentAt, rest, days) => {
    expect(ask('IncidentResponsePlan', 'the-plan', count, PLAN, PEOPLE, test(status, sentAt, rest))).toBe(days);
  });

  it('are not known while the moment cannot be read', () => {
    const answer = ask(
      'IncidentResponsePlan',
      'the-plan',
      count,
      PLAN,
      PEOPLE,
      test('completed', 'noon', 'reached: [maren]'),
    );
    expect(answer).toMatch(/^open: /);
  });
});
