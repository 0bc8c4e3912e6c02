/** Who owns and who approved a waiver: persons of the contact registries who are here on the day. */
import { employmentOn } from '../base/employment.ts';
import { child, isList, isMapping, valueAt } from '../base/json-pointer.ts';
import { didYouMean } from '../base/nearest.ts';
import { isPlaceholder } from '../base/placeholder.ts';
import { unreadReason, unreadThatMayHold } from '../base/unread.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';
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
  const standIn = backup?.kind === 'resolved' ? personsBehind(backup.entity, workspace) : [];
  return { is: 'found', entity, persons: [holder, ...standIn] };
}

/** Teams and schedules, in which any of several persons may answer. */
const GROUPS: ReadonlySet<string> = new Set(['team', 'schedule']);

/** Whoever may act for an entity: itself, or everybody whom a team or schedule names, through teams in teams. */
function personsBehind(entity: Entity, workspace: Workspace): readonly Entity[] {
  const found = new Set([entity]);
  // A set that grows is walked to its end, so teams that name each other are asked once.
  for (const each of found) if (GROUPS.has(each.class)) for (const part of partsOf(each, workspace)) found.add(part);
  return [...found].filter((each) => !GROUPS.has(each.class));
}

function partsOf({ place: { document, pointer } }: Entity, workspace: Workspace): readonly Entity[] {
  return leavesBelow(valueAt(document.value, pointer), pointer).flatMap((leaf) => {
    const resolution = workspace.referenceAt(document, leaf)?.resolution;
    if (resolution?.kind !== 'resolved') return [];
    const { entity } = resolution;
    return entity.class === 'contact' || GROUPS.has(entity.class) ? [entity] : [];
  });
}

function leavesBelow(value: Json | undefined, pointer: Pointer): readonly Pointer[] {
  if (isList(value)) return value.flatMap((item, at) => leavesBelow(item, child(pointer, String(at))));
  if (!isMapping(value)) return [pointer];
  return Object.entries(value).flatMap(([key, item]) => leavesBelow(item, child(pointer, key)));
}

function resolutionOf({ place }: Entity, key: string, workspace: Workspace): Resolution | undefined {
  return workspace.referenceAt(place.document, child(place.pointer, key))?.resolution;
}

/** Why a contact cannot answer for anything on a day; undefined for somebody who is here. */
function absence(contact: Entity, day: string): string | undefined {
  const employment = employmentOn(entryOf(contact), day);
  if (employment.is === 'here') return undefined;
  return employment.is === 'gone'
    ? `The contact "${contact.id}" ${employment.reason}.`
    : `Whether the contact "${contact.id}" is still here cannot be told from the registry.`;
}

function entryOf({ place }: Entity): Json {
  return valueAt(place.document.value, place.pointer) ?? null;
}

/** Whether the same person may be meant twice: one role, a person behind both, or two entries of one name. */
export function isSamePerson(
  owner: Answerable & { readonly is: 'found' },
  approver: Answerable & { readonly is: 'found' },
): boolean {
  const names = new Set(owner.persons.map(nameOf).filter((name) => name !== ''));
  return (
    owner.entity === approver.entity ||
    approver.persons.some((person) => owner.persons.includes(person) || names.has(nameOf(person)))
  );
}

function nameOf(person: Entity): string {
  const name = valueAt(entryOf(person), '/name');
  if (typeof name !== 'string' || isPlaceholder(name)) return '';
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
