import type { Library } from '../model/library.ts';
import type { Rule } from '../model/rule.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { loadPacks } from '../ruleset/load-pack.ts';
import { configurationFor } from './configuration.ts';

/** The built-in library and the rule packs of a configuration as one; throws UsageError when either cannot be read. */
export function libraryWithPacks(
  config: string | undefined,
  cwd: string,
): { readonly library: Library; readonly rules: readonly Rule[] } {
  const packs = loadPacks(configurationFor(config, cwd), cwd);
  const builtIn = builtInLibrary();
  const rules = packs.flatMap((pack) => pack.rules);
  const library = {
    ...builtIn,
    rules: [...builtIn.rules, ...rules],
    objectives: [...builtIn.objectives, ...packs.flatMap((pack) => pack.objectives)],
    catalogs: [...builtIn.catalogs, ...packs.flatMap((pack) => pack.catalogs)],
  };
  return { library, rules };
}
