import { valueAt } from '../base/json-pointer.ts';
import { type CivilDate, compareDates, parseDate } from '../expression/calendar.ts';
import type { Json } from '../model/json.ts';
import type { Entity, Reference } from '../model/workspace.ts';

/**
 * Whether the person who states something works here. `unknown`: the name leads to nobody, or to several, which the linker
 * reports. `undecided`: the person may stand in a file that could not be read, or the entry cannot be understood.
 */
export type Standing =
  | { readonly is: 'here' | 'unknown' | 'undecided' }
  | { readonly is: 'gone'; readonly person: Entity; readonly reason: string };

const STATUSES: readonly (Json | undefined)[] = [undefined, null, 'active', 'onLeave'];

/** Looks up the person behind a reference and judges their first and last day. */
export function standingOf(reference: Reference | undefined, today: CivilDate): Standing {
  if (reference?.resolution.kind === 'unread') return { is: 'undecided' };
  if (reference?.resolution.kind !== 'resolved') return { is: 'unknown' };
  const person = reference.resolution.entity;
  const part = (key: string): Json | undefined =>
    valueAt(person.place.document.value, `${person.place.pointer}/${key}`);
  const [status, first, last] = [part('status'), readDay(part('startDate')), readDay(part('endDate'))];
  const reason = absence(status, first, last, today);
  if (reason !== undefined) return { is: 'gone', person, reason };
  const isClear = STATUSES.includes(status) && first !== 'unclear' && last !== 'unclear';
  return { is: isClear ? 'here' : 'undecided' };
}

type Day = CivilDate | 'unclear' | undefined;

function readDay(value: Json | undefined): Day {
  if (value === undefined || value === null) return undefined;
  return (typeof value === 'string' ? parseDate(value) : undefined) ?? 'unclear';
}

function absence(status: Json | undefined, first: Day, last: Day, today: CivilDate): string | undefined {
  if (status === 'left') return 'has left';
  if (isDay(last) && compareDates(last, today) < 0) return `has left: the last day was ${last}`;
  if (isDay(first) && compareDates(first, today) > 0) return `does not work here yet: the first day is ${first}`;
  return undefined;
}

function isDay(day: Day): day is CivilDate {
  return day !== undefined && day !== 'unclear';
}
