import { ExitCode, type FailOn, failingGaps } from '../cli/exit-code.ts';
import type { Report } from '../model/report.ts';
import type { Comparison } from '../report/compare/comparison.ts';
import { count } from '../report/count.ts';
import type { RenderOptions } from '../report/render-options.ts';
import { incompleteSentence } from '../report/sentences.ts';

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
export function verdictSentences(result: Result): readonly string[] {
  const { report, baseMissing } = result;
  const incomplete = incompleteSentence(report);
  return [
    `Readiness check: ${verdictWords(result)}`,
    ...(incomplete === '' ? [] : [`Incomplete: ${incomplete}`]),
    limitSentence(result),
    ...(baseMissing === undefined ? [] : [`What this change makes of it is not shown. ${baseMissing}`]),
  ];
}

function verdictWords({ report, failOn, exitCode }: Result): string {
  const verdict = verdictOf(exitCode);
  const failing = failingGaps(report, failOn);
  if (verdict === 'gaps') return `failed by ${count(failing, 'gap')}`;
  return verdict === 'incomplete' ? 'failed, because the run is incomplete' : WORDS[verdict];
}

const WORDS = { pass: 'passed', error: 'failed, because a report could not be written' } as const;

function limitSentence({ failOn, changedOnly, comparison }: Result): string {
  const which =
    changedOnly && comparison !== undefined
      ? ' when they are new, say something else than before, or stand in a changed file'
      : '';
  return `${FAILING[failOn]} it${which}.`;
}

const FAILING: Readonly<Record<FailOn, string>> = {
  error: 'Errors fail',
  warning: 'Errors and warnings fail',
  note: 'Gaps of every level fail',
  never: 'No gap fails',
};
