import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/model/level.ts';
import { LONGEST_WAIVER_LIFE } from '../../../src/model/waiver.ts';
import { createLife } from '../../../src/waive/life.ts';
import { covering, gap, told, waiveOn, waiverText } from './ferry-line.ts';

const LONGEST = createLife(LONGEST_WAIVER_LIFE);

describe('the last day of a waiver', () => {
  it.each<[string, Level, string]>([
    ['2026-11-02', 'error', '2027-02-02'],
    ['2026-11-02', 'warning', '2027-05-02'],
    ['2026-11-02', 'note', '2027-11-02'],
    // A day that the month lacks becomes its last one, which in 2028 is the 29th.
    ['2027-11-30', 'error', '2028-02-29'],
    ['2026-11-30', 'error', '2027-02-28'],
    ['2027-08-31', 'warning', '2028-02-29'],
    ['2028-02-29', 'note', '2029-02-28'],
    ['2028-02-29', 'error', '2028-05-29'],
    ['9999-12-31', 'note', '9999-12-31'],
  ])('made on %s, of a gap at level %s, is %s', (created, level, last) => {
    expect(LONGEST.lastDay(created, level)).toBe(last);
  });

  it('is what the configuration says, where that is shorter', () => {
    const life = createLife({ ...LONGEST_WAIVER_LIFE, error: 'P1M' });
    expect(life.lastDay('2026-11-02', 'error')).toBe('2026-12-02');
    expect(life.words('error')).toBe('1 month');
  });

  it('is never later than irready allows, however the days of a period fall', () => {
    expect(createLife({ ...LONGEST_WAIVER_LIFE, error: 'P90D' }).lastDay('2027-02-01', 'error')).toBe('2027-05-01');
    expect(createLife({ ...LONGEST_WAIVER_LIFE, error: 'P9Y' }).lastDay('2026-11-02', 'error')).toBe('2027-02-02');
  });
});

const LONG = waiverText({ expires: '2027-12-31' });
const ERROR = gap('step-has-an-assignee', '/spec/steps/0');
const NOTE = gap('step-has-an-assignee', '/spec/steps/1', { level: 'note' });

describe('a waiver that says a day beyond its life', () => {
  it.each([
    ['on its last day covers the error', '2027-02-02', ['late-step', 'late-step'], 'active', '2027-11-02'],
    ['the day after only the note', '2027-02-03', ['-', 'late-step'], 'active', '2027-11-02'],
    ['on the last day of the note still that', '2027-11-02', ['-', 'late-step'], 'active', '2027-11-02'],
    ['after that nothing', '2027-11-03', ['-', '-'], 'expired', '2027-11-02'],
  ])('%s', (_name, asOf, covers, state, expires) => {
    const result = waiveOn([LONG], [ERROR, NOTE], { asOf });
    expect(covering(result)).toEqual(covers);
    expect(result.waivers).toMatchObject([{ state, expires }]);
  });

  it.each(['2026-10-01', '2026-11-02', '2027-02-03'])(
    'is told so from the first day, and in the same words on %s',
    (asOf) => {
      const { problems } = waiveOn([LONG], [ERROR, NOTE], { asOf });
      expect(problems.map(({ ruleId, message }) => [ruleId, message])).toEqual([
        [
          'waiver-is-not-too-long',
          'Waiver "late-step": A gap at level error may be accepted for 3 months, until 2027-02-02; this says 2027-12-31.',
        ],
      ]);
    },
  );

  it('is told when its life is over, and what it would cover', () => {
    const [one, two, none] = [[ERROR], [ERROR, NOTE], []].map((gaps) =>
      waiveOn([LONG], gaps, { asOf: '2027-12-31' }).problems.at(-1),
    );
    expect(waiveOn([LONG], [ERROR], { asOf: '2027-02-03' }).problems.at(-1)?.message).toBe(
      'Waiver "late-step": What it covers may be accepted until 2027-02-02 only, and that day is over.',
    );
    expect([one, two, none].map((problem) => problem?.remediation?.split(',')[0])).toEqual([
      'Close the gap that it would cover and take the waiver out',
      'Close the 2 gaps that it would cover and take the waiver out',
      'Take the waiver out: nothing that it would cover was found.',
    ]);
  });

  it('says the same of its end however many gaps it would cover, so that a baseline knows it again', () => {
    const [one, two, none] = [[NOTE], [NOTE, NOTE], []].map(
      (gaps) => waiveOn([LONG], gaps, { asOf: '2028-01-01' }).problems.at(-1)?.message,
    );
    expect(one).toBe('Waiver "late-step": The last day was 2027-12-31.');
    expect([two, none]).toEqual([one, one]);
  });

  it('is held to a year where it covers nothing', () => {
    expect(told(waiveOn([LONG], [], { asOf: '2027-11-03' }))).toEqual([
      'expired',
      'waiver-is-not-too-long @ expires: 2027-12-31',
      'waiver-has-not-expired @ expires: 2027-12-31',
    ]);
    expect(told(waiveOn([waiverText({ expires: '2027-11-02' })], [], { assessed: new Set() }))).toEqual(['unused']);
  });

  it('is as long as the configuration lets it be', () => {
    const life = { ...LONGEST_WAIVER_LIFE, error: 'P2W' };
    expect(covering(waiveOn([waiverText()], [ERROR], { life, asOf: '2026-11-16' }))).toEqual(['late-step']);
    expect(covering(waiveOn([waiverText()], [ERROR], { life, asOf: '2026-11-17' }))).toEqual(['-']);
  });
});
