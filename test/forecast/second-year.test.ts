import { expect, it } from 'vitest';
import { requestFor } from '../examples.ts';
import { compareDayByDay } from './day-by-day.ts';

// The second of two years; in a file of its own, so that both run at once.
it('says of each day what an assessment of that day says of examples/complete', { timeout: 600_000 }, () => {
  const { days, events, different } = compareDayByDay(
    requestFor('examples/complete', { asOf: '2026-11-21' }),
    '2027-11-22',
    '2028-11-21',
  );
  expect(different).toEqual([]);
  expect(days).toBe(366);
  expect(events.length).toBeGreaterThan(3);
});
