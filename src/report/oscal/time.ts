/** The first moment of a day, UTC; undefined when it is no day between 1900 and 2999, all that OSCAL can write. */
export function startOfDay(day: string): string | undefined {
  return isDay(day) ? `${day}T00:00:00Z` : undefined;
}

/** The last second of a day, UTC: a waiver or an attestation counts on its last day. */
export function endOfDay(day: string | undefined): string | undefined {
  return day !== undefined && isDay(day) ? `${day}T23:59:59Z` : undefined;
}

function isDay(day: string): boolean {
  if (!/^(?:19|2\d)\d\d-\d\d-\d\d$/.test(day)) return false;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
