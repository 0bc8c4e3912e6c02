import { UsageError } from '../base/errors.ts';
import type { Library } from '../model/library.ts';
import type { RulePack } from './load-pack.ts';

/** The library and rule packs as one. Throws UsageError when two rules have one id. */
export function withPacks(library: Library, packs: readonly RulePack[]): Library {
  const rules = [...library.rules, ...packs.flatMap((pack) => pack.rules)];
  const twice = firstRepeated(rules.map(({ id }) => id));
  if (twice !== undefined) throw new UsageError(`Two rules are called "${twice}"; rename the one in the rule pack.`);
  return {
    ...library,
    rules,
    objectives: [...library.objectives, ...packs.flatMap((pack) => pack.objectives)],
    catalogs: [...library.catalogs, ...packs.flatMap((pack) => pack.catalogs)],
    frameworks: [...library.frameworks, ...packs.flatMap((pack) => pack.frameworks)],
    crosswalks: [...library.crosswalks, ...packs.flatMap((pack) => pack.crosswalks)],
  };
}

function firstRepeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
