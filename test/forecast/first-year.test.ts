import { expect, it } from 'vitest';
import { requestFor } from '../examples.ts';
import { compareDayByDay } from './day-by-day.ts';

// The first of two years, each day by day: the proof that a forecast says what `check --as-of` will say.
it('says of each day what an assessment of that day says of examples/complete', { timeout: 600_000 }, () => {
  const { days, events, different } = compareDayByDay(
    requestFor('examples/complete', { asOf: '2026-11-21' }),
    '2026-11-21',
    '2027-11-21',
  );
  expect(different).toEqual([]);
  expect(days).toBe(366);
  expect(events.length).toBeGreaterThan(8);
});
