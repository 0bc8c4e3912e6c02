import type { AssessRequest } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import { buildRuleset } from '../ruleset/build-ruleset.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { configurationFor } from './configuration.ts';
import { resolveDay } from './day.ts';
import type { Terminal } from './terminal.ts';

/** Flags of every command that assesses. */
export interface AssessmentFlags {
  readonly config?: string;
  readonly profile?: string;
  readonly framework?: string;
  readonly asOf?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

const DEFAULT_PROFILE = 'recommended';

/** What to assess, by what and for which day; throws UsageError for what cannot be used. */
export function assessmentOf(paths: readonly string[], flags: AssessmentFlags, terminal: Terminal): AssessRequest {
  refuseEmptyPath(paths);
  const { cwd } = terminal;
  const asOf = resolveDay(flags.asOf, terminal);
  const configuration = configurationFor(flags.config, cwd);
  const library = builtInLibrary();
  const ruleset = buildRuleset({
    library,
    configuration,
    profileId: flags.profile ?? configuration.profile ?? DEFAULT_PROFILE,
    only: flags.only ?? [],
    skip: flags.skip ?? [],
    ...(flags.framework !== undefined && { framework: flags.framework }),
    cwd,
  });
  return { cwd, paths, configuration, ruleset, shapes: library.shapes, asOf };
}

/** Files that an assessment was made from, which no output may replace. */
export function filesRead({ configuration, waivers }: AssessRequest, inputs: readonly { readonly path: string }[]) {
  const settings = [configuration.path, waivers?.file.path].filter((path) => typeof path === 'string');
  return [...inputs.map(({ path }) => path), ...settings];
}

// An unset shell variable must not turn into the whole working directory.
function refuseEmptyPath(paths: readonly string[]): void {
  if (paths.some((path) => path.trim() === ''))
    throw new UsageError('A path is empty; is a variable of the shell not set?');
}
