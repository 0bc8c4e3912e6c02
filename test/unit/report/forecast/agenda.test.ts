import { describe, expect, it } from 'vitest';
import type { ForecastObjective } from '../../../../src/model/forecast.ts';
import { agendaOf, dueGroups, objectivesLost, shared } from '../../../../src/report/forecast/agenda.ts';
import { monthsOf } from '../../../../src/report/forecast/months.ts';
import {
  causeText,
  headline,
  incompleteSentence,
  leftOutSentence,
  reliefRemark,
  scoreSentence,
  todaySentence,
} from '../../../../src/report/forecast/words.ts';
import { gapOf, manyGaps, NOTHING, northwind, withGaps } from './story.ts';

const ALL = { minLevel: 'note' } as const;
const [FIRST] = northwind().days;

describe('what is listed of a forecast', () => {
  it('is grouped by last good day and by what there is to do', () => {
    const { days } = agendaOf(northwind(), ALL, 100);
    expect(days.map(({ lastGoodDay, groups }) => [lastGoodDay, groups.map((group) => group.length)])).toEqual([
      ['2026-12-11', [1, 3]],
      ['2027-01-16', [1]],
      ['2027-01-31', [1]],
      ['2027-02-14', [1]],
    ]);
  });

  it('starts from what the day before looked like', () => {
    const { days } = agendaOf(northwind(), ALL, 100);
    expect(days.map(({ before, day }) => [before.score.met, day.state.score.met])).toEqual([
      [5, 3],
      [3, 2],
      [2, 2],
      [2, 2],
    ]);
  });

  it('leaves the latest out, and counts what that is', () => {
    const agenda = agendaOf(northwind(), ALL, 5);
    expect(agenda.days.flatMap(({ groups }) => groups.flat())).toHaveLength(5);
    expect(leftOutSentence(agenda)).toBe(
      'Left out here for length: 1 error, 1 note whose last good day is 2027-01-31 or later.',
    );
  });

  it('counts what is lighter than asked for', () => {
    const agenda = agendaOf(northwind(), { minLevel: 'error' }, 100);
    expect(agenda.lighter).toBe(4);
    expect(agenda.days.flatMap(({ groups }) => groups.flat()).map(({ finding }) => finding.level)).toEqual([
      'error',
      'error',
      'error',
    ]);
    expect(agenda.relief).toEqual([]);
  });

  it('is not more than fifty gaps that are not found any more', () => {
    const [note] = FIRST?.ends ?? [];
    if (FIRST === undefined || note === undefined) throw new Error('the story has none');
    const agenda = agendaOf(northwind({ days: [{ ...FIRST, ends: Array.from({ length: 52 }, () => note) }] }), ALL, 1);
    expect(agenda.relief).toHaveLength(50);
    expect(leftOutSentence(agenda)).toBe('Left out here for length: 2 gaps that are not found any more.');
  });
});

describe('gaps of one rule', () => {
  it.each([
    ['another cause', { ...gapOf('error'), cause: 'waiverEnds' as const }],
    ['another last good day', { ...gapOf('error'), lastGoodDay: '2026-12-10' }],
    ['another rule', gapOf('error', { ruleId: 'drill-is-recent' })],
  ])('are no group with those of %s', (_, other) => {
    expect(dueGroups([gapOf('error'), other])).toHaveLength(2);
  });

  it('share an owner and a remedy only when all have the same', () => {
    const [same] = dueGroups([gapOf('error'), gapOf('error')]);
    const [mixed] = dueGroups([gapOf('error'), gapOf('error', { owner: 'role/ciso', remediation: 'Do it.' })]);
    if (same === undefined || mixed === undefined) throw new Error('no group');
    expect([shared(same, 'owner'), shared(same, 'remediation')]).toEqual([
      'role/harbour-master',
      gapOf('error').finding.remediation,
    ]);
    expect([shared(mixed, 'owner'), shared(mixed, 'remediation')]).toEqual([undefined, undefined]);
  });
});

describe('objectives that stop being met', () => {
  const objective = (from: ForecastObjective['from'], to: ForecastObjective['to']) => ({
    id: 'O-1',
    title: 'One',
    from,
    to,
  });
  const changing = (...changes: ForecastObjective[]) =>
    northwind({
      days: northwind()
        .days.slice(0, changes.length)
        .map((day, index) => ({ ...day, objectives: changes.slice(index, index + 1) })),
    });

  it.each([
    ['is lost', [objective('pass', 'fail')], ['2026-12-02']],
    ['is lost and met again', [objective('pass', 'fail'), objective('fail', 'pass')], []],
    [
      'is lost twice',
      [objective('pass', 'open'), objective('open', 'pass'), objective('pass', 'fail')],
      ['2027-01-17'],
    ],
    ['was not met before', [objective('fail', 'pass'), objective('pass', 'fail')], []],
    ['is lost step by step', [objective('pass', 'open'), objective('open', 'fail')], ['2026-12-02']],
  ])('one that %s', (_, changes, since) => {
    expect(objectivesLost(changing(...changes)).map((each) => each.since)).toEqual(since);
  });
});

describe('months', () => {
  it('hold every gap once, by its last good day, and the score at their end', () => {
    expect(
      monthsOf(northwind()).map(({ month, gaps, score }) => [month, gaps.error, gaps.warning, gaps.note, score.met]),
    ).toEqual([
      ['2026-11', 0, 0, 0, 5],
      ['2026-12', 1, 3, 0, 3],
      ['2027-01', 2, 0, 0, 2],
      ['2027-02', 0, 0, 1, 2],
    ]);
  });
});

describe('the sentences', () => {
  it.each([
    [northwind(), '7 things go stale by 2027-02-19 (90 days): 3 errors, 3 warnings, 1 note; 1 because a waiver ends.'],
    [withGaps([gapOf('note')]), '1 thing goes stale by 2027-02-19 (90 days): 1 note.'],
    [NOTHING, 'Nothing goes stale by 2027-02-19 (90 days).'],
    [northwind({ days: [], until: '2026-11-22' }), 'Nothing goes stale by 2026-11-22 (1 day).'],
    [northwind({ days: [], complete: false }), 'Nothing of what could be read goes stale by 2027-02-19 (90 days).'],
  ])('begin with how much goes stale: %#', (forecast, sentence) => {
    expect(headline(forecast)).toBe(sentence);
  });

  it('say what becomes of the score', () => {
    const none = { met: 0, applicable: 0, ratio: null };
    const { today } = northwind();
    expect(scoreSentence(northwind())).toBe(
      'Score falls from 5 of 13 (38 %) to 2 of 13 (15 %) by 2027-02-19 if nobody does anything.',
    );
    expect(scoreSentence(NOTHING)).toBe('Score stays at 5 of 13 (38 %) until 2027-02-19 if nobody does anything.');
    expect(scoreSentence({ ...NOTHING, today: { ...today, score: none } })).toBe(
      'No objective applies, so there is no score.',
    );
    const better = northwind().days.map((day) => ({
      ...day,
      state: { ...day.state, score: { met: 6, applicable: 13, ratio: 6 / 13 } },
    }));
    expect(scoreSentence(northwind({ days: better }))).toContain('Score changes from 5 of 13 (38 %) to 6 of 13 (46 %)');
  });

  it('do not let a quiet forecast pass for a clean day', () => {
    expect(todaySentence(NOTHING)).toBe(
      'On 2026-11-21 there are 8 gaps already: 4 errors, 2 warnings, 2 notes; 1 waived. They are not repeated here.',
    );
    const clean = { ...NOTHING.today, findings: { error: 0, warning: 0, note: 0 } };
    expect(todaySentence({ ...NOTHING, today: clean })).toBe('On 2026-11-21 there is no gap yet; 1 waived.');
  });

  it('say nothing of a complete run, and of another what it means', () => {
    expect(incompleteSentence(northwind())).toBe('');
    expect(incompleteSentence(northwind({ complete: false }))).toContain('may go stale as well');
  });

  it('name the waiver that ends, when the gap does', () => {
    const ends = { ...gapOf('error'), cause: 'waiverEnds' as const, lastGoodDay: '2027-01-31' };
    expect(causeText(gapOf('error'))).toBeUndefined();
    expect(causeText(ends)).toBe('the waiver that covers it ends with 2027-01-31');
    expect(causeText({ ...ends, finding: { ...ends.finding, waiver: 'harbour-office-line' } })).toBe(
      'the waiver harbour-office-line ends with 2027-01-31',
    );
  });

  it('never call a gap met because a waiver begins to cover it', () => {
    const finding = { ...gapOf('error').finding, waiver: 'late' };
    expect(reliefRemark({ day: '2026-12-02', finding })).toContain(
      'the waiver late covers from then on, so it is still not met',
    );
    expect(reliefRemark({ day: '2026-12-02', finding: gapOf('error').finding })).toBe('');
  });

  it('count by days, however many there are', () => {
    expect(headline(manyGaps(10_000))).toContain('10000 things go stale');
  });
});
