import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/base/limits.ts';
import { validate } from '../../../src/validate/validate.ts';
import { documentsOf, halyard, problemsOf, SHAPES } from './workspace.ts';

type Row = readonly [yaml: string, rule: string, at: string, message: string, remedy?: string];

/** Rows of the spec of a contact registry, each with the one problem that it has. */
const REGISTRY: readonly Row[] = [
  [
    'ownr: role/ciso',
    'keys-are-known',
    '/spec/ownr',
    '"ownr" is not a known key of "spec". Did you mean "owner"?',
    'Write "owner".',
  ],
  [
    'roles: [{id: ciso, colour: red}]',
    'keys-are-known',
    '/spec/roles/0/colour',
    '"colour" is not a known key of item 1 of "roles". Known keys: id, title, primary, backup.',
    'Use a known key, or start the key with x- if it is your own.',
  ],
  [
    'contacts: [{name: Ines Duarte}]',
    'required-keys-are-present',
    '/spec/contacts/0',
    'Item 1 of "contacts" has no "id".',
    'Add the key "id".',
  ],
  [
    'owner: [role/ciso]',
    'values-have-the-right-type',
    '/spec/owner',
    '"owner" is a list; it has to be text.',
    'Write one value instead of a list.',
  ],
  ['owner: {role: ciso}', 'values-have-the-right-type', '/spec/owner', '"owner" is a mapping; it has to be text.'],
  [
    'teams: soc',
    'values-have-the-right-type',
    '/spec/teams',
    '"teams" is the text "soc"; it has to be a list.',
    'Write it as a list: [soc].',
  ],
  [
    'teams: [soc]',
    'values-have-the-right-type',
    '/spec/teams/0',
    'Item 1 of "teams" is the text "soc"; it has to be a mapping of keys to values.',
  ],
  [
    'teams: [{id: soc, monitored: "yes"}]',
    'values-have-the-right-type',
    '/spec/teams/0/monitored',
    '"monitored" is the text "yes"; it has to be true or false.',
    'Write true or false, without quotes.',
  ],
  [
    'offlineCopy: true',
    'values-have-the-right-type',
    '/spec/offlineCopy',
    '"offlineCopy" is true; it has to be text.',
    'Put it in quotes: "true".',
  ],
  [
    'publishedAt: 3.10',
    'values-have-the-right-type',
    '/spec/publishedAt',
    '"publishedAt" is the number 3.1; it has to be text.',
    'Put it in quotes: "3.10".',
  ],
  [
    'reviewInterval: 90',
    'values-have-the-right-type',
    '/spec/reviewInterval',
    '"reviewInterval" is the number 90; it has to be text.',
    'Write a duration, such as P90D or PT90M.',
  ],
  [
    'lastReviewed: 20260610',
    'values-have-the-right-type',
    '/spec/lastReviewed',
    '"lastReviewed" is the number 20260610; it has to be text.',
    'Write a date, such as 2026-06-30.',
  ],
  [
    'escalationPolicies: [{id: crit, repeat: 2.5}]',
    'values-have-the-right-type',
    '/spec/escalationPolicies/0/repeat',
    '"repeat" is the number 2.5; it has to be a whole number.',
  ],
  [
    'owner:',
    'values-have-the-right-type',
    '/spec/owner',
    '"owner" has no value.',
    'Write the value, or remove the key.',
  ],
  [
    'owner: "  "',
    'values-have-the-right-type',
    '/spec/owner',
    '"owner" has no value.',
    'Write the value, or remove the key.',
  ],
  [
    'contacts: [{id: birch, name: }]',
    'values-have-the-right-type',
    '/spec/contacts/0/name',
    '"name" has no value.',
    'Write the value, or remove the key.',
  ],
  [
    'contacts: [{id: birch, status: actve}]',
    'values-are-among-the-known',
    '/spec/contacts/0/status',
    '"status" is "actve"; it has to be one of active, left, onLeave. Did you mean "active"?',
  ],
  [
    'contacts: [{id: birch, status: enjoying retirement}]',
    'values-are-among-the-known',
    '/spec/contacts/0/status',
    '"status" is "enjoying retirement"; it has to be one of active, left, onLeave.',
  ],
  [
    'escalationPolicies: [{id: crit, repeat: -1}]',
    'values-are-well-formed',
    '/spec/escalationPolicies/0/repeat',
    '"repeat" is -1; it has to be at least 0.',
  ],
  [
    'contacts: [{id: Birch Lane}]',
    'values-are-well-formed',
    '/spec/contacts/0/id',
    '"id" is "Birch Lane", and an id has lower-case letters, digits and hyphens only.',
    'Write birch-lane.',
  ],
  [
    'contacts: [{id: 大野}]',
    'values-are-well-formed',
    '/spec/contacts/0/id',
    '"id" is "大野", and an id has lower-case letters, digits and hyphens only.',
    'Write lower-case letters, digits and hyphens.',
  ],
  [
    'contacts: [{id: birch, timezone: Europe/Lisbom}]',
    'values-are-well-formed',
    '/spec/contacts/0/timezone',
    '"timezone" is "Europe/Lisbom", which is not a time zone of the IANA list.',
    'Did you mean Europe/Lisbon?',
  ],
  [
    'contacts: [{id: birch, timezone: "+01:00"}]',
    'values-are-well-formed',
    '/spec/contacts/0/timezone',
    '"timezone" is "+01:00", which is not a time zone of the IANA list.',
    'Write a name such as Europe/Stockholm or UTC.',
  ],
  ['owner: TBD', 'placeholders-are-filled-in', '/spec/owner', '"owner" still holds the placeholder "TBD".'],
  [
    'lastReviewed: "{{DATE}}"',
    'placeholders-are-filled-in',
    '/spec/lastReviewed',
    '"lastReviewed" still holds the placeholder "{{DATE}}".',
  ],
];

const DATES: readonly (readonly [string, string, string])[] = [
  ['2024-02-30', 'which is not a date: February 2024 has 29 days', 'Write a day from 01 to 29.'],
  ['2025-11-31', 'which is not a date: November 2025 has 30 days', 'Write a day from 01 to 30.'],
  ['2024-13-05', 'which is not a date: there is no month 13', 'Write 2024-05-13 if that is the day meant.'],
  ['2024-13-32', 'which is not a date: there is no month 13', 'Write a month from 01 to 12.'],
  ['2024-10-3', 'which is not written as year, month and day', 'Write 2024-10-03.'],
  ['2024/10/03', 'which is not written as year, month and day', 'Write 2024-10-03.'],
  ['11/06/2024', 'which can be read as 11 June 2024 or 6 November 2024', 'Write 2024-06-11 or 2024-11-06.'],
  ['25.12.2024', 'which is not written as year, month and day', 'Write 2024-12-25.'],
  ['06/06/2024', 'which is not written as year, month and day', 'Write 2024-06-06.'],
  ['31/31/2024', 'which is not a day of the calendar', 'Write year, month and day, such as 2026-06-30.'],
  ['2026-06-10T00:00:00Z', 'which has a time where a day alone is wanted', 'Write 2026-06-10.'],
  ['2026-02-30T00:00:00Z', 'which is not a date: February 2026 has 28 days', 'Write a day from 01 to 28.'],
  ['3 October 2024', 'which is not written as year, month and day', 'Write 2024-10-03.'],
  ['Oct 3, 2024', 'which is not written as year, month and day', 'Write 2024-10-03.'],
  ['last spring', 'which is not a date', 'Write year, month and day, such as 2026-06-30.'],
];

const MOMENTS: readonly (readonly [string, string, string])[] = [
  ['2026-06-10', 'which has no time', 'Write the time and its zone as well, such as 2026-06-10T14:30:00Z.'],
  ['2026-06-10T14:30', 'which has no time zone', 'Add Z for UTC, or an offset such as +02:00.'],
  ['2026-02-30T14:30:00Z', 'which is not a date: February 2026 has 28 days', 'Write a day from 01 to 28.'],
  ['2026-06-10T25:30:00Z', 'which is not a date with a time', 'Write it like 2026-06-30T14:30:00Z.'],
  ['half past two', 'which is not a date with a time', 'Write it like 2026-06-30T14:30:00Z.'],
];

const DURATIONS: readonly (readonly [string, string, string])[] = [
  ['6 months', 'which is not written as an ISO 8601 duration', 'Write P6M.'],
  ['90d', 'which is not written as an ISO 8601 duration', 'Write P90D.'],
  ['1 year', 'which is not written as an ISO 8601 duration', 'Write P1Y.'],
  ['2 wks', 'which is not written as an ISO 8601 duration', 'Write P2W.'],
  ['4 hours', 'which is not written as an ISO 8601 duration', 'Write PT4H.'],
  ['30min', 'which is not written as an ISO 8601 duration', 'Write PT30M.'],
  ['45 sec', 'which is not written as an ISO 8601 duration', 'Write PT45S.'],
  ['15m', 'which can be minutes or months', 'Write PT15M for minutes or P15M for months.'],
  ['quarterly', 'which is not written as an ISO 8601 duration', 'Write P3M.'],
  ['p6m', 'which is not written as an ISO 8601 duration', 'Write P6M.'],
  ['P4H', 'which is not written as an ISO 8601 duration', 'Write PT4H.'],
  ['P1W3D', 'which mixes weeks with other units', 'Write days instead of weeks, such as P10D.'],
  ['P999999999Y', 'which is longer than any calendar', 'Write a duration that somebody can keep, such as P6M.'],
  ['PT1000000S', 'which is longer than any calendar', 'Write a duration that somebody can keep, such as P6M.'],
  ['now and then', 'which is not a duration', 'Write it in ISO 8601, such as PT15M, P30D or P6M.'],
];

const CHANNELS: readonly (readonly [type: string, value: string, problem: string])[] = [
  ['phone', '020 7946 0100', 'which has no plus and country code'],
  ['phone', '+44 (0)20 7946 0100', 'which has brackets in it'],
  ['phone', '+0 20 7946 0100', 'which has no country code after the plus'],
  ['sms', '+44 20', 'which has too few or too many digits'],
  ['phone', '+44 20 7946 0100 ext. 4', 'which is not a phone number'],
  ['email', 'ines at halyard', 'which is not a mail address'],
  ['web', 'halyard.example/report', 'which is not a full URL'],
  ['web', 'ftp://halyard.example', 'which is not a full URL'],
];

describe('a document that breaks its schema', () => {
  it.each(REGISTRY)('%s', (yaml, rule, at, message, remedy) => {
    expect(problemsOf(halyard('ContactRegistry', `  ${yaml}`))).toEqual([{ rule, at, message, remedy }]);
  });

  it.each(DATES)('says of the date %s %s', (text, problem, remedy) => {
    expect(problemsOf(halyard('ContactRegistry', `  lastReviewed: "${text}"`))).toEqual([
      {
        rule: 'values-are-well-formed',
        at: '/spec/lastReviewed',
        message: `"lastReviewed" is "${text}", ${problem}.`,
        remedy,
      },
    ]);
  });

  it.each(MOMENTS)('says of the moment %s %s', (text, problem, remedy) => {
    expect(problemsOf(halyard('IncidentRecord', `  timeline: {detected: "${text}"}`))).toEqual([
      {
        rule: 'values-are-well-formed',
        at: '/spec/timeline/detected',
        message: `"detected" is "${text}", ${problem}.`,
        remedy,
      },
    ]);
  });

  it.each(DURATIONS)('says of the duration %s %s', (text, problem, remedy) => {
    expect(problemsOf(halyard('ContactRegistry', `  reviewInterval: ${text}`))).toEqual([
      {
        rule: 'values-are-well-formed',
        at: '/spec/reviewInterval',
        message: `"reviewInterval" is "${text}", ${problem}.`,
        remedy,
      },
    ]);
  });

  it.each(CHANNELS)('says of the %s %s %s', (type, value, problem) => {
    const [only, ...rest] = problemsOf(
      halyard('ContactRegistry', `  teams: [{id: soc, channels: [{type: ${type}, value: "${value}"}]}]`),
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({ rule: 'values-are-well-formed', at: '/spec/teams/0/channels/0/value' });
    expect(only?.message).toBe(`"value" is "${value}", ${problem}.`);
  });

  it('says of an unquoted phone number what the source says', () => {
    const registry = halyard(
      'ContactRegistry',
      '  teams: [{id: soc, channels: [{type: phone, value: +442079460100}]}]',
    );
    expect(problemsOf(registry)).toEqual([
      {
        rule: 'phone-numbers-are-quoted',
        at: '/spec/teams/0/channels/0/value',
        message: 'The phone number +442079460100 is not in quotes, so YAML reads it as a number and drops the plus.',
        remedy: 'Write "+442079460100", with the quotes.',
      },
    ]);
  });

  it('knows an unquoted phone number by its channel when the plus was never written', () => {
    const plan = halyard('IncidentResponsePlan', '  communications: {bridge: {type: phone, ref: 442079460123}}');
    expect(problemsOf(plan)).toMatchObject([
      { rule: 'phone-numbers-are-quoted', at: '/spec/communications/bridge/ref' },
    ]);
  });

  it('counts a misspelt key once and not as missing as well', () => {
    const playbook = halyard('Playbook', '  outOfScope: [{scenaro: phishing}]');
    expect(problemsOf(playbook).map(({ rule }) => rule)).toEqual(['keys-are-known']);
  });

  it('names several missing keys of one place at once', () => {
    const review = halyard('PostIncidentReview', '  summary: Nine hours until somebody noticed.').replace(
      /^metadata.*\nspec:\n.*\n/m,
      '',
    );
    expect(problemsOf(review)).toMatchObject([
      { at: '', message: 'The document lacks "metadata" and "spec".', remedy: 'Add the keys "metadata" and "spec".' },
    ]);
  });

  it('points at the key where the key is wrong and at the value elsewhere', () => {
    const documents = documentsOf(halyard('ContactRegistry', '  ownr: role/ciso\n  teams: soc'));
    const targets = validate(documents, SHAPES).map(({ subject }) => ('pointer' in subject ? subject.target : 'none'));
    expect(targets).toEqual(['key', undefined]);
  });
});

describe('a document that follows its schema', () => {
  it('has no problem, whatever stands under keys of its own', () => {
    const registry = `  owner: role/ciso
  x-room: TBD
  lastReviewed: 2024-02-29
  reviewInterval: P3M
  contacts:
    - {id: birch, name: Ines Duarte, timezone: Europe/Lisbon, channels: [{type: phone, value: "+44 20.7946-0102"}, {type: chat, value: "@ines"}], x-desk: [4, null]}
  escalationPolicies: [{id: crit, repeat: 0, steps: [{after: PT0M, notify: [birch]}]}]`;
    expect(problemsOf(halyard('ContactRegistry', registry))).toEqual([]);
  });

  it('may use the other words for two phases', () => {
    const plan = '  phases: [{phase: identification}, {phase: lessonsLearned}]';
    expect(problemsOf(halyard('IncidentResponsePlan', plan))).toEqual([]);
  });
});

describe('a file with very many mistakes', () => {
  it('lists a bounded number for each rule and says that there are more', () => {
    const contacts = Array.from({ length: 5_000 }, () => '{nam: Ines, channels: [{}]}').join(', ');
    const problems = problemsOf(halyard('ContactRegistry', `  contacts: [${contacts}]`));
    for (const rule of ['keys-are-known', 'required-keys-are-present']) {
      const ofRule = problems.filter((problem) => problem.rule === rule);
      expect(ofRule).toHaveLength(LIMITS.problemsPerFile + 1);
      expect(ofRule.at(-1)).toMatchObject({
        at: 'the file',
        message: 'This file has more than 100 gaps of this kind; the others are not listed.',
      });
    }
  });
});
