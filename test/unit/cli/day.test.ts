import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/base/errors.ts';
import { dayReader, resolveDay } from '../../../src/cli/day.ts';
import { terminal } from './memory-terminal.ts';

describe('a day that was typed', () => {
  it.each(['2026-11-21', '2024-02-29', '0001-01-01', '9999-12-31'])('takes %s', (day) => {
    if (day !== '0001-01-01') expect(dayReader('--as-of')(day)).toBe(day);
    else expect(() => dayReader('--as-of')(day)).toThrow(UsageError);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '26-11-21',
    '2026-1-2',
    '21/11/2026',
    '',
    'today',
    '2026-11-21T00:00',
  ])('refuses "%s"', (day) => {
    expect(() => dayReader('--as-of')(day)).toThrow(`--as-of "${day}" is not a day of the calendar.`);
  });
});

describe('resolveDay', () => {
  it('prefers the flag', () => {
    expect(resolveDay('2025-01-01', terminal({ env: { SOURCE_DATE_EPOCH: '0' } }))).toBe('2025-01-01');
  });

  it('then takes SOURCE_DATE_EPOCH', () => {
    expect(resolveDay(undefined, terminal({ env: { SOURCE_DATE_EPOCH: '1700000000' } }))).toBe('2023-11-14');
  });

  it('then the clock, in UTC', () => {
    expect(resolveDay(undefined, terminal())).toBe('2026-11-21');
    expect(resolveDay(undefined, terminal({ env: { SOURCE_DATE_EPOCH: '' } }))).toBe('2026-11-21');
  });

  it.each(['-1', 'soon', '1e400', '1.5', '99999999999999'])('refuses SOURCE_DATE_EPOCH "%s"', (epoch) => {
    expect(() => resolveDay(undefined, terminal({ env: { SOURCE_DATE_EPOCH: epoch } }))).toThrow(UsageError);
  });
});
