import { describe, expect, it } from 'vitest';
import type { UnreadFile } from '../../../src/model/source-file.ts';
import { type Answer, story } from './story.ts';

const AZURE = 'tern-and-tide-azure';

function cloud(settings: string, name = AZURE, kind = 'azure'): string {
  return `apiVersion: irready/v1\nkind: CloudConfiguration\nmetadata: {name: ${name}}\nspec:\n  cloud: ${kind}\n  settings:\n${settings}\n`;
}

const REGISTRY = `apiVersion: irready/v1
kind: ContactRegistry
metadata: {name: tern-and-tide-contacts}
spec:
  contacts:
    - {id: maren, channels: [{type: phone, value: "+44 20 7946 0101"}, {type: email, value: Maren@terntide.example}]}
    - {id: tomas, status: left, channels: [{type: email, value: tomas@terntide.example}]}
    - {id: ines, channels: [{type: chat, value: none}]}
  teams:
    - {id: harbour-security, members: [maren, tomas], channels: [{type: email, value: soc@terntide.example}]}
  external:
    - {id: harbour-watch, channels: [{type: email, value: watch@harbour.example}]}
    - {id: old-watch, validUntil: 2026-05-31, channels: [{type: email, value: watch@harbour.example}]}
  roles:
    - {id: commander, primary: maren}
    - {id: analyst, primary: tomas, backup: team/harbour-security}
    - {id: cook, primary: ines}
`;

const PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: tern-and-tide-plan}
spec: {roles: [{id: commander}, {id: analyst}]}
`;

const OLD_PLAN = `apiVersion: irready/v1
kind: IncidentResponsePlan
metadata: {name: tern-and-tide-plan-2019}
spec: {status: deprecated, roles: [{id: cook}]}
`;

function ask(texts: readonly string[], source: string, unread: readonly UnreadFile[] = []): Answer {
  const answer = story(texts, unread).ask('CloudConfiguration', source).get(AZURE);
  if (answer === undefined) throw new Error('the configuration was not read');
  return answer;
}

function each(settings: string, body: string, others = [REGISTRY]): unknown {
  const answer = ask([cloud(settings), ...others], `document.spec.?settings.orValue([]).map(setting, ${body})`);
  return answer.doubts.length > 0 ? answer.doubts : answer.value;
}

describe('isInUse', () => {
  const plan = (name: string, spec: string): string =>
    `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
  const inUse = (settings: string, others: readonly string[], unread: readonly UnreadFile[] = []): Answer =>
    ask([cloud(settings), ...others], 'isInUse(document)', unread);
  const off = '    - {id: azure-monitor, enabled: false}';
  const aws = plan('tern-and-tide-plan', '{scope: {clouds: [aws]}}');

  it('says no of a cloud that no plan covers and in which nothing is on', () => {
    expect(inUse(off, [aws])).toEqual({ value: false, doubts: [] });
    expect(inUse(off, [aws, cloud('    - {id: aws-ssm-automations, enabled: true}', 'others', 'aws')]).value).toBe(
      false,
    );
  });

  it('says yes while nobody says which clouds are covered', () => {
    expect(inUse(off, []).value).toBe(true);
    expect(inUse(off, [plan('tern-and-tide-plan', '{scope: {clouds: []}}'), plan('annex', '{}')]).value).toBe(true);
    expect(inUse(off, [plan('old', '{status: draft, scope: {clouds: [aws]}}')]).value).toBe(true);
  });

  it('says yes of a cloud that a plan in force covers, or in which something is on', () => {
    expect(inUse(off, [aws, plan('annex', '{parent: tern-and-tide-plan, scope: {clouds: [azure]}}')]).value).toBe(true);
    expect(inUse('    - {id: azure-monitor, enabled: true}', [aws]).value).toBe(true);
    expect(inUse(off, [aws, cloud('    - {id: azure-naming, enabled: true}', 'more')]).value).toBe(true);
  });

  it('is undecided when a plan that may cover it could not be read', () => {
    const unread: UnreadFile = { path: 'annex.yaml', kinds: ['IncidentResponsePlan'] };
    expect(inUse(off, [aws], [unread]).doubts).toHaveLength(1);
    expect(inUse('    - {id: azure-monitor, enabled: true}', [aws], [unread]).value).toBe(true);
  });
});

describe('settings', () => {
  const count = (texts: readonly string[], unread: readonly UnreadFile[] = []): Answer =>
    ask(texts, 'settings(document, ["azure-monitor", "azure-logic-apps"]).size()', unread);
  const own = cloud('    - {id: azure-monitor}\n    - {id: azure-logic-apps}\n    - {id: azure-naming}');

  it('are those with one of the ids, in every document of the cloud', () => {
    const others = [
      cloud('    - {id: azure-monitor}', 'tern-and-tide-ferries'),
      cloud('    - {id: azure-monitor}', 'tern-and-tide-aws', 'aws'),
    ];
    expect(count([own]).value).toBe(2n);
    expect(count([own, ...others]).value).toBe(3n);
  });

  it('cannot be told when a file that may hold some was not read', () => {
    const { doubts } = count([own], [{ path: 'gcp.yaml', kinds: ['CloudConfiguration'] }]);
    expect(doubts[0]).toContain('"gcp.yaml" could not be read');
  });
});

describe('isReplaced', () => {
  it.each([
    ['enabled: false, alternative: other tool, reason: too old', true],
    ['alternative: other tool, reason: too old', true],
    ['enabled: true, alternative: other tool, reason: too old', false],
    ['enabled: false, reason: too old', false],
    ['enabled: false, alternative: other tool, reason: " "', false],
    ['enabled: false', false],
  ])('asks for an alternative and a reason: %s', (fields, expected) => {
    expect(each(`    - {id: azure-monitor, ${fields}}`, 'isReplaced(setting)')).toEqual([expected]);
  });
});

describe('contactsAt and teamsAt', () => {
  const at = (channel: string, others?: string[]): unknown =>
    each(
      `    - {id: azure-monitor, channels: [${channel}]}`,
      `setting.?channels.orValue([]).map(channel, contactsAt(channel).map(one, one.id) + teamsAt(channel).map(one, one.id))`,
      others,
    );

  it.each([
    ['{type: email, value: maren@TERNTIDE.example}', ['maren']],
    ['{type: sms, value: "+44 20 7946-0101"}', ['maren']],
    ['{type: phone, value: "+44 20 7946 0102"}', []],
    ['{type: email, value: soc@terntide.example}', ['harbour-security']],
    ['{type: email, value: tomas@terntide.example}', ['tomas']],
    ['{type: chat, value: maren@terntide.example}', []],
    ['{type: chat, value: none}', []],
  ])('find %s', (channel, expected) => {
    expect(at(channel)).toEqual([[expected]]);
  });

  it('cannot tell without a registry', () => {
    expect(at('{type: email, value: soc@terntide.example}', [])).toEqual(['there is no ContactRegistry to look in']);
  });
});

describe('receivers', () => {
  it.each([
    ['contacts: [role/commander, tomas]', ['contact/maren']],
    ['contacts: [tomas], forwardTo: external/harbour-watch', ['external/harbour-watch']],
    ['channels: [{type: email, value: soc@terntide.example}]', ['contact/maren']],
    ['channels: [{type: email, value: tomas@terntide.example}]', []],
    ['channels: [{type: email, value: watch@harbour.example}]', ['external/harbour-watch']],
    ['enabled: true', []],
  ])('are people who work here and parties that can be reached: %s', (fields, expected) => {
    expect(each(`    - {id: azure-monitor, ${fields}}`, 'receivers(setting)')).toEqual([expected]);
  });

  it('cannot be told when a reference leads nowhere', () => {
    expect(each('    - {id: azure-monitor, contacts: [bram]}', 'receivers(setting)')).toEqual([
      '"bram" names nothing that exists',
    ]);
  });
});

describe('rolesOfReceivers', () => {
  it('are roles of plans in force that a receiver holds', () => {
    const settings = `    - {id: azure-monitor, contacts: [team/harbour-security]}
    - {id: azure-monitor, contacts: [ines]}`;
    const roles = each(settings, 'rolesOfReceivers(setting)', [REGISTRY, PLAN, OLD_PLAN]);
    expect(roles).toEqual([['commander', 'analyst'], []]);
  });
});
