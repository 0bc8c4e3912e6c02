/**
 * The door to the date library: civil dates and calendar periods, with no clock and no time zone of the machine.
 * Months and years are calendar periods: 31 January plus P1M is the last day of February.
 */
import { Temporal } from 'temporal-polyfill';

/**
 * Remembers the first later day on which something that was learnt from the day it watches may come out differently: a comparison
 * says exactly when, every other look at the day may be different tomorrow.
 */
export class DayWatch {
  #changesOn: CivilDate | undefined;

  /** Notes that something changes on a later day. */
  note(day: CivilDate | undefined): void {
    if (day === undefined) return;
    const known = this.#changesOn;
    if (known === undefined || compareDates(day, known) < 0) this.#changesOn = day;
  }

  /** Runs a computation whose result may be out of date later without harm. */
  aside<Result>(compute: () => Result): Result {
    const before = this.#changesOn;
    try {
      return compute();
    } finally {
      this.#changesOn = before;
    }
  }

  /** Runs a computation and gives the first later day on which its result may be different; that day is noted as well. */
  during(compute: () => void): CivilDate | undefined {
    const before = this.#changesOn;
    this.#changesOn = undefined;
    try {
      compute();
      return this.#changesOn;
    } finally {
      this.note(before);
    }
  }
}

/** A day without a time zone, as documents write it: `2026-06-10`. */
export class CivilDate {
  readonly #date: Temporal.PlainDate;
  readonly #watch: DayWatch | undefined;

  /** With a watch it is the day that is spoken about. It is no class of its own, because the expression engine knows types by class. */
  constructor(date: Temporal.PlainDate, watch?: DayWatch) {
    this.#date = date;
    this.#watch = watch;
  }

  get plain(): Temporal.PlainDate {
    this.#watch?.note(this.#tomorrow());
    return this.#date;
  }

  /** Set for the day that is spoken about. */
  get watch(): DayWatch | undefined {
    return this.#watch;
  }

  toString(): string {
    return this.plain.toString();
  }

  /** As {@link compareDates}: negative, zero or positive as this day is before, on or after the other. */
  compare(other: CivilDate): number {
    const order = Temporal.PlainDate.compare(this.#date, other.#date);
    if (this.#watch !== undefined && other.#watch === undefined) this.#watch.note(this.#changes(order, other));
    if (this.#watch === undefined && other.#watch !== undefined) other.#watch.note(other.#changes(0 - order, this));
    return order;
  }

  // A day to come stays ahead until it is there, today stays today for a day, and what is over stays over.
  #changes(order: number, other: CivilDate): CivilDate | undefined {
    if (order > 0) return undefined;
    return order < 0 ? other : this.#tomorrow();
  }

  #tomorrow(): CivilDate {
    return new CivilDate(this.#date.add({ days: 1 }));
  }
}

/** An ISO 8601 duration, kept in the calendar units it was written in. */
export class Period {
  readonly #duration: Temporal.Duration;

  constructor(duration: Temporal.Duration) {
    this.#duration = duration;
  }

  get duration(): Temporal.Duration {
    return this.#duration;
  }

  toString(): string {
    return this.#duration.toString();
  }
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `YYYY-MM-DD`; undefined for any other text and for days that do not exist. */
export function parseDate(text: string): CivilDate | undefined {
  if (!DATE.test(text)) return undefined;
  try {
    return new CivilDate(Temporal.PlainDate.from(text, { overflow: 'reject' }));
  } catch {
    return undefined;
  }
}

/** The day that is spoken about, from `YYYY-MM-DD`, with a watch on it; undefined for what is no day. */
export function watchedDay(text: string): { readonly today: CivilDate; readonly watch: DayWatch } | undefined {
  const day = parseDate(text);
  if (day === undefined) return undefined;
  const watch = new DayWatch();
  return { today: new CivilDate(day.plain, watch), watch };
}

/** Reads an ISO 8601 duration such as `P6M` or `PT15M`; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  try {
    return new Period(Temporal.Duration.from(text));
  } catch {
    return undefined;
  }
}

/** Reads an RFC 3339 instant with its offset; undefined for anything else. */
export function parseInstant(text: string): Date | undefined {
  try {
    return new Date(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
}

/** Negative, zero or positive as the left day is before, on or after the right one. */
export function compareDates(left: CivilDate, right: CivilDate): number {
  return left.compare(right);
}

/** The day a period after another; a day that the month lacks becomes its last day. */
export function addPeriod(date: CivilDate, period: Period): CivilDate {
  return new CivilDate(date.plain.add(period.duration));
}

/** The day a period before another. */
export function subtractPeriod(date: CivilDate, period: Period): CivilDate {
  return new CivilDate(date.plain.subtract(period.duration));
}

/** The next day. */
export function dayAfter(date: CivilDate): CivilDate {
  return new CivilDate(date.plain.add({ days: 1 }));
}

/** The day before. */
export function dayBefore(date: CivilDate): CivilDate {
  return new CivilDate(date.plain.subtract({ days: 1 }));
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return from.plain.until(to.plain, { largestUnit: 'days' }).days;
}

// Months have no fixed length, so periods are compared from one agreed day: 1 January of a common year.
const COMPARED_FROM = Temporal.PlainDate.from('2001-01-01');

/** Negative, zero or positive as the left period is shorter, equal or longer, counted from 1 January of a common year. */
export function comparePeriods(left: Period, right: Period): number {
  return Temporal.Duration.compare(left.duration, right.duration, { relativeTo: COMPARED_FROM });
}

const HOUR = 3_600_000;
const EPOCH = new CivilDate(Temporal.PlainDate.from('1970-01-01'));

/** Milliseconds from 1970 to the start of a day, where every day has 24 hours. */
export function startOf(date: CivilDate): number {
  return daysBetween(EPOCH, date) * 24 * HOUR;
}

/** The length of a period in milliseconds, where every day has 24 hours; undefined when it counts in months or years. */
export function fixedLength({ duration }: Period): number | undefined {
  if (duration.years !== 0 || duration.months !== 0) return undefined;
  const hours = (duration.weeks * 7 + duration.days) * 24 + duration.hours;
  return hours * HOUR + duration.minutes * 60_000 + duration.seconds * 1000;
}

/** How many months a period counts; undefined when it counts in anything but months and years. */
export function monthsIn({ duration }: Period): number | undefined {
  return duration.with({ years: 0, months: 0 }).blank ? duration.years * 12 + duration.months : undefined;
}

/** The day so many months after another. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return new CivilDate(date.plain.add({ months }));
}

/** From when a time zone is how far ahead of UTC, in milliseconds. */
export interface ZoneOffset {
  readonly from: number;
  readonly offset: number;
}

/** The offsets of a time zone between two instants, earliest first; undefined for a zone that is not known. */
export function offsetsOf(timeZone: string, from: number, until: number): readonly ZoneOffset[] | undefined {
  try {
    const offsets: ZoneOffset[] = [];
    let zoned: Temporal.ZonedDateTime | null =
      Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    while (zoned !== null && zoned.epochMilliseconds < until) {
      offsets.push({ from: zoned.epochMilliseconds, offset: zoned.offsetNanoseconds / 1_000_000 });
      zoned = zoned.getTimeZoneTransition('next');
    }
    return offsets;
  } catch {
    return undefined;
  }
}

/** The UTC day of an instant. */
export function dayOf(instant: Date): CivilDate {
  return new CivilDate(
    new Temporal.PlainDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()),
  );
}

/** An instant a period later, on the UTC calendar. */
export function addPeriodToInstant(instant: Date, period: Period): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('UTC');
  return new Date(zoned.add(period.duration).epochMilliseconds);
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;

/** A period as a reader says it: `6 months`, `1 day 12 hours`. */
export function describePeriod(period: Period): string {
  const parts = UNITS.flatMap((unit) => {
    const amount = period.duration[`${unit}s`];
    return amount === 0 ? [] : [`${amount} ${unit}${amount === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no time' : parts.join(' ');
}
