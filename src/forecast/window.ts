import { addPeriod, daysBetween, parseDate, parsePeriod } from '../expression/calendar.ts';

/**
 * The last day of a window that begins on a day and lasts a period: `2026-11-21` and `P90D` give `2027-02-19`. Undefined for what is
 * no period, or none that goes ahead by at least a day.
 */
export function lastDayAfter(first: string, period: string): string | undefined {
  const [from, length] = [parseDate(first), parsePeriod(period)];
  if (from === undefined || length === undefined) return undefined;
  const last = lastOf(() => addPeriod(from, length));
  return last !== undefined && daysBetween(from, last) > 0 ? last.toString() : undefined;
}

// A period may lead beyond the last day that the calendar knows.
function lastOf<Day>(compute: () => Day): Day | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}

/** Days from one to the other; negative when the second is earlier. Both are days of the calendar. */
export function windowLength(first: string, last: string): number {
  const [from, to] = [parseDate(first), parseDate(last)];
  return from === undefined || to === undefined ? 0 : daysBetween(from, to);
}
