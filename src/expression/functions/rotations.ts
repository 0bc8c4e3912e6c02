/** When turns change: the rotations and hours of schedules and their layers, as far as they say it. */
import {
  addMonths,
  type CivilDate,
  daysBetween,
  describePeriod,
  fixedLength,
  monthsIn,
  type Period,
  startOf,
} from '../calendar.ts';
import { charge, evaluation } from '../evaluation.ts';
import { dateOf, nodeIn, nodesIn, periodOf, refsIn, textOf, textsIn } from '../read.ts';
import type { Node, RefValue } from '../values.ts';
import { type Span, type Spans, union } from './spans.ts';
import { clockOf, DAY, timeOfDay, type WallClock, WEEKDAYS, weekdayOf } from './wall-clock.ts';

/** People who take turns: a schedule's own, or a layer with what it takes from its schedule. */
export interface Rota {
  readonly name: string;
  readonly participants: readonly RefValue[];
  readonly timeZone: string | undefined;
  readonly rotation: Node | undefined;
  readonly hours: Node | undefined;
}

/** The rotas of a schedule that have participants. */
export function rotasOf(schedule: Node): readonly Rota[] {
  const id = textOf(schedule, 'id') ?? '';
  const layers = nodesIn(schedule, 'layers');
  charge(1 + layers.length);
  const own = rotaOf(schedule, schedule, `schedule "${id}"`);
  const below = layers.map((layer) =>
    rotaOf(layer, schedule, `layer "${textOf(layer, 'id') ?? ''}" of schedule "${id}"`),
  );
  return [own, ...below].filter(({ participants }) => participants.length > 0);
}

function rotaOf(place: Node, schedule: Node, name: string): Rota {
  return {
    name,
    participants: refsIn(place, 'participants'),
    timeZone: textOf(place, 'timezone') ?? textOf(schedule, 'timezone'),
    rotation: nodeIn(place, 'rotation') ?? nodeIn(schedule, 'rotation'),
    hours: nodeIn(place, 'hours') ?? nodeIn(schedule, 'hours'),
  };
}

/** The clock by which a rota changes hands, or why it is not known. */
function clockFor({ name, timeZone }: Rota): WallClock | string {
  if (timeZone === undefined) return `${name} names no time zone`;
  return clockOf(timeZone) ?? `the time zone of ${name} is not known`;
}

/** The hours that a rota covers around a window, or why they are not known. */
export function hoursOf(rota: Rota, window: Span): Spans | string {
  if (rota.hours === undefined) return [window];
  const times = timesOf(rota.hours, rota.name);
  if (typeof times === 'string') return times;
  const clock = clockFor(rota);
  if (typeof clock === 'string') return clock;
  const days = new Set(textsIn(rota.hours, 'days'));
  return union(
    clock.instants(
      daysAround(window)
        .filter((day) => days.size === 0 || days.has(weekdayOf(day)))
        .map((day) => ({ from: day + times.from, until: day + times.until })),
    ),
  );
}

// Hours that end before they start end on the next day.
function timesOf(hours: Node, name: string): Span | string {
  const [start, end] = [textOf(hours, 'from'), textOf(hours, 'until')];
  if (start === undefined && end === undefined) return { from: 0, until: DAY };
  if (start === undefined || end === undefined)
    return `the hours of ${name} give no ${start === undefined ? 'start' : 'end'}`;
  const [from, until] = [timeOfDay(start), timeOfDay(end)];
  if (from === undefined || until === undefined) {
    return `the hours of ${name} hold "${from === undefined ? start : end}", which is no time of the day such as 09:00`;
  }
  return { from, until: until > from ? until : until + DAY };
}

// Clocks differ by less than a day, and hours may have started on the day before.
function daysAround(window: Span): readonly number[] {
  const first = Math.floor(window.from / DAY) - 2;
  const count = Math.ceil(window.until / DAY) + 2 - first;
  charge(count);
  return Array.from({ length: count }, (_nothing, place) => (first + place) * DAY);
}

/** A turn, with the number of turns before it. */
export interface Turn extends Span {
  readonly number: number;
}

/** The turns of a rota that meet a window, or why they are not known. */
export function turnsOf(rota: Rota, window: Span): readonly Turn[] | string {
  const clock = clockFor(rota);
  if (typeof clock === 'string') return clock;
  const change = changeOf(rota);
  if (typeof change === 'string') return change;
  const around = { from: window.from - DAY, until: window.until + DAY };
  const turns = 'length' in change ? evenTurns(change, around) : monthlyTurns(change, around);
  return turns.map(({ from, until, number }) => ({ from: clock.instant(from), until: clock.instant(until), number }));
}

/** The turns of each participant, by place in the list. */
export function turnsByPlace(turns: readonly Turn[], participants: number): ReadonlyMap<number, Spans> {
  const byPlace = new Map<number, Span[]>();
  for (const turn of turns) {
    const place = turn.number % participants;
    const own = byPlace.get(place) ?? [];
    byPlace.set(place, own);
    own.push(turn);
  }
  return byPlace;
}

interface EvenChange {
  /** When the first turn starts, as clocks show it. */
  readonly first: number;
  readonly length: number;
}

interface MonthlyChange {
  readonly start: CivilDate;
  readonly handoff: number;
  readonly months: number;
}

// Whoever hands over more often has made a mistake, and a month of it takes long to follow.
const SHORTEST = DAY / 96;
const LONGEST_MONTHS = 120;

function changeOf({ name, rotation }: Rota): EvenChange | MonthlyChange | string {
  const period = rotation === undefined ? undefined : periodOf(rotation, 'length');
  if (rotation === undefined || period === undefined) return `the rotation of ${name} gives no length of a turn`;
  const start = dateOf(rotation, 'start');
  if (start === undefined) return `the rotation of ${name} gives no day on which the first turn starts`;
  const handoff = handoffOf(rotation, start, name);
  return typeof handoff === 'string' ? handoff : changeEvery(period, start, handoff, name);
}

function changeEvery(
  period: Period,
  start: CivilDate,
  handoff: number,
  name: string,
): EvenChange | MonthlyChange | string {
  const [length, months] = [fixedLength(period), monthsIn(period)];
  if (length !== undefined && length >= SHORTEST) return { first: startOf(start) + handoff, length };
  if (months !== undefined && months > 0 && months <= LONGEST_MONTHS) return { start, handoff, months };
  return `turns of ${name} take ${describePeriod(period)}, which cannot be followed`;
}

const HANDOFF = /^(?:([A-Za-z]{3})[a-z]*,?\s+)?(\d{1,2}:\d{2})$/;

/** Milliseconds from midnight to the hand-over, or why it is not known. */
function handoffOf(rotation: Node, start: CivilDate, name: string): number | string {
  const text = textOf(rotation, 'handoff');
  if (text === undefined) return `the rotation of ${name} gives no time of the hand-over`;
  const [, word, clock = ''] = HANDOFF.exec(text.trim()) ?? [];
  const time = timeOfDay(clock);
  const day = word?.toUpperCase();
  if (time === undefined || (day !== undefined && !WEEKDAYS.some((known) => known === day))) {
    return `the hand-over "${text}" of ${name} is no weekday and time such as MON 09:00`;
  }
  const first = weekdayOf(startOf(start));
  if (day !== undefined && day !== first) {
    return `the rotation of ${name} starts on ${start.toString()}, which is ${first}, and hands over on ${day}`;
  }
  return time;
}

function evenTurns({ first, length }: EvenChange, around: Span): readonly Turn[] {
  const lowest = Math.max(0, Math.floor((around.from - first) / length));
  const count = Math.max(0, Math.floor((around.until - first) / length) - lowest + 1);
  charge(count);
  return Array.from({ length: count }, (_nothing, place) => {
    const from = first + (lowest + place) * length;
    return { from, until: from + length, number: lowest + place };
  });
}

function monthlyTurns({ start, handoff, months }: MonthlyChange, around: Span): readonly Turn[] {
  const turns: Turn[] = [];
  const boundary = (number: number): number => startOf(addMonths(start, number * months)) + handoff;
  // No month has more than 31 days, so this many turns are certainly over.
  let number = Math.max(0, Math.floor(daysBetween(start, evaluation().today) / 31 / months) - 1);
  for (let from = boundary(number); from < around.until; number++) {
    charge(1);
    const until = boundary(number + 1);
    if (until > around.from) turns.push({ from, until, number });
    from = until;
  }
  return turns;
}
