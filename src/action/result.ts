import { ExitCode, type FailOn } from '../cli/exit-code.ts';
import type { Report } from '../model/report.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import type { RenderOptions } from '../report/render-options.ts';

/** What a run says, as the outputs have it. */
export type Verdict = 'pass' | 'gaps' | 'incomplete' | 'error';

/** An assessment that was made, with its paths below the root of the repository. */
export interface Result {
  readonly report: Report;
  /** What became of the gaps of the base; undefined without one. */
  readonly comparison: Comparison | undefined;
  /** Why there is no comparison, where somebody would expect one. */
  readonly baseMissing: string | undefined;
  readonly changedOnly: boolean;
  readonly failOn: FailOn;
  readonly exitCode: number;
  readonly options: RenderOptions;
}

/** The verdict that an exit code stands for. */
export function verdictOf(exitCode: number): Verdict {
  if (exitCode === ExitCode.ok) return 'pass';
  if (exitCode === ExitCode.gaps) return 'gaps';
  return exitCode === ExitCode.incomplete ? 'incomplete' : 'error';
}

/** The verdict and what it rests on, in sentences of ours. */
export function verdictSentences({
  exitCode,
  failOn,
  changedOnly,
  comparison,
  baseMissing,
}: Result): readonly string[] {
  const counted = changedOnly && comparison !== undefined ? 'gaps that are new or in changed files' : 'gaps';
  const limit =
    failOn === 'never' ? 'No level fails the run.' : `Of level ${failOn} or above, ${counted} fail the run.`;
  return [
    VERDICTS[verdictOf(exitCode)],
    limit,
    ...(baseMissing === undefined ? [] : [`What this change makes of it is not shown. ${baseMissing}`]),
  ];
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: 'Readiness check: pass',
  gaps: 'Readiness check: gaps',
  incomplete: 'Readiness check: incomplete, so nothing is proved by what is missing',
  error: 'Readiness check: nothing could be assessed',
};
