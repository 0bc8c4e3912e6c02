import { assessor } from '../assess.ts';
import type { Report } from '../model/report.ts';
import type { Format } from '../report/formats.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { type AssessmentFlags, assessmentOf, filesRead } from './assessment.ts';
import { exitCodeOf, type FailOn } from './exit-code.ts';
import { type Output, resolveOutputs } from './outputs.ts';
import type { ReadingFlags } from './reading.ts';
import type { Terminal } from './terminal.ts';
import { personalIn, refuseUselessShowing, remembering, writeReports } from './write-reports.ts';

/** The flags of `irready check` as commander gives them. */
export interface CheckFlags extends AssessmentFlags, ReadingFlags {
  readonly format: readonly Output[];
  readonly output?: string;
  readonly failOn?: FailOn;
  readonly showPersonal?: boolean;
}

/** Assesses the paths, writes the reports, and returns the exit code. */
export async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const outputs = resolveOutputs(flags.format, flags.output);
  if (flags.showPersonal === true) refuseUselessShowing(outputs);
  const request = assessmentOf(paths, flags, terminal);
  const reporter = remembering(assessor(request));
  const report = reporter('masked');
  const read = filesRead(request, report.inputs);
  const shownIn = (format: Format): Report => reporter(personalIn(format, flags.showPersonal));
  await writeReports({ outputs, load: rendererFor, shownIn, flags, searched: paths, read }, terminal);
  return exitCodeOf(report, flags.failOn ?? request.configuration.failOn ?? 'error');
}
