import { describe, expect, it } from 'vitest';
import { attestation, attestedIn, type Changes, registry, verdictOn } from './tern-and-tide.ts';

const COMPLETE = 'attestation-is-complete';
const EXPIRED = 'expired attestation-has-not-expired /spec/validUntil';
const FUTURE = 'invalid attestation-is-not-in-the-future /spec/on';
const ABSENT = 'invalid attestation-is-by-somebody-still-here /spec/by';
const TOO_LONG = 'valid attestation-is-not-valid-too-long /spec/validUntil';

describe('an attestation', () => {
  it('counts when a person who works here states it with evidence', () => {
    const { attestations, problems } = attestedIn([attestation(), registry('{id: maren}')], '2026-06-01');
    expect(problems).toEqual([]);
    expect(attestations).toEqual([
      {
        document: expect.anything(),
        objective: 'O-034',
        state: 'valid',
        statement: 'I opened the emergency access with both on-call engineers.',
        by: 'maren',
        on: '2026-05-04',
        validUntil: '2026-11-03',
        evidence: ['minutes/2026-05-04-emergency-access.md'],
      },
    ]);
  });

  it.each<[string, Changes, string]>([
    ['of a manual objective', { objective: 'O-040' }, 'valid'],
    ['by a name with its class', { by: 'contact/maren' }, 'valid'],
    ['of what the documents settle', { objective: 'O-149' }, 'notNeeded attestation-is-needed /spec/objective'],
    ['of what no rule covers yet', { objective: 'O-210' }, 'notNeeded attestation-is-needed /spec/objective'],
    ['of what does not exist', { objective: 'O-043' }, 'invalid attestation-names-a-known-objective /spec/objective'],
    ['of no objective, which another stage reports', { objective: undefined }, ''],
    ['of a blank to fill, which another stage reports', { objective: '<objective>' }, ''],
    ['of a number, which another stage reports', { objective: '34' }, ''],
  ])('%s', (_, changes, verdict) => {
    expect(verdictOn(changes)).toBe(verdict);
  });

  it.each<[string, Changes, string]>([
    ['no statement', { statement: undefined }, `invalid ${COMPLETE} /spec`],
    ['a blank statement', { statement: '"  "' }, `invalid ${COMPLETE} /spec/statement`],
    ['a statement that nobody sees', { statement: '"\\u200b"' }, `invalid ${COMPLETE} /spec/statement`],
    ['a statement still to write', { statement: 'TODO' }, `invalid ${COMPLETE} /spec/statement`],
    ['a statement that is a list', { statement: '[yes]' }, `invalid ${COMPLETE} /spec/statement`],
    ['nobody', { by: undefined }, `invalid ${COMPLETE} /spec`],
    ['an empty name', { by: '""' }, `invalid ${COMPLETE} /spec/by`],
    ['no day', { on: undefined }, `invalid ${COMPLETE} /spec`],
    ['no last day', { validUntil: undefined }, `invalid ${COMPLETE} /spec`],
    ['a last day that is empty', { validUntil: '' }, `invalid ${COMPLETE} /spec/validUntil`],
    ['no evidence', { evidence: undefined }, `invalid ${COMPLETE} /spec`],
    ['an empty list of evidence', { evidence: '[]' }, `invalid ${COMPLETE} /spec/evidence`],
    ['evidence that is blank or still to come', { evidence: '["", TBD, 7]' }, `invalid ${COMPLETE} /spec/evidence`],
    ['evidence that is a text', { evidence: 'minutes.md' }, `invalid ${COMPLETE} /spec/evidence`],
    ['one usable piece of evidence', { evidence: '[TBD, minutes.md]' }, 'valid'],
    ['several parts missing', { statement: undefined, evidence: '[]' }, `invalid ${COMPLETE} /spec`],
    ['a last day before its day', { validUntil: '2026-05-03' }, `invalid ${COMPLETE} /spec/validUntil`],
    ['a day that is none, which another stage reports', { on: '2026-02-30' }, 'invalid'],
    ['a last day that is none, which another stage reports', { validUntil: 'next spring' }, 'invalid'],
  ])('with %s', (_, changes, verdict) => {
    expect(verdictOn(changes)).toBe(verdict);
  });

  it('names every part that is missing, once', () => {
    const texts = [attestation({ statement: undefined, by: undefined, evidence: '[]' }), registry('{id: maren}')];
    expect(attestedIn(texts, '2026-06-01').problems.map(({ message, objectives }) => [message, objectives])).toEqual([
      [
        'The attestation of O-034 says nothing usable under spec.statement, spec.by and spec.evidence, so it does not count.',
        ['O-034'],
      ],
    ]);
  });

  it('suggests the objective that was meant', () => {
    const [problem] = attestedIn([attestation({ objective: 'o-034' })], '2026-06-01').problems;
    expect(problem?.message).toBe('There is no objective "o-034". Did you mean "O-034"?');
    expect(problem?.objectives).toBeUndefined();
  });
});

describe('the days of an attestation', () => {
  it.each<[string, string, string, string]>([
    ['the day before its own', '2026-05-04', '2026-11-03', `2026-05-03 ${FUTURE}`],
    ['its own day', '2026-05-04', '2026-11-03', '2026-05-04 valid'],
    ['its last day', '2026-05-04', '2026-11-03', '2026-11-03 valid'],
    ['the day after its last', '2026-05-04', '2026-11-03', `2026-11-04 ${EXPIRED}`],
    ['the only day it has', '2026-05-04', '2026-05-04', '2026-05-04 valid'],
    ['a last day exactly a year on', '2026-05-04', '2027-05-04', '2027-05-04 valid'],
    ['the day after such a year', '2026-05-04', '2027-05-04', `2027-05-05 ${EXPIRED}`],
    ['a day of a promise for longer', '2026-05-04', '2027-05-05', `2026-06-01 ${TOO_LONG}`],
    ['the last day that such a promise has', '2026-05-04', '2030-01-01', `2027-05-04 ${TOO_LONG}`],
    ['the first day that it has not', '2026-05-04', '2030-01-01', `2027-05-05 ${EXPIRED}`],
    ['a promise for longer that is still to come', '2026-05-04', '2030-01-01', `2026-05-03 ${FUTURE}`],
    ['a year from a leap day', '2024-02-29', '2025-02-28', '2025-02-28 valid'],
    ['a day more than a year from a leap day', '2024-02-29', '2025-03-01', `2025-02-28 ${TOO_LONG}`],
    ['the first day after a year from a leap day', '2024-02-29', '2025-03-01', `2025-03-01 ${EXPIRED}`],
    ['a year up to a leap day', '2027-02-28', '2028-02-28', '2028-02-28 valid'],
    ['a leap day that is a day too late', '2027-02-28', '2028-02-29', `2028-02-28 ${TOO_LONG}`],
  ])('on %s', (_, on, validUntil, expected) => {
    const asOf = expected.slice(0, 10);
    expect(`${asOf} ${verdictOn({ on, validUntil }, asOf)}`).toBe(expected);
  });

  it('are cut to a year in the report', () => {
    const { attestations, problems } = attestedIn(
      [attestation({ validUntil: '2030-01-01' }), registry('{id: maren}')],
      '2026-06-01',
    );
    expect(attestations.map(({ validUntil }) => validUntil)).toEqual(['2027-05-04']);
    expect(problems.map(({ message }) => message)).toEqual([
      'The attestation of O-034 says 2030-01-01, but counts for a year at most: until 2027-05-04.',
    ]);
  });

  it('say the same of one gap on every day, so that it stays the same gap', () => {
    const on = (asOf: string) => attestedIn([attestation(), registry('{id: maren}')], asOf).problems[0]?.message;
    expect(on('2026-11-04')).toBe('The attestation of O-034 expired: its last day was 2026-11-03.');
    expect(on('2029-01-01')).toBe(on('2026-11-04'));
  });
});

describe('whoever states it', () => {
  it.each<[string, string, string]>([
    ['works here', '{id: maren, status: active}', 'valid'],
    ['is on leave', '{id: maren, status: onLeave}', 'valid'],
    ['has left', '{id: maren, status: left}', ABSENT],
    ['has the last day today', '{id: maren, endDate: 2026-06-01}', 'valid'],
    ['had the last day yesterday', '{id: maren, endDate: 2026-05-31}', ABSENT],
    ['has the first day today', '{id: maren, startDate: 2026-06-01}', 'valid'],
    ['starts tomorrow', '{id: maren, startDate: 2026-06-02}', ABSENT],
    ['has left on a day that is none', '{id: maren, endDate: soon}', 'open'],
    ['started on a day that is none', '{id: maren, startDate: 2026}', 'open'],
    ['has a status that nobody knows', '{id: maren, status: gone}', 'open'],
    ['has left, with a first day that is none', '{id: maren, status: left, startDate: soon}', ABSENT],
    ['is not in the registry, which another stage reports', '{id: tomas}', 'invalid'],
  ])('%s', (_, contact, verdict) => {
    expect(verdictOn({}, '2026-06-01', contact)).toBe(verdict);
  });

  it('is nobody when two people bear the name, which another stage reports', () => {
    const { attestations, problems } = attestedIn(
      [attestation(), registry('{id: maren}', '{id: maren}')],
      '2026-06-01',
    );
    expect([attestations.map(({ state }) => state), problems]).toEqual([['invalid'], []]);
  });

  it('is no person when it is a role, which another stage reports', () => {
    expect(verdictOn({ by: 'role/ciso' })).toBe('invalid');
  });

  it('is not decided when the registry could not be read', () => {
    const { attestations, problems } = attestedIn([attestation()], '2026-06-01', [
      { path: 'contacts.yaml', kinds: ['ContactRegistry'] },
    ]);
    expect([attestations.map(({ state }) => state), problems]).toEqual([['open'], []]);
  });
});

describe('several attestations of one objective', () => {
  const old = attestation({ on: '2025-05-04', validUntil: '2025-11-03' }, 'last-year');
  const verdicts = (...texts: readonly string[]) => {
    const { attestations, problems } = attestedIn([...texts, registry('{id: maren}')], '2026-06-01');
    return [attestations.map(({ state }) => state), problems.map(({ ruleId }) => ruleId)];
  };

  it('leave the expired one without a finding when another counts', () => {
    expect(verdicts(old, attestation())).toEqual([['expired', 'valid'], []]);
  });

  it('do not when the other is of another objective, to come, or incomplete', () => {
    expect(verdicts(old, attestation({ objective: 'O-040' }))[1]).toEqual(['attestation-has-not-expired']);
    expect(verdicts(old, attestation({ on: '2026-06-02' }))[1]).toContain('attestation-has-not-expired');
    expect(verdicts(old, attestation({ evidence: '[]' }))[1]).toContain('attestation-has-not-expired');
  });

  it('keep what else is wrong with one of them', () => {
    expect(verdicts(attestation({ evidence: '[]' }, 'hasty'), attestation())).toEqual([
      ['invalid', 'valid'],
      ['attestation-is-complete'],
    ]);
  });
});

it('refuses a day that is none', () => {
  expect(() => attestedIn([], 'today')).toThrow('"today" is no day');
});
