import { isCalendarDay } from '../../base/day.ts';

/** The first moment of a day, UTC; undefined when it is no day between 1900 and 2999, all that OSCAL can write. */
export function startOfDay(day: string): string | undefined {
  return isDay(day) ? `${day}T00:00:00Z` : undefined;
}

/** The last second of a day, UTC: a waiver or an attestation counts on its last day. */
export function endOfDay(day: string | undefined): string | undefined {
  return day !== undefined && isDay(day) ? `${day}T23:59:59Z` : undefined;
}

function isDay(day: string): boolean {
  return /^(?:19|2\d)/.test(day) && isCalendarDay(day);
}
