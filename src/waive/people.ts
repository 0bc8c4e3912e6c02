/** Who owns and who approved a waiver: persons of the contact registries who are here on the day. */
import { child, valueAt } from '../base/json-pointer.ts';
import { didYouMean } from '../base/nearest.ts';
import { unreadReason, unreadThatMayHold } from '../base/unread.ts';
import type { Entity, Resolution, Workspace } from '../model/workspace.ts';

/** Who stands behind a reference; `message` says why nobody does who could answer for anything. */
export type Answerable =
  | {
      readonly is: 'found';
      readonly entity: Entity;
      /** The person, or the holder of the role and whoever stands in. */
      readonly persons: readonly Entity[];
    }
  | { readonly is: 'lost'; readonly message: string };

/** Looks people up as waivers write them: `amber`, `contact/amber`, `role/ciso`. */
export type LookUp = (text: string, day: string) => Answerable;

type Class = 'contact' | 'role';

/** Prepares to look up people of a workspace, each in constant time. */
export function createLookUp(workspace: Workspace): LookUp {
  const byName = new Map<string, Entity[]>();
  for (const entity of workspace.entities) {
    if (entity.class !== 'contact' && entity.class !== 'role') continue;
    const name = `${entity.class}/${entity.id}`;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [entity]);
    else known.push(entity);
  }
  const names = [...byName.keys()].slice(0, MOST_COMPARED).map((name) => name.replace(/^contact\//, ''));
  return (text, day) => {
    const { kind, id } = taken(text);
    if (kind === undefined)
      return lost(`"${text}" names no person: a contact is written as amber, a role as role/ciso.`);
    const [entity, second] = byName.get(`${kind}/${id}`) ?? [];
    if (entity === undefined)
      return lost(unreadHint(workspace) ?? `There is no ${kind} "${id}".${didYouMean(text, names)}`);
    if (second !== undefined) return lost(`Several entries of the registry are the ${kind} "${id}".`);
    return kind === 'contact' ? contact(entity, day) : role(entity, workspace, day);
  };
}

/** Names that a mistyped one is compared with. */
const MOST_COMPARED = 2_000;

function lost(message: string): Answerable {
  return { is: 'lost', message };
}

function taken(text: string): { readonly kind: Class | undefined; readonly id: string } {
  const slash = text.indexOf('/');
  if (slash < 0) return { kind: 'contact', id: text };
  const prefix = text.slice(0, slash);
  return { kind: prefix === 'contact' || prefix === 'role' ? prefix : undefined, id: text.slice(slash + 1) };
}

function unreadHint(workspace: Workspace): string | undefined {
  const reason = unreadReason(unreadThatMayHold(workspace, 'ContactRegistry'), 'ContactRegistry');
  return reason && `Whether this person exists cannot be told: ${reason}`;
}

function contact(entity: Entity, day: string): Answerable {
  const gone = absence(entity, day);
  return gone === undefined ? { is: 'found', entity, persons: [entity] } : lost(gone);
}

function role(entity: Entity, workspace: Workspace, day: string): Answerable {
  const primary = resolutionOf(entity, 'primary', workspace);
  if (primary === undefined) return lost(`The role "${entity.id}" has no holder.`);
  if (primary.kind !== 'resolved') return lost(`Who holds the role "${entity.id}" cannot be told from the registry.`);
  const holder = primary.entity;
  if (holder.class !== 'contact') return lost(`The role "${entity.id}" is held by no person of the registry.`);
  const gone = absence(holder, day);
  if (gone !== undefined) return lost(`Of the role "${entity.id}" the holder is gone. ${gone}`);
  const backup = resolutionOf(entity, 'backup', workspace);
  const standIn = backup?.kind === 'resolved' ? [backup.entity] : [];
  return { is: 'found', entity, persons: [holder, ...standIn] };
}

function resolutionOf({ place }: Entity, key: string, workspace: Workspace): Resolution | undefined {
  return workspace.referenceAt(place.document, child(place.pointer, key))?.resolution;
}

const HERE: readonly unknown[] = [undefined, 'active', 'onLeave'];

/** Why a contact cannot answer for anything on a day; undefined for somebody who is here. */
function absence({ id, place }: Entity, day: string): string | undefined {
  const read = (key: string): unknown => valueAt(place.document.value, child(place.pointer, key));
  const [status, start, end] = [read('status'), read('startDate'), read('endDate')];
  if (status === 'left') return `The contact "${id}" has left.`;
  if (!HERE.includes(status) || !isDayOrAbsent(start) || !isDayOrAbsent(end))
    return `Whether the contact "${id}" is still here cannot be told from the registry.`;
  if (typeof end === 'string' && end < day) return `The contact "${id}" has left: the last day was ${end}.`;
  return typeof start === 'string' && start > day ? `The contact "${id}" starts on ${start} only.` : undefined;
}

function isDayOrAbsent(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
}

/** Whether the same person may be meant twice: one role, or a person behind both. */
export function isSamePerson(
  owner: Answerable & { readonly is: 'found' },
  approver: Answerable & { readonly is: 'found' },
): boolean {
  return owner.entity === approver.entity || owner.persons.some((person) => approver.persons.includes(person));
}
