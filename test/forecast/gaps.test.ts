import { expect, it } from 'vitest';
import { requestFor } from '../examples.ts';
import { compareDayByDay } from './day-by-day.ts';

// Much of it is red from the start, and dates that lie ahead come true.
it('says of each day what an assessment of that day says of examples/gaps', { timeout: 600_000 }, () => {
  const { days, events, different } = compareDayByDay(
    requestFor('examples/gaps', { asOf: '2025-01-01' }),
    '2025-01-01',
    '2025-06-30',
  );
  expect(different).toEqual([]);
  expect(days).toBe(181);
  expect(events.length).toBeGreaterThan(2);
});
