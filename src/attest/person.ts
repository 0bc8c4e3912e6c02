import { employmentOn } from '../base/employment.ts';
import { valueAt } from '../base/json-pointer.ts';
import type { Entity, Reference } from '../model/workspace.ts';

/**
 * Whether the person who states something works here. `unknown`: the name leads to nobody, or to several, which the linker
 * reports. `undecided`: the person may stand in a file that could not be read, or the entry cannot be understood.
 */
export type Standing =
  | { readonly is: 'here' | 'unknown' | 'undecided' }
  | { readonly is: 'gone'; readonly person: Entity; readonly reason: string };

/** Looks up the person behind a reference and judges their first and last day; the day is `YYYY-MM-DD`. */
export function standingOf(reference: Reference | undefined, day: string): Standing {
  if (reference?.resolution.kind === 'unread') return { is: 'undecided' };
  if (reference?.resolution.kind !== 'resolved') return { is: 'unknown' };
  const person = reference.resolution.entity;
  const employment = employmentOn(valueAt(person.place.document.value, person.place.pointer) ?? null, day);
  if (employment.is === 'gone') return { is: 'gone', person, reason: employment.reason };
  return { is: employment.is === 'here' ? 'here' : 'undecided' };
}
