import {
  addPeriod,
  addPeriodToInstant,
  type CivilDate,
  compareDates,
  comparePeriods,
  dayOf,
  daysBetween,
  type Period,
  parsePeriod,
} from '../calendar.ts';
import type { CelFunction } from '../cel-function.ts';
import { charge, evaluation, refuseValue } from '../evaluation.ts';

function isFresh(date: CivilDate, period: Period): boolean {
  const { today } = evaluation();
  return compareDates(date, today) <= 0 && compareDates(today, addPeriod(date, period)) <= 0;
}

const periods = new Map<string, Period>();
const MOST_KEPT = 1_000;

/** Rules read the same few texts in loops, and reading one costs ten times as much as the rest of a round. */
function readPeriod(text: string): Period {
  const known = periods.get(text);
  if (known !== undefined) return known;
  charge(READING);
  const period = parsePeriod(text) ?? refuseValue(`"${text}" is not an ISO 8601 duration`);
  if (periods.size < MOST_KEPT) periods.set(text, period);
  return period;
}

const READING = 10;

function latest(dates: readonly CivilDate[]): CivilDate {
  return (
    dates.reduce<CivilDate | undefined>(later, undefined) ?? refuseValue('there is no date to choose the latest from')
  );
}

function later(known: CivilDate | undefined, date: CivilDate): CivilDate {
  return known === undefined || compareDates(date, known) > 0 ? date : known;
}

/** Calendar functions. Months and years are calendar periods, and the last day is included. */
export const dateFunctions: readonly CelFunction[] = [
  {
    signature: 'isFresh(date, period): bool',
    description: 'Whether the date is not in the future and today is at most the period later, last day included.',
    call: isFresh,
  },
  {
    signature: 'isFuture(date): bool',
    description: 'Whether the date lies after today.',
    call: (date: CivilDate) => compareDates(date, evaluation().today) > 0,
  },
  {
    signature: 'daysBetween(date, date): int',
    description: 'Whole days from the first date to the second; negative when the second is earlier.',
    call: (from: CivilDate, to: CivilDate) => BigInt(daysBetween(from, to)),
  },
  {
    signature: 'latest(list<date>): date',
    description: 'The latest of the dates; undecided for an empty list.',
    call: latest,
  },
  {
    signature: 'shorter(period, period): period',
    description: 'The shorter of two periods, counted from 1 January of a common year.',
    call: (left: Period, right: Period) => (comparePeriods(left, right) <= 0 ? left : right),
  },
  {
    signature: 'dayOf(google.protobuf.Timestamp): date',
    description: 'The UTC day of an instant.',
    call: dayOf,
  },
  {
    signature: 'later(google.protobuf.Timestamp, period): google.protobuf.Timestamp',
    description: 'The instant a period later, on the UTC calendar.',
    call: addPeriodToInstant,
  },
  {
    signature: 'period(string): period',
    description: 'Reads an ISO 8601 duration such as P6M.',
    call: readPeriod,
  },
];
