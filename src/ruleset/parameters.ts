import { UsageError } from '../base/errors.ts';
import { didYouMean } from '../base/nearest.ts';
import { celType } from '../expression/cel-types.ts';
import { paramShape } from '../expression/params.ts';
import type { Configuration } from '../model/configuration.ts';
import type { LibraryRule } from '../model/library.ts';
import type { Profile } from '../model/profile.ts';
import type { Params, ParamValue } from '../model/rule.ts';

/** A rule's parameters: its own defaults, then the profile's, then the configuration's. Throws UsageError. */
export function effectiveParams(rule: LibraryRule, profile: Profile, configuration: Configuration): Params {
  const fromProfile = override(rule, rule.params ?? {}, profile.params[rule.id], `profile ${profile.id}`);
  return override(rule, fromProfile, configuration.params[rule.id], configuration.path ?? 'the configuration');
}

function override(rule: LibraryRule, params: Params, changes: Params | undefined, where: string): Params {
  for (const [name, value] of Object.entries(changes ?? {})) requireSameType(rule, name, params[name], value, where);
  return { ...params, ...changes };
}

function requireSameType(
  rule: LibraryRule,
  name: string,
  known: ParamValue | undefined,
  value: ParamValue,
  where: string,
) {
  if (known === undefined) {
    const names = Object.keys(rule.params ?? {});
    const choice = names.length === 0 ? ' It has no parameters.' : ` It has: ${names.join(', ')}.`;
    throw new UsageError(
      `${where} sets "${name}" of ${rule.id}, which has no such parameter.${didYouMean(name, names) || choice}`,
    );
  }
  const [wanted, given] = [celType(paramShape(known)), celType(paramShape(value))];
  if (wanted === given) return;
  throw new UsageError(
    `${where} sets "${name}" of ${rule.id} to ${JSON.stringify(value)}, a ${given}; it has to be a ${wanted}, such as ${JSON.stringify(known)}.`,
  );
}
