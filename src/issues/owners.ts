/** From the owner that a document names to the account on GitHub that an issue is given to. */
import { employmentOn } from '../base/employment.ts';
import { valueAt } from '../base/json-pointer.ts';
import { once } from '../base/once.ts';
import type { Document } from '../model/document.ts';
import type { Json } from '../model/json.ts';
import type { ReportFinding } from '../model/report.ts';
import type { Entity, Workspace } from '../model/workspace.ts';
import { ownerOf } from '../report/summarize/owner.ts';

/** Who is given an issue, or why nobody is; `why` is a clause that begins with a small letter. */
export type Assignee =
  | { readonly is: 'found'; readonly login: string }
  | { readonly is: 'nobody'; readonly why: string };

/** Finds the assignee of a gap. */
export type AssigneeOf = (gap: ReportFinding) => Assignee;

/** As the schema of the registry has it. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/;

/** A role leads to a person or a team, a team to persons or teams; nobody builds longer ways on purpose. */
const DEEPEST = 5;

/** The documents of a report, and how it shows their paths. */
interface Documents {
  readonly workspace: Workspace;
  readonly shown: (path: string) => string;
}

/** Looks owners up in the registry on a day. */
export function assigneeFinder({ workspace, shown }: Documents, asOf: string): AssigneeOf {
  const documentsAt = once(() => documentsByPath(workspace, shown));
  return (gap) => {
    const owners = ownersOf(gap, documentsAt().get(gap.location.path) ?? []);
    const [owner, ...others] = owners;
    if (owner === undefined) return nobody('no document names an owner for it');
    if (others.length > 0) return nobody('the file names several owners for places like it');
    return assigneeOf(owner, workspace, asOf);
  };
}

function nobody(why: string): Assignee {
  return { is: 'nobody', why };
}

function documentsByPath(
  { documents }: Workspace,
  shown: Documents['shown'],
): ReadonlyMap<string, readonly Document[]> {
  const byPath = new Map<string, Document[]>();
  for (const document of documents) {
    const path = shown(document.file.path);
    const others = byPath.get(path);
    if (others === undefined) byPath.set(path, [document]);
    else others.push(document);
  }
  return byPath;
}

/** Who answers for the place; read in the documents of its file, because a report may mask what an owner is called. */
function ownersOf({ location, owner }: ReportFinding, documents: readonly Document[]): readonly string[] {
  const { pointer } = location;
  if (pointer === undefined) return owner === undefined ? [] : [owner];
  const here = documents.filter(({ value }) => valueAt(value, pointer) !== undefined);
  const named = here.map((document) => ownerOf({ document, pointer }));
  const owners = [...new Set(named.filter((each) => each !== undefined))];
  return owners.length > 1 && owner !== undefined && owners.includes(owner) ? [owner] : owners;
}

function assigneeOf(owner: string, workspace: Workspace, asOf: string): Assignee {
  const slash = owner.indexOf('/');
  const [name, id] = slash === -1 ? ['contact', owner] : [owner.slice(0, slash), owner.slice(slash + 1)];
  if (!['contact', 'role', 'team'].includes(name)) return nobody('its owner is no contact, role or team');
  const [entity, ...others] = workspace.entities.filter((each) => each.class === name && each.id === id);
  if (entity === undefined) return nobody('its owner is not in the registry');
  if (others.length > 0) return nobody('the registry has its owner more than once');
  const logins = loginsOf(entity, { workspace, asOf }, DEEPEST);
  const [login, ...more] = new Set(logins);
  if (login === undefined) return nobody('nobody behind its owner works here and has a login in the registry');
  if (more.length > 0) return nobody('several persons stand behind its owner');
  return { is: 'found', login };
}

interface Registry {
  readonly workspace: Workspace;
  readonly asOf: string;
}

/** The logins behind an entity: of a role those of its holder, else of whoever stands in. */
function loginsOf(entity: Entity, registry: Registry, left: number): readonly string[] {
  if (left === 0) return [];
  const below = (key: string): readonly string[] => {
    const resolution = registry.workspace.referenceAt(
      entity.place.document,
      `${entity.place.pointer}/${key}`,
    )?.resolution;
    return resolution?.kind === 'resolved' ? loginsOf(resolution.entity, registry, left - 1) : [];
  };
  const value = valueAt(entity.place.document.value, entity.place.pointer) ?? null;
  if (entity.class === 'contact') return loginOf(value, registry.asOf);
  if (entity.class === 'team') return members(value).flatMap((index) => below(`members/${index}`));
  if (entity.class !== 'role') return [];
  const holder = below('primary');
  return holder.length > 0 ? holder : below('backup');
}

function loginOf(contact: Json, asOf: string): readonly string[] {
  const login = valueAt(contact, '/github');
  const isHere = employmentOn(contact, asOf).is === 'here';
  return isHere && typeof login === 'string' && LOGIN.test(login) ? [login] : [];
}

function members(team: Json): readonly number[] {
  const list = valueAt(team, '/members');
  return Array.isArray(list) ? [...list.keys()] : [];
}
