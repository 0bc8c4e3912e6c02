/** Assesses folders of the repository as `irready check --profile <id>` does, on a fixed day. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AssessRequest, assess } from '../src/assess.ts';
import { loadWaivers } from '../src/config/load-waivers.ts';
import { toConfiguration } from '../src/config/to-configuration.ts';
import type { Report } from '../src/model/report.ts';
import { buildRuleset } from '../src/ruleset/build-ruleset.ts';
import { builtInLibrary } from '../src/ruleset/library.ts';
import type { Ruleset } from '../src/ruleset/ruleset.ts';
import { DISK_FILES } from '../src/settings/disk-files.ts';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The day of every golden report. */
const AS_OF = '2026-11-21';

const CONFIGURATION = toConfiguration({ path: null, sha256: null }, {});

const library = builtInLibrary();

/** The rules of a profile, compiled once. */
export const rulesetOf = remembered((profileId) =>
  buildRuleset({ library, configuration: CONFIGURATION, profileId, only: [], skip: [], cwd: ROOT }),
);

/** The rules of `essential`. */
export const ESSENTIAL = rulesetOf('essential');

/** The report on a folder below `cwd`. */
export function reportOn(folder: string, { cwd = ROOT, profile = 'essential' } = {}): Report {
  return reportBy(rulesetOf(profile), folder, cwd);
}

/** The report on a folder below `cwd`, judged by a ruleset. */
export function reportBy(ruleset: Ruleset, folder: string, cwd: string = ROOT, { withWaivers = true } = {}): Report {
  const { waivers, ...request } = requestFor(folder, { cwd });
  return assess({ ...request, ...(withWaivers && waivers !== undefined && { waivers }), ruleset });
}

/** What is asked of a folder of the repository, by `full` unless another profile is named. */
export function requestFor(folder: string, { profile = 'full', asOf = AS_OF, cwd = ROOT } = {}): AssessRequest {
  return {
    cwd,
    paths: [folder],
    configuration: CONFIGURATION,
    ruleset: rulesetOf(profile),
    shapes: library.shapes,
    asOf,
    ...waiversIn(cwd, folder),
  };
}

/** The waivers of a folder, as `--waivers` would name them; there need not be any. */
function waiversIn(cwd: string, folder: string): Pick<AssessRequest, 'waivers'> {
  const waivers = loadWaivers({ cwd, configuration: join(folder, 'irready.yaml'), files: DISK_FILES });
  return waivers === undefined ? {} : { waivers };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
