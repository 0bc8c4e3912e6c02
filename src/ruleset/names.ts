import { UsageError } from '../base/errors.ts';
import { didYouMean } from '../base/nearest.ts';
import type { Catalog } from '../model/catalog.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Objective } from '../model/objective.ts';

/** Everything a user may name a rule by. */
export interface NamedRules {
  readonly rules: readonly LibraryRule[];
  readonly objectives: readonly Objective[];
  readonly catalogs: readonly Catalog[];
}

/** The current id of a rule, following its former ids. Throws UsageError for an unknown one. */
export function ruleIdOf(name: string, rules: readonly LibraryRule[], where: string): string {
  const rule = rules.find(({ id, formerly }) => id === name || formerly?.includes(name));
  if (rule !== undefined) return rule.id;
  throw new UsageError(
    `${where} names the rule "${name}", which does not exist.${didYouMean(
      name,
      rules.map(({ id }) => id),
    )}`,
  );
}

/** The ids of the rules that a rule, objective or control id stands for. Throws UsageError for an unknown one. */
export function rulesNamed(name: string, known: NamedRules, where: string): readonly string[] {
  if (known.rules.some(({ id, formerly }) => id === name || formerly?.includes(name))) {
    return [ruleIdOf(name, known.rules, where)];
  }
  const objectives = new Set(controlObjectives(name, known.catalogs) ?? [name.toUpperCase()]);
  const meant = known.objectives.filter(({ id }) => objectives.has(id) || id === name);
  if (meant.length > 0 || objectives.size !== 1) return meant.flatMap(({ rules }) => rules);
  throw new UsageError(
    `${where} names "${name}", which is no rule, objective or control.${didYouMean(name, everyName(known))}`,
  );
}

function controlObjectives(name: string, catalogs: readonly Catalog[]): readonly string[] | undefined {
  const controls = catalogs
    .flatMap((catalog) => catalog.controls)
    .filter(({ id }) => id.toLowerCase() === name.toLowerCase());
  return controls.length === 0 ? undefined : controls.flatMap(({ objectives }) => objectives);
}

function everyName({ rules, objectives, catalogs }: NamedRules): readonly string[] {
  const controls = catalogs.flatMap((catalog) => catalog.controls);
  return [...rules, ...objectives, ...controls].map(({ id }) => id);
}
