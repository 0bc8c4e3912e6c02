import type { AssessRequest } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import type { Report } from '../model/report.ts';
import { buildRuleset } from '../ruleset/build-ruleset.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { boundedFiles, type ReadingBounds } from '../settings/bounded-files.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { assessmentFromBase, type BaseRefFlag, givenBase } from './base-ref.ts';
import { configurationFor } from './configuration.ts';
import { resolveDay } from './day.ts';
import type { FailOn } from './exit-code.ts';
import { gitEvidence } from './git-evidence.ts';
import type { Terminal } from './terminal.ts';
import { waiversFor } from './waivers-for.ts';

/** Flags of every command that assesses. */
export interface AssessmentFlags extends BaseRefFlag, ReadingBounds {
  readonly config?: string;
  readonly profile?: string;
  readonly framework?: string;
  readonly asOf?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly failOn?: FailOn;
  /** File of waivers, or false when none is to count. */
  readonly waivers?: string | false;
  /** Whether the commits behind the documents are looked at. */
  readonly git?: boolean;
}

const DEFAULT_PROFILE = 'recommended';

/** What a baseline in the settings files makes of a report; throws UsageError when it cannot be used. */
export type Conclusion = (request: AssessRequest, files: SettingsFiles) => (report: Report) => Report;

/**
 * What to assess, by what and for which day; throws UsageError for what cannot be used. With `--base-ref` the settings come from
 * that commit; `conclusion` is then needed to tell what those of the working tree would change.
 */
export function assessmentOf(
  paths: readonly string[],
  flags: AssessmentFlags,
  terminal: Terminal,
  conclusion: Conclusion = () => (report) => report,
): AssessRequest {
  refuseEmptyPath(paths);
  const base = givenBase(flags);
  const disk = boundedFiles(DISK_FILES, flags);
  if (base === undefined) return requestBy(disk, paths, flags, terminal);
  return assessmentFromBase(base, terminal, disk, (files) => {
    const request = requestBy(files, paths, flags, terminal);
    const failOn = flags.failOn ?? request.configuration.failOn ?? 'error';
    return { request, conclude: conclusion(request, files), failOn };
  });
}

/**
 * What to assess by the settings in some files; throws UsageError for what cannot be used. `--git` begins at the given commit, else
 * at the one that is checked out.
 */
export function requestBy(
  files: SettingsFiles,
  paths: readonly string[],
  flags: AssessmentFlags,
  terminal: Terminal,
  from?: string,
): AssessRequest {
  const { cwd } = terminal;
  const asOf = resolveDay(flags.asOf, terminal);
  const configuration = configurationFor(flags.config, cwd, files);
  const library = builtInLibrary();
  const ruleset = buildRuleset({
    library,
    configuration,
    profileId: flags.profile ?? configuration.profile ?? DEFAULT_PROFILE,
    only: flags.only ?? [],
    skip: flags.skip ?? [],
    ...(flags.framework !== undefined && { framework: flags.framework }),
    cwd,
    files,
  });
  const waivers = waiversFor(flags.waivers, configuration, cwd, files);
  const history = flags.git === true ? { history: gitEvidence(terminal, from) } : {};
  const bounds = flags.mayRead === undefined ? {} : { mayRead: flags.mayRead };
  return { cwd, paths, ...bounds, configuration, ruleset, shapes: library.shapes, asOf, ...waivers, ...history };
}

/** Files that an assessment was made from, which no output may replace. */
export function filesRead({ configuration, waivers }: AssessRequest, inputs: readonly { readonly path: string }[]) {
  const settings = [configuration.path, waivers?.path].filter((path) => typeof path === 'string');
  return [...inputs.map(({ path }) => path), ...settings];
}

// An unset shell variable must not turn into the whole working directory.
function refuseEmptyPath(paths: readonly string[]): void {
  if (paths.some((path) => path.trim() === ''))
    throw new UsageError('A path is empty; is a variable of the shell not set?');
}
