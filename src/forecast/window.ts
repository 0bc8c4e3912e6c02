import { addPeriod, compareDates, daysBetween, parseDate, parsePeriod } from '../expression/calendar.ts';

/** No document can write a later one. */
const LAST_DAY = '9999-12-31';

/**
 * The last day of a window that begins on a day and lasts a period: `2026-11-21` and `P90D` give `2027-02-19`. No window goes beyond
 * the year 9999. Undefined for what is no period, or none that goes ahead by at least a day.
 */
export function lastDayAfter(first: string, period: string): string | undefined {
  const [from, length, end] = [parseDate(first), parsePeriod(period), parseDate(LAST_DAY)];
  if (from === undefined || length === undefined || end === undefined) return undefined;
  const last = lastOf(() => addPeriod(from, length));
  if (last === undefined || daysBetween(from, last) <= 0) return undefined;
  return compareDates(last, end) > 0 ? LAST_DAY : last.toString();
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
