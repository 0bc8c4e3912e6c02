import type { Context, Origin } from './context.ts';
import type { Evidence, Subject } from './place.ts';
import type { Property } from './property.ts';

/** An OSCAL observation; empty lists are left out when the document is written. */
export interface Observation {
  readonly uuid: string;
  readonly title: string;
  readonly description: string;
  readonly props: readonly Property[];
  readonly methods: readonly ('EXAMINE' | 'INTERVIEW')[];
  readonly types: readonly ('finding' | 'control-objective')[];
  readonly origins: readonly Origin[];
  readonly subjects: readonly Subject[];
  readonly 'relevant-evidence': readonly Evidence[];
  readonly collected: string;
  readonly expires?: string | undefined;
  readonly remarks?: string | undefined;
}

/** Observations of one kind, and which of them bear on an objective. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly ofObjective: ReadonlyMap<string, readonly string[]>;
}

/** Where an observation is told apart from others: what bears on which objectives. */
export interface Bearing {
  readonly objectives: readonly string[];
  readonly observation: Observation;
}

/** Most observations of a kind that one document holds, so that 30,000 gaps stay a file one can open. */
const MOST_LISTED = 1000;

/** Most places, remedies or owners that are named in one element. */
export const MOST_NAMED = 100;

/** What an observation by the tool on the day of the report has besides its own words. */
export function examined({ byTool, now }: Context): Pick<Observation, 'methods' | 'origins' | 'collected'> {
  return { methods: ['EXAMINE'], origins: byTool, collected: now };
}

/** The observations by objective. */
export function observed(bearings: readonly Bearing[]): Observed {
  const ofObjective = new Map<string, string[]>();
  for (const { objectives, observation } of bearings) {
    for (const objective of new Set(objectives)) add(ofObjective, objective, observation.uuid);
  }
  return { observations: bearings.map(({ observation }) => observation), ofObjective };
}

/** Several kinds of observations as one, in the given order. */
export function together(kinds: readonly Observed[]): Observed {
  const ofObjective = new Map<string, string[]>();
  for (const kind of kinds) {
    for (const [objective, uuids] of kind.ofObjective) add(ofObjective, objective, ...uuids);
  }
  return { observations: kinds.flatMap(({ observations }) => observations), ofObjective };
}

/**
 * All items when they are few enough, or else the first ones of each key, so that every key has its share of
 * {@link MOST_LISTED}; an item with several keys stays while any of them has room.
 */
export function fairShare<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): readonly Item[] {
  if (items.length <= MOST_LISTED) return items;
  const share = Math.max(1, Math.floor(MOST_LISTED / new Set(items.flatMap(keysOf)).size));
  const listed = new Map<string, number>();
  const kept = items.filter((item) => {
    const keys = new Set(keysOf(item));
    if (![...keys].some((key) => (listed.get(key) ?? 0) < share)) return false;
    for (const key of keys) listed.set(key, (listed.get(key) ?? 0) + 1);
    return true;
  });
  return kept.slice(0, MOST_LISTED);
}

function add(map: Map<string, string[]>, key: string, ...uuids: readonly string[]): void {
  const found = map.get(key) ?? [];
  for (const uuid of uuids) found.push(uuid);
  map.set(key, found);
}
