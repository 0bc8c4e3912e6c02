import { isList, isMapping } from '../base/json-pointer.ts';
import type { Configuration, PathOverride, RuleSetting } from '../model/configuration.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { LEVELS, type Level } from '../model/level.ts';
import type { Params, ParamValue } from '../model/rule.ts';
import { LONGEST_WAIVER_LIFE } from '../model/waiver.ts';

/** The configuration of a run without a file. */
export const NO_CONFIGURATION_FILE = { path: null, sha256: null } as const;

/** A configuration from a value that follows the schema, defaults filled in; what does not follow it is left out. */
export function toConfiguration(file: Pick<Configuration, 'path' | 'sha256'>, value: JsonObject): Configuration {
  const profile = value['profile'];
  const failOn = level(value['failOn']);
  const baseline = value['baseline'];
  return {
    path: file.path,
    sha256: file.sha256,
    include: texts(value['include']),
    exclude: texts(value['exclude']),
    ...(typeof profile === 'string' ? { profile } : {}),
    ...(failOn === undefined ? {} : { failOn }),
    ...(typeof baseline === 'string' ? { baseline } : {}),
    params: mapped(value['params'], params),
    rules: mapped(value['rules'], setting),
    overrides: list(value['overrides']).filter(isMapping).map(override),
    rulePacks: texts(value['rulePacks']),
    waiverLife: { ...LONGEST_WAIVER_LIFE, ...mapped(value['waiverLife'], text) },
  };
}

function override(value: JsonObject): PathOverride {
  return { paths: texts(value['paths']), rules: mapped(value['rules'], setting) };
}

function params(value: Json): Params | undefined {
  return isMapping(value) ? mapped(value, paramValue) : undefined;
}

function paramValue(value: Json): ParamValue | undefined {
  if (isList(value)) return texts(value);
  return value === null || typeof value === 'object' ? undefined : value;
}

function setting(value: Json): RuleSetting | undefined {
  return value === 'off' ? value : level(value);
}

function level(value: Json | undefined): Level | undefined {
  return LEVELS.find((known) => known === value);
}

function text(value: Json): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: Json | undefined): readonly string[] {
  return list(value).filter((item) => typeof item === 'string');
}

function list(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function mapped<T>(value: Json | undefined, convert: (value: Json) => T | undefined): Readonly<Record<string, T>> {
  if (!isMapping(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const converted = convert(entry);
      return converted === undefined ? [] : [[key, converted] as const];
    }),
  );
}
