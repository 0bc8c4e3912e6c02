import type { Library } from '../model/library.ts';
import type { Rule } from '../model/rule.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { loadPacks } from '../ruleset/load-pack.ts';
import { withPacks } from '../ruleset/with-packs.ts';
import { configurationFor } from './configuration.ts';

/** The built-in library and the rule packs of a configuration as one; throws UsageError when either cannot be read. */
export function libraryWithPacks(
  config: string | undefined,
  cwd: string,
): { readonly library: Library; readonly rules: readonly Rule[] } {
  const packs = loadPacks(configurationFor(config, cwd), cwd);
  return { library: withPacks(builtInLibrary(), packs), rules: packs.flatMap((pack) => pack.rules) };
}
