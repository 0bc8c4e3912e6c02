/** What a waiver names, in terms of rules and objectives. */
import { didYouMean } from '../base/nearest.ts';
import type { Catalog } from '../model/catalog.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Objective } from '../model/objective.ts';
import type { EngineStage } from '../model/rule.ts';
import type { WaiverEntry } from '../model/waiver.ts';

/** Everything that a waiver may name. */
export interface Nameable {
  readonly rules: readonly LibraryRule[];
  readonly objectives: readonly Objective[];
  readonly catalogs: readonly Catalog[];
}

/** What a waiver names; `message` says why that cannot be waived. */
export type Named =
  | { readonly is: 'known'; readonly rules: ReadonlySet<string>; readonly objectives: ReadonlySet<string> }
  | { readonly is: 'refused'; readonly message: string };

/** Stages without whose word no verdict counts: what could not be read cannot be accepted, and no waiver excuses another. */
const NEVER_WAIVED: ReadonlySet<EngineStage> = new Set<EngineStage>(['discover', 'parse', 'waive']);

/** Whether the findings of a rule may be waived. */
export function isWaivable({ stage }: Pick<LibraryRule, 'stage'>): boolean {
  return stage === undefined || !NEVER_WAIVED.has(stage);
}

/** Looks up what a waiver names; the former ids of a rule are known too. */
export function namedBy({ what, covers }: Pick<WaiverEntry, 'what' | 'covers'>, known: Nameable): Named {
  if (what === 'rule') return rule(covers, known);
  return what === 'objective' ? objective(covers, known) : control(covers, known);
}

function rule(name: string, { rules }: Nameable): Named {
  const found = rules.find(({ id, formerly }) => id === name || formerly?.includes(name) === true);
  if (found === undefined) return unknown('rule', name, rules);
  if (isWaivable(found)) return { is: 'known', rules: new Set([found.id]), objectives: NONE };
  const about = found.stage === 'waive' ? 'is about waivers' : 'is about files that could not be read';
  return { is: 'refused', message: `The rule "${found.id}" ${about}; its findings cannot be waived.` };
}

const NONE: ReadonlySet<string> = new Set();

function objective(name: string, known: Nameable): Named {
  const found = known.objectives.find(({ id }) => id === name);
  return found === undefined ? unknown('objective', name, known.objectives) : behind([found], known);
}

/** A control is what it asks for, without what only has its nearest place there. */
function control(name: string, known: Nameable): Named {
  const controls = known.catalogs.flatMap((catalog) => catalog.controls);
  const found = controls.filter(({ id }) => id === name);
  if (found.length === 0) return unknown('control', name, controls);
  const asked = new Set(
    found.flatMap(({ objectives, beyond = [] }) => objectives.filter((id) => !beyond.includes(id))),
  );
  return behind(
    known.objectives.filter(({ id }) => asked.has(id)),
    known,
  );
}

function behind(objectives: readonly Objective[], { rules }: Nameable): Named {
  const refused = new Set(rules.filter((each) => !isWaivable(each)).map(({ id }) => id));
  const serving = objectives.flatMap((each) => each.rules).filter((id) => !refused.has(id));
  return { is: 'known', rules: new Set(serving), objectives: new Set(objectives.map(({ id }) => id)) };
}

function unknown(what: string, name: string, known: readonly { readonly id: string }[]): Named {
  const hint = didYouMean(
    name,
    known.map(({ id }) => id),
  );
  return { is: 'refused', message: `There is no ${what} "${name}".${hint}` };
}
