/**
 * The door to the date library: civil dates and calendar periods, with no clock and no time zone of the machine.
 * Months and years are calendar periods: 31 January plus P1M is the last day of February.
 */
import { Temporal } from 'temporal-polyfill';
/**
 * Remembers the first later day on which something that was learnt from the day it watches may come out differently: a comparison
 * says exactly when, every other look at the day may be different tomorrow.
 */
export declare class DayWatch {
    #private;
    /** Notes that something changes on a later day. */
    note(day: CivilDate | undefined): void;
    /** Runs a computation whose result may be out of date later without harm. */
    aside<Result>(compute: () => Result): Result;
    /** Runs a computation and gives the first later day on which its result may be different; that day is noted as well. */
    during(compute: () => void): CivilDate | undefined;
}
/** A day without a time zone, as documents write it: `2026-06-10`. */
export declare class CivilDate {
    #private;
    /** With a watch it is the day that is spoken about. It is no class of its own, because the expression engine knows types by class. */
    constructor(date: Temporal.PlainDate, watch?: DayWatch);
    get plain(): Temporal.PlainDate;
    /** Set for the day that is spoken about. */
    get watch(): DayWatch | undefined;
    toString(): string;
    /** As {@link compareDates}: negative, zero or positive as this day is before, on or after the other. */
    compare(other: CivilDate): number;
}
/** An ISO 8601 duration, kept in the calendar units it was written in. */
export declare class Period {
    #private;
    constructor(duration: Temporal.Duration);
    get duration(): Temporal.Duration;
    toString(): string;
}
/** Reads `YYYY-MM-DD`; undefined for any other text and for days that do not exist. */
export declare function parseDate(text: string): CivilDate | undefined;
/** The day that is spoken about, from `YYYY-MM-DD`, with a watch on it; undefined for what is no day. */
export declare function watchedDay(text: string): {
    readonly today: CivilDate;
    readonly watch: DayWatch;
} | undefined;
/** Reads an ISO 8601 duration such as `P6M` or `PT15M`; undefined for anything else. */
export declare function parsePeriod(text: string): Period | undefined;
/** Reads an RFC 3339 instant with its offset; undefined for anything else. */
export declare function parseInstant(text: string): Date | undefined;
/** Negative, zero or positive as the left day is before, on or after the right one. */
export declare function compareDates(left: CivilDate, right: CivilDate): number;
/** The day a period after another; a day that the month lacks becomes its last day. */
export declare function addPeriod(date: CivilDate, period: Period): CivilDate;
/** The day a period before another. */
export declare function subtractPeriod(date: CivilDate, period: Period): CivilDate;
/** The next day. */
export declare function dayAfter(date: CivilDate): CivilDate;
/** The day before. */
export declare function dayBefore(date: CivilDate): CivilDate;
/** Whole days from one day to another; negative when the second is earlier. */
export declare function daysBetween(from: CivilDate, to: CivilDate): number;
/** Negative, zero or positive as the left period is shorter, equal or longer, counted from 1 January of a common year. */
export declare function comparePeriods(left: Period, right: Period): number;
/** Milliseconds from 1970 to the start of a day, where every day has 24 hours. */
export declare function startOf(date: CivilDate): number;
/** The length of a period in milliseconds, where every day has 24 hours; undefined when it counts in months or years. */
export declare function fixedLength({ duration }: Period): number | undefined;
/** How many months a period counts; undefined when it counts in anything but months and years. */
export declare function monthsIn({ duration }: Period): number | undefined;
/** The day so many months after another. */
export declare function addMonths(date: CivilDate, months: number): CivilDate;
/** From when a time zone is how far ahead of UTC, in milliseconds. */
export interface ZoneOffset {
    readonly from: number;
    readonly offset: number;
}
/** The offsets of a time zone between two instants, earliest first; undefined for a zone that is not known. */
export declare function offsetsOf(timeZone: string, from: number, until: number): readonly ZoneOffset[] | undefined;
/** The UTC day of an instant. */
export declare function dayOf(instant: Date): CivilDate;
/** An instant a period later, on the UTC calendar. */
export declare function addPeriodToInstant(instant: Date, period: Period): Date;
/** A period as a reader says it: `6 months`, `1 day 12 hours`. */
export declare function describePeriod(period: Period): string;
