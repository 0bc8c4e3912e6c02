import { describe, expect, it } from 'vitest';
import { dayNumber, daysBetween, monthName, monthsBetween, withWeekday } from '../../../src/report/days.ts';

describe('days', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['2024-03-01', 19783],
    ['2026-11-21', 20778],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day);
  });

  it.each(['', '2026', '2026-11-21T10:00:00Z', 'yesterday'])('takes no %j', (date) => {
    expect(dayNumber(date)).toBeUndefined();
    expect(daysBetween('2026-11-21', date)).toBeUndefined();
    expect(withWeekday(date)).toBe(date);
    expect(monthsBetween('2026-11-21', date)).toEqual([]);
  });

  it.each([
    ['2026-11-21', '2027-02-19', 90],
    ['2028-02-28', '2028-03-01', 2],
    ['2027-02-28', '2027-03-01', 1],
    ['2026-11-21', '2026-11-20', -1],
  ])('from %s to %s there are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it.each([
    ['2026-11-21', 'Sat 2026-11-21'],
    ['2024-02-29', 'Thu 2024-02-29'],
    ['1969-12-31', 'Wed 1969-12-31'],
  ])('%s is a %s', (date, named) => {
    expect(withWeekday(date)).toBe(named);
  });
});

describe('months', () => {
  it('are counted over the turn of a year, both ends included', () => {
    expect(monthsBetween('2026-11-21', '2027-02-19')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsBetween('2026-11-21', '2026-11-22')).toEqual(['2026-11']);
    expect(monthsBetween('2026-11-21', '2026-10-01')).toEqual([]);
  });

  it.each([
    ['2026-11', 'Nov 2026'],
    ['2027-01-31', 'Jan 2027'],
    ['2027-13', '2027-13'],
    ['later', 'later'],
  ])('%s is called %s', (month, name) => {
    expect(monthName(month)).toBe(name);
  });
});
