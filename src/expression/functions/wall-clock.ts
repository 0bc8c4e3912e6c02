/** Times as clocks on the wall show them, in milliseconds as if the clock never changed, and where they lie in UTC. */
import { offsetsOf, startOf, type ZoneOffset } from '../calendar.ts';
import { evaluation } from '../evaluation.ts';
import type { Spans } from './spans.ts';

/** A day of 24 hours. */
export const DAY = 86_400_000;
const MINUTE = 60_000;

/** What clocks in a time zone show over a span of time. */
export class WallClock {
  readonly #offsets: readonly ZoneOffset[];

  constructor(offsets: readonly ZoneOffset[]) {
    this.#offsets = offsets;
  }

  /**
   * The instant at which clocks show a time. A time that comes twice is the first of the two; one that clocks jump over is
   * the moment of the jump, so that what ends there and what starts there touch.
   */
  instant(time: number): number {
    const { from, offset } =
      this.#offsets.find((_known, place) => this.#lastShown(place) > time) ?? this.#offsets.at(-1) ?? UTC;
    return Math.max(time - offset, from);
  }

  // The time that clocks show just before the offset changes.
  #lastShown(place: number): number {
    const next = this.#offsets[place + 1];
    return next === undefined ? Number.POSITIVE_INFINITY : next.from + (this.#offsets[place]?.offset ?? 0);
  }

  instants(spans: Spans): Spans {
    return spans.map(({ from, until }) => ({ from: this.instant(from), until: this.instant(until) }));
  }

  /** What clocks show at an instant: `2026-06-06 17:00`. */
  show(instant: number): string {
    const { offset } = this.#offsets.findLast(({ from }) => from <= instant) ?? this.#offsets[0] ?? UTC;
    return new Date(instant + offset).toISOString().slice(0, 16).replace('T', ' ');
  }
}

const UTC: ZoneOffset = { from: Number.NEGATIVE_INFINITY, offset: 0 };

/** Days from today on that can be looked at. */
export const FARTHEST = 366;

const clocks = new WeakMap<object, Map<string, WallClock | undefined>>();

/** The clock of a time zone for the year that starts today; undefined for a zone that is not known. */
export function clockOf(timeZone: string): WallClock | undefined {
  const { workspace, today } = evaluation();
  const known = clocks.get(workspace) ?? new Map<string, WallClock | undefined>();
  clocks.set(workspace, known);
  const key = `${timeZone} ${today.toString()}`;
  if (!known.has(key)) known.set(key, createClock(timeZone, startOf(today)));
  return known.get(key);
}

// What lies further back than a few days is only asked for to learn that it is over.
function createClock(timeZone: string, today: number): WallClock | undefined {
  // UTC needs no look into the runtime's data, whose first use takes long.
  if (timeZone === 'UTC' || timeZone === 'Etc/UTC') return new WallClock([UTC]);
  const offsets = offsetsOf(timeZone, today - 4 * DAY, today + (FARTHEST + 4) * DAY);
  return offsets && new WallClock(offsets.map((known, place) => (place === 0 ? { ...known, from: UTC.from } : known)));
}

/** The weekdays in the order of a week, as documents write them. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

/** The weekday of a time, as documents write it. */
export function weekdayOf(time: number): string {
  // 1 January 1970 was a Thursday.
  const days = Math.floor(time / DAY) + 3;
  return WEEKDAYS[((days % 7) + 7) % 7] ?? 'MON';
}

const TIME_OF_DAY = /^(\d{1,2}):(\d{2})$/;

/** Milliseconds from midnight to a time of the day such as `09:00`; `24:00` is the end of the day. */
export function timeOfDay(text: string): number | undefined {
  const [, hours = '', minutes = ''] = TIME_OF_DAY.exec(text.trim()) ?? [];
  if (hours === '') return undefined;
  const time = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return Number(minutes) < 60 && time <= DAY ? time : undefined;
}
