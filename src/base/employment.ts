import type { Json } from '../model/json.ts';
import { isCalendarDay } from './day.ts';
import { valueAt } from './json-pointer.ts';

/** Whether somebody works here; `reason` ends a sentence that begins with the person. */
export type Employment = { readonly is: 'here' | 'unclear' } | { readonly is: 'gone'; readonly reason: string };

const STATUSES: readonly (Json | undefined)[] = [undefined, null, 'active', 'onLeave'];

/** Whether a contact of a registry works there on a day, by status and by first and last day, both included. */
export function employmentOn(contact: Json, day: string): Employment {
  const [status, first, last] = ['/status', '/startDate', '/endDate'].map((pointer) => valueAt(contact, pointer));
  if (status === 'left') return { is: 'gone', reason: 'has left' };
  if (isDay(last) && last < day) return { is: 'gone', reason: `has left: the last day was ${last}` };
  if (isDay(first) && first > day) return { is: 'gone', reason: `does not work here yet: the first day is ${first}` };
  const isClear = STATUSES.includes(status) && [first, last].every((value) => isAbsent(value) || isDay(value));
  return { is: isClear ? 'here' : 'unclear' };
}

function isDay(value: Json | undefined): value is string {
  return typeof value === 'string' && isCalendarDay(value);
}

function isAbsent(value: Json | undefined): boolean {
  return (value ?? null) === null;
}
