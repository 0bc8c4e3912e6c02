/**
 * The door to the date library: civil dates and calendar periods, with no clock and no time zone of the machine.
 * Months and years are calendar periods: 31 January plus P1M is the last day of February.
 */
import { Temporal } from 'temporal-polyfill';

/** A day without a time zone, as documents write it: `2026-06-10`. */
export class CivilDate {
  readonly #date: Temporal.PlainDate;

  constructor(date: Temporal.PlainDate) {
    this.#date = date;
  }

  get plain(): Temporal.PlainDate {
    return this.#date;
  }

  toString(): string {
    return this.#date.toString();
  }
}

/**
 * The day that is spoken about. It remembers the first later day on which something that was learnt from it may come out
 * differently: a comparison says exactly when, every other look at it may be different tomorrow.
 */
export class Today extends CivilDate {
  #changesOn: CivilDate | undefined;

  /** Reads `YYYY-MM-DD`; undefined for what is no day. */
  static from(text: string): Today | undefined {
    const day = parseDate(text);
    return day && new Today(day.plain);
  }

  override get plain(): Temporal.PlainDate {
    this.note(this.#tomorrow());
    return super.plain;
  }

  override toString(): string {
    this.note(this.#tomorrow());
    return super.toString();
  }

  /** As `compareDates(this, other)`. */
  compare(other: CivilDate): number {
    if (other instanceof Today) return Temporal.PlainDate.compare(super.plain, other.#day());
    const order = Temporal.PlainDate.compare(super.plain, other.plain);
    // A day to come stays ahead until it is there, today stays today for a day, and what is over stays over.
    if (order < 0) this.note(other);
    if (order === 0) this.note(this.#tomorrow());
    return order;
  }

  /** Notes that something changes on a later day. */
  note(day: CivilDate | undefined): void {
    if (day === undefined) return;
    const known = this.#changesOn;
    if (known === undefined || Temporal.PlainDate.compare(day.plain, known.plain) < 0) this.#changesOn = day;
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

  #day(): Temporal.PlainDate {
    return super.plain;
  }

  #tomorrow(): CivilDate {
    return new CivilDate(super.plain.add({ days: 1 }));
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
  if (left instanceof Today) return left.compare(right);
  if (right instanceof Today) return 0 - right.compare(left);
  return Temporal.PlainDate.compare(left.plain, right.plain);
}

/** The day a period after another; a day that the month lacks becomes its last day. */
export function addPeriod(date: CivilDate, period: Period): CivilDate {
  return new CivilDate(date.plain.add(period.duration));
}

/** The day a period before another. */
export function subtractPeriod(date: CivilDate, period: Period): CivilDate {
  return new CivilDate(date.plain.subtract(period.duration));
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
