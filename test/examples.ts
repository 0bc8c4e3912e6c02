/** Assesses folders of the repository as `irready check --profile essential` does, on a fixed day. */
import { fileURLToPath } from 'node:url';
import { assess } from '../src/assess.ts';
import type { Configuration } from '../src/model/configuration.ts';
import type { Report } from '../src/model/report.ts';
import { buildRuleset } from '../src/ruleset/build-ruleset.ts';
import { builtInLibrary } from '../src/ruleset/library.ts';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The day of every golden report. */
const AS_OF = '2026-11-21';

const CONFIGURATION: Configuration = {
  path: null,
  include: [],
  exclude: [],
  params: {},
  rules: {},
  overrides: [],
  rulePacks: [],
};

const library = builtInLibrary();

/** The rules of `essential`, compiled once. */
export const ESSENTIAL = buildRuleset({
  library,
  configuration: CONFIGURATION,
  profileId: 'essential',
  only: [],
  skip: [],
  cwd: ROOT,
});

/** The report on a folder below `cwd`. */
export function reportOn(folder: string, cwd = ROOT): Report {
  return assess({
    cwd,
    paths: [folder],
    configuration: CONFIGURATION,
    ruleset: ESSENTIAL,
    shapes: library.shapes,
    asOf: AS_OF,
  });
}
