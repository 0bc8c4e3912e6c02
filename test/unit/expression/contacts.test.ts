import { describe, expect, it } from 'vitest';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { type Answer, story } from './story.ts';

const REGISTRY = 'tern-and-tide-contacts';

function registry(spec: string): string {
  return `apiVersion: irready/v1\nkind: ContactRegistry\nmetadata: {name: ${REGISTRY}}\nspec:\n${spec}\n`;
}

function ask(spec: string, source: string, others: readonly string[] = [], unread: readonly UnreadFile[] = []): Answer {
  const answer = story([registry(spec), ...others], unread)
    .ask('ContactRegistry', source)
    .get(REGISTRY);
  if (answer === undefined) throw new Error('the registry was not read');
  return answer;
}

function contacts(body: string): string {
  return `document.spec.?contacts.orValue([]).map(contact, ${body})`;
}

describe('holders', () => {
  const people = `
  contacts: [{id: maren}, {id: tomas, status: left}, {id: ines, status: onLeave}]
  teams: [{id: response, members: [maren, tomas, ines]}]
  external: [{id: harbour-watch, channels: [{type: phone, value: "+44 20 7946 0150"}]}, {id: counsel},
    {id: insurer, validUntil: 2026-06-01, channels: [{type: phone, value: "+44 20 7946 0151"}]},
    {id: nobody, channels: [{type: chat, value: none}]},
    {id: retainer, contract: {validUntil: 2026-05-31}, channels: [{type: phone, value: "+44 20 7946 0153"}]},
    {id: forensics, validUntil: 2026-05-31, channels: [{type: phone, value: "+44 20 7946 0152"}]}]
  schedules: [{id: nights, layers: [{id: late, participants: [role/analyst]}]}]`;
  const held = (primary: string, call = 'holders(role.primary)'): unknown =>
    ask(
      `${people}\n  roles: [{id: analyst, primary: ${primary}}, {id: asked, primary: ${primary}}]`,
      `document.spec.?roles.orValue([]).filter(role, role.id == "asked" && has(role.primary)).map(role, has(role.primary) ? ${call} : [])`,
    ).value;

  it('are the people who work here, on leave or not, each once', () => {
    expect(held('team/response')).toEqual([['contact/maren', 'contact/ines']]);
  });

  it('are found through the layers of a schedule and the roles in it', () => {
    expect(held('schedule/nights')).toEqual([[]]);
    expect(held('maren')).toEqual([['contact/maren']]);
  });

  it('are parties outside only when they have a channel and neither entry nor contract has run out', () => {
    expect(held('external/harbour-watch')).toEqual([['external/harbour-watch']]);
    expect(held('external/counsel')).toEqual([[]]);
    expect(held('external/insurer')).toEqual([['external/insurer']]);
    expect(held('external/forensics')).toEqual([[]]);
    expect(held('external/retainer')).toEqual([[]]);
    expect(held('external/nobody')).toEqual([[]]);
  });

  it('who are away cannot be called', () => {
    expect(held('team/response', 'callable([role.primary])')).toEqual([['contact/maren']]);
  });

  it('are undecided behind a name that leads nowhere', () => {
    expect(
      ask(
        '  roles: [{id: analyst, primary: brahm}]',
        'document.spec.?roles.orValue([]).map(r, has(r.primary) ? holders(r.primary) : [])',
      ).doubts,
    ).toEqual(['"brahm" names nothing that exists']);
  });
});

describe('isAway', () => {
  it.each([
    ['{from: 2026-06-01, until: 2026-06-01}', true],
    ['{from: 2026-05-01}', true],
    ['{from: 2026-05-01, until: 2026-05-31}', false],
    ['{from: 2026-06-02}', false],
  ])('knows whether a leave of %s covers the first of June', (leave, away) => {
    expect(ask(`  contacts: [{id: maren, onLeave: [${leave}]}]`, contacts('isAway(contact)')).value).toEqual([away]);
  });
});

describe('media', () => {
  it.each([
    ['{type: phone, value: "1"}, {type: sms, value: "2"}', ['phone']],
    ['{type: sms, value: "1"}, {type: email, value: "a@terntide.example"}', ['phone', 'email']],
    ['{type: phone, value: "1"}, {type: pager, value: None}', ['phone']],
  ])('of %s', (channels, media) => {
    expect(ask(`  contacts: [{id: maren, channels: [${channels}]}]`, contacts('media(contact)')).value).toEqual([
      media,
    ]);
  });

  it.each([
    ['email', 'maren at terntide'],
    ['phone', 'ask the desk'],
  ])('are undecided where a channel of type %s holds "%s"', (type, value) => {
    expect(
      ask(`  contacts: [{id: maren, channels: [{type: ${type}, value: ${value}}]}]`, contacts('media(contact)')).doubts,
    ).toEqual([`a channel of type "${type}" holds no address`]);
  });
});

describe('verifiedSince', () => {
  it.each([
    ['{id: maren, verifiedOn: 2026-05-01}', '2026-05-01'],
    [
      '{id: maren, channels: [{type: phone, value: "1", verifiedOn: 2026-05-01}, {type: pager, value: "2", verifiedOn: 2026-02-01}]}',
      '2026-02-01',
    ],
    [
      '{id: maren, verifiedOn: 2026-04-01, channels: [{type: phone, value: "1", verifiedOn: 2026-05-01}, {type: pager, value: "2", verifiedOn: 2026-02-01}]}',
      '2026-04-01',
    ],
  ])('of %s is %s', (contact, day) => {
    expect(String(ask(`  contacts: [${contact}]`, contacts('verifiedSince(contact)')).value)).toBe(day);
  });

  it('is undecided when nothing was verified', () => {
    expect(ask('  contacts: [{id: maren}]', contacts('verifiedSince(contact)')).doubts).toHaveLength(1);
  });
});

describe('furtherSteps', () => {
  const steps = (list: string): unknown =>
    ask(
      `
  contacts: [{id: maren}, {id: tomas}, {id: ines, status: left}]
  schedules: [{id: first, participants: [maren, tomas]}, {id: second, participants: [tomas, maren]}]
  escalationPolicies: [{id: urgent, steps: [${list}]}]`,
      'document.spec.?escalationPolicies.orValue([]).map(policy, furtherSteps(policy).map(step, step.after == period("PT5M")))',
    ).value;

  it.each([
    ['another person', '{after: PT0M, notify: [maren]}, {after: PT5M, notify: [tomas]}', [true]],
    [
      'another schedule of the same people',
      '{after: PT0M, notify: [schedule/first]}, {after: PT5M, notify: [schedule/second]}',
      [true],
    ],
    ['the same schedule', '{after: PT0M, notify: [schedule/first]}, {after: PT5M, notify: [schedule/first]}', []],
    ['the same person', '{after: PT0M, notify: [maren]}, {after: PT5M, notify: [contact/maren]}', []],
    ['somebody who has left', '{after: PT0M, notify: [maren]}, {after: PT5M, notify: [ines]}', []],
    ['an order that is upside down', '{after: PT5M, notify: [tomas]}, {after: PT0M, notify: [maren]}', [true]],
    [
      'the soonest first',
      '{after: PT0M, notify: [maren]}, {after: PT1H, notify: [schedule/first]}, {after: PT5M, notify: [tomas]}',
      [true, false],
    ],
  ])('tell %s', (_what, list, found) => {
    expect(steps(list)).toEqual([found]);
  });
});

describe('duties', () => {
  const left = '  contacts: [{id: tomas, status: left}]';
  const playbook = (status: string): string =>
    `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ransomware}\nspec: {status: ${status}, steps: [{id: isolate, assignee: tomas}]}\n`;
  const size = contacts('duties(contact).size()');

  it('are those of documents in force', () => {
    expect(ask(left, size, [playbook('active')]).value).toEqual([1n]);
    expect(ask(left, size, [playbook('draft')]).value).toEqual([0n]);
    expect(ask(left, size, [playbook('deprecated')]).value).toEqual([0n]);
  });

  it('are not what somebody did before leaving', () => {
    const past = '  changeLog: [{date: 2025-11-03, author: tomas, summary: Added the night watch.}]';
    const plan =
      'apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: tern-and-tide-plan}\nspec: {approver: tomas}\n';
    expect(ask(`${left}\n${past}`, size, [plan]).value).toEqual([0n]);
  });

  it('are those of an exercise to come, not of one that was held', () => {
    const exercise = (status: string): string =>
      `apiVersion: irready/v1\nkind: ExerciseRecord\nmetadata: {name: drill}\nspec: {status: ${status}, facilitator: tomas, participants: [tomas]}\n`;
    expect(ask(left, size, [exercise('planned')]).value).toEqual([2n]);
    expect(ask(left, size, [exercise('completed')]).value).toEqual([0n]);
    expect(ask(left, size, [exercise('cancelled')]).value).toEqual([0n]);
  });

  it('may stand in a file that could not be read, unless one is known already', () => {
    const unread: readonly UnreadFile[] = [{ path: 'playbooks/phishing.yaml', kinds: ['Playbook'] }];
    expect(ask(left, size, [], unread).doubts).not.toEqual([]);
    expect(ask(left, size, [playbook('active')], unread).value).toEqual([1n]);
  });
});
