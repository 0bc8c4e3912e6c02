import { assessor } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/formats.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { buildRuleset } from '../ruleset/build-ruleset.ts';
import { builtInLibrary } from '../ruleset/library.ts';
import { configurationFor } from './configuration.ts';
import { resolveDay } from './day.ts';
import { exitCodeOf, type FailOn } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { personalIn, refuseUselessShowing, remembering, writeReports } from './write-reports.ts';

/** The flags of `irready check` as commander gives them. */
export interface CheckFlags extends ReadingFlags {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly config?: string;
  readonly profile?: string;
  readonly framework?: string;
  readonly asOf?: string;
  readonly failOn?: FailOn;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly showPersonal?: boolean;
}

const DEFAULT_PROFILE = 'recommended';

/** Assesses the paths, writes the reports, and returns the exit code. */
export async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  refuseEmptyPath(paths);
  const outputs = resolveOutputs(flags.format, flags.output);
  if (flags.showPersonal === true) refuseUselessShowing(outputs);
  const asOf = resolveDay(flags.asOf, terminal);
  const configuration = configurationFor(flags.config, terminal.cwd);
  const library = builtInLibrary();
  const ruleset = buildRuleset({
    library,
    configuration,
    profileId: flags.profile ?? configuration.profile ?? DEFAULT_PROFILE,
    only: flags.only ?? [],
    skip: flags.skip ?? [],
    ...(flags.framework !== undefined && { framework: flags.framework }),
    cwd: terminal.cwd,
  });
  const reporter = remembering(
    assessor({ paths, configuration, ruleset, shapes: library.shapes, asOf, cwd: terminal.cwd }),
  );
  const report = reporter('masked');
  const read = [...report.inputs.map(({ path }) => path), ...(configuration.path === null ? [] : [configuration.path])];
  const shownIn = (format: Format): Report => reporter(personalIn(format, flags.showPersonal));
  await writeReports({ outputs, load: rendererFor, shownIn, flags, searched: paths, read }, terminal);
  return exitCodeOf(report, flags.failOn ?? configuration.failOn ?? 'error');
}

// An unset shell variable must not turn into the whole working directory.
function refuseEmptyPath(paths: readonly string[]): void {
  if (paths.some((path) => path.trim() === ''))
    throw new UsageError('A path is empty; is a variable of the shell not set?');
}
