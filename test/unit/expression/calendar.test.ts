import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  compareDates,
  comparePeriods,
  describePeriod,
  type Period,
  parseDate,
  parsePeriod,
} from '../../../src/expression/calendar.ts';
import { day, evaluate } from './door.ts';

function period(text: string): Period {
  const read = parsePeriod(text);
  if (read === undefined) throw new Error(`${text} is not a period`);
  return read;
}

describe('dates', () => {
  it.each(['2026-02-30', '2026-2-3', '2026-13-01', '2025-02-29', '2026-06-01T00:00:00Z', '', 'tomorrow', '26-06-01'])(
    'refuses %j',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2024-01-31', 'P1M', '2024-02-29'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2025-12-01', 'P6M', '2026-06-01'],
    ['2026-03-28', 'P1D', '2026-03-29'],
    ['2026-10-24', 'P1W', '2026-10-31'],
  ])('%s + %s = %s', (from, length, to) => {
    expect(addPeriod(day(from), period(length)).toString()).toBe(to);
  });
});

describe('freshness on 2026-06-01', () => {
  it.each([
    ['2025-12-01', 'P6M', true],
    ['2025-11-30', 'P6M', false],
    ['2026-06-01', 'P0D', true],
    ['2026-06-02', 'P1Y', false],
    ['2025-06-01', 'P1Y', true],
    ['2025-05-31', 'P1Y', false],
  ])('%s within %s: %s', (date, length, fresh) => {
    const scope = new Map([['date', 'date']]);
    expect(evaluate(`isFresh(date, period("${length}"))`, { date: day(date) }, scope)).toBe(fresh);
  });

  it('once stale stays stale as the day grows', () => {
    const days = fc
      .integer({ min: 0, max: 3_000 })
      .map((offset) => addPeriod(day('2020-01-01'), period(`P${offset}D`)));
    fc.assert(
      fc.property(days, days, fc.constantFrom('P1M', 'P6M', 'P1Y', 'P90D'), (reviewed, today, length) => {
        const stale = compareDates(today, addPeriod(reviewed, period(length))) > 0;
        const later = addPeriod(today, period('P1D'));
        return !stale || compareDates(later, addPeriod(reviewed, period(length))) > 0;
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['P1M', 'P30D', 1],
    ['P1M', 'P31D', 0],
    ['P12M', 'P1Y', 0],
    ['PT60M', 'PT1H', 0],
    ['P89D', 'P3M', -1],
  ])('%s against %s', (left, right, order) => {
    expect(Math.sign(comparePeriods(period(left), period(right)))).toBe(order);
  });

  it.each([
    ['P6M', '6 months'],
    ['P1Y', '1 year'],
    ['PT15M', '15 minutes'],
    ['P1DT12H', '1 day 12 hours'],
    ['PT0S', 'no time'],
  ])('says %s as "%s"', (text, words) => {
    expect(describePeriod(period(text))).toBe(words);
  });

  it.each(['6 months', 'P', '', '90d', 'P1X'])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('calendar functions', () => {
  it.each([
    ['daysBetween(date, today) == 31', true],
    ['daysBetween(today, date) == -31', true],
    ['shorter(period("P1M"), period("P30D")) == period("P30D")', true],
    ['latest([date, today]) == today', true],
    ['dayOf(timestamp("2026-05-31T23:30:00Z")) == today - period("P1D")', true],
    ['dayOf(timestamp("2026-06-01T00:30:00+02:00")) == today', false],
    ['later(timestamp("2026-01-31T09:00:00Z"), period("P1M")) == timestamp("2026-02-28T09:00:00Z")', true],
    ['isFuture(today)', false],
  ])('%s is %s', (source, expected) => {
    const scope = new Map([
      ['date', 'date'],
      ['today', 'date'],
    ]);
    expect(evaluate(source, { date: day('2026-05-01'), today: day('2026-06-01') }, scope)).toBe(expected);
  });

  it.each(['latest([today].filter(d, d > today))', 'period("six months")'])('%s decides nothing', (source) => {
    expect(() => evaluate(source, { today: day('2026-06-01') }, new Map([['today', 'date']]))).toThrow();
  });
});
