import { resolve } from 'node:path';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/formats.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { DISK_FILES } from '../settings/disk-files.ts';
import { assessedRun, type ChangeFlag } from './assessed-run.ts';
import type { AssessmentFlags } from './assessment.ts';
import type { BaselineFlag } from './baseline-file.ts';
import { ExitCode, exitCodeOf, type FailOn } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { personalIn, refuseUselessShowing, writeReports } from './write-reports.ts';

/** The flags of `irready check` as commander gives them. */
export interface CheckFlags extends AssessmentFlags, ReadingFlags, BaselineFlag, ChangeFlag {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly showPersonal?: boolean;
  readonly requireUpdated?: boolean;
}

/**
 * Assesses the paths, writes the reports, and returns the exit code. `fallback` is the baseline to compare with when neither the
 * flags nor the configuration name one.
 */
export async function check(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
  fallback?: string,
): Promise<number> {
  const outputs = resolveOutputs(flags.format, flags.output);
  if (flags.showPersonal === true) refuseUselessShowing(outputs);
  const { reporter, baseline, reportBy, failOn, read } = assessedRun(paths, flags, terminal, fallback);
  const shownIn = (format: Format): Report => reporter(personalIn(format, flags.showPersonal));
  await writeReports({ outputs, load: rendererFor, shownIn, flags, searched: paths, read }, terminal);
  const code = exitCodeOf(reporter('masked'), failOn);
  if (code !== ExitCode.ok || flags.requireUpdated !== true) return code;
  // The baseline that a change proposes is the one to be up to date, whatever counts in the meantime.
  const isProposed = flags.baseRef !== undefined && baseline.path !== undefined;
  if (isProposed && !DISK_FILES.stands(resolve(terminal.cwd, baseline.path))) return code;
  return updatedOrNot(isProposed ? reportBy(DISK_FILES) : reporter('masked'), terminal);
}

/** What is fixed and still listed could come back and nobody would notice. */
function updatedOrNot({ baseline }: Report, { log }: Terminal): number {
  const gone = baseline?.gone.length ?? 0;
  if (baseline === undefined || gone === 0) return ExitCode.ok;
  const are = gone === 1 ? 'gap that is' : 'gaps that are';
  log(
    `"${baseline.path}" lists ${gone} ${are} not found any more, and --require-updated was given. Run "irready baseline update".\n`,
  );
  return ExitCode.gaps;
}
