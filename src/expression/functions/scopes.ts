/** The scopes of playbooks, and which of them meet. */
import { during, evaluation } from '../evaluation.ts';
import { nodeIn, refsIn, textsIn } from '../read.ts';
import type { Node } from '../values.ts';
import { wordsOf } from './words.ts';

const DIMENSIONS = ['clouds', 'environments', 'services', 'regions', 'workloads'] as const;
const EVERYTHING = new Set(['all', 'any', 'everything', 'everywhere', '']);

/** What a scope names in each dimension; a dimension that names nothing means everything. */
export type Scope = readonly ReadonlySet<string>[];

/** The scope of a playbook, or the reason why it cannot be read. */
export function readScope(playbook: Node): Scope | string {
  // A record of its own: what is wrong with this playbook is no doubt about the one that asks.
  const record = { ...evaluation(), doubts: [], steps: 0 };
  try {
    return during(record, () => scopeOf(playbook));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function scopeOf(playbook: Node): Scope {
  const spec = nodeIn(playbook, 'spec');
  const scope = spec === undefined ? undefined : nodeIn(spec, 'scope');
  return DIMENSIONS.map((dimension) => {
    if (scope === undefined) return new Set<string>();
    const texts = [...textsIn(scope, dimension), ...refsIn(scope, dimension).map(({ id }) => id)];
    const names = texts.map((text) => wordsOf(text).join(''));
    return new Set(names.some((name) => EVERYTHING.has(name)) ? [] : names);
  });
}

function meet(one: Scope, other: Scope): boolean {
  return one.every((names, place) => {
    const others = other[place];
    if (others === undefined || names.size === 0 || others.size === 0) return true;
    const [few, many] = names.size <= others.size ? [names, others] : [others, names];
    return [...few].some((name) => many.has(name));
  });
}

interface Entry<Owner> {
  readonly owner: Owner;
  readonly scope: Scope;
}

interface Dimension<Owner> {
  readonly named: Map<string, Entry<Owner>[]>;
  readonly open: Entry<Owner>[];
}

/** Finds the scopes that meet a given one by looking only where it has least company. */
export class ScopeIndex<Owner> {
  readonly #all: Entry<Owner>[] = [];
  readonly #dimensions: readonly Dimension<Owner>[] = DIMENSIONS.map(() => ({ named: new Map(), open: [] }));

  /** Adds a scope with what it belongs to. */
  add(owner: Owner, scope: Scope): void {
    const entry = { owner, scope };
    this.#all.push(entry);
    for (const [place, { named, open }] of this.#dimensions.entries()) {
      const names = scope[place] ?? new Set();
      if (names.size === 0) open.push(entry);
      for (const name of names) listed(named, name).push(entry);
    }
  }

  /** Owners whose scope meets the given one, at most so many; never the owner who asks. */
  meeting(scope: Scope, asking: Owner, most: number): readonly Owner[] {
    const found = new Set<Owner>();
    for (const list of this.#leastCompany(scope)) {
      for (const entry of list) {
        if (entry.owner !== asking && meet(scope, entry.scope)) found.add(entry.owner);
        if (found.size === most) return [...found];
      }
    }
    return [...found];
  }

  #leastCompany(scope: Scope): readonly (readonly Entry<Owner>[])[] {
    let least: readonly (readonly Entry<Owner>[])[] = [this.#all];
    for (const [place, { named, open }] of this.#dimensions.entries()) {
      const names = scope[place] ?? new Set();
      if (names.size === 0) continue;
      const lists = [open, ...[...names].map((name) => named.get(name) ?? [])];
      if (size(lists) < size(least)) least = lists;
    }
    return least;
  }
}

function listed<Item>(lists: Map<string, Item[]>, name: string): Item[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

function size(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}
