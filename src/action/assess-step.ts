/** From the inputs of a step to a result. */
import { UsageError } from '../base/errors.ts';
import { once } from '../base/once.ts';
import { withoutBase } from '../change/change.ts';
import { type AssessedRun, assessedRun } from '../cli/assessed-run.ts';
import { requestBy } from '../cli/assessment.ts';
import { type BaseRun, baseRun, type GivenCommit, markedSince } from '../cli/change.ts';
import { exitCodeOf } from '../cli/exit-code.ts';
import { rootedReport } from '../cli/rooted.ts';
import type { Report } from '../model/report.ts';
import { compareReports } from '../report/compare/compare.ts';
import { type Base, baseOf, checkedOut } from './base.ts';
import { isProposal } from './event.ts';
import { type Note, note, warning } from './note.ts';
import type { Reports } from './report-files.ts';
import type { Result } from './result.ts';
import { flagsOf, pageOptions, type Step } from './step.ts';

/** What the base was, if it could be had. */
type Before =
  | { readonly is: 'assessed'; readonly given: GivenCommit; readonly run: Extract<BaseRun, { is: 'assessed' }> }
  /** `reason` is empty where nobody would expect a base. */
  | { readonly is: 'missing'; readonly reason: string };

/** An assessment that was made; the base is looked for when it is first needed, because that takes as long again. */
export interface AssessedStep {
  readonly run: AssessedRun;
  readonly reports: Reports;
  readonly base: () => Base;
  readonly before: () => Before;
}

/** Assesses what is checked out; throws UsageError when that cannot be done. */
export function assessStep(step: Step): AssessedStep {
  const { inputs, event, job, terminal } = step;
  const { cwd, env } = terminal;
  const base = once(() => baseOf({ asked: inputs.base, event, job, cwd, env }));
  const run = assessedRun(
    inputs.paths,
    flagsOf(step, inputs.baseSettings ? settingsRef(step, base()) : undefined),
    terminal,
  );
  const before = once(() => beforeOf(step, base(), run));
  const masked = run.reporter('masked');
  const own = inputs.changedOnly ? markedReport(run, before(), masked) : masked;
  return { run, reports: { own, rooted: rootedReport(own, step.folder.prefix), read: run.read }, base, before };
}

/** The assessment with what came of the gaps of the base. */
export function resultOf(step: Step, { run, reports, base, before }: AssessedStep): Result {
  const found = before();
  const comparison =
    found.is === 'assessed'
      ? compareReports(rootedReport(found.run.report, step.folder.prefix), reports.rooted)
      : undefined;
  return {
    report: reports.rooted,
    comparison,
    baseMissing: found.is === 'missing' && isChange(step, base()) ? found.reason : undefined,
    changedOnly: step.inputs.changedOnly,
    failOn: run.failOn,
    exitCode: exitCodeOf(reports.own, run.failOn),
    options: pageOptions(step),
  };
}

/** What is to be said of the base, where somebody asked for it. */
export function baseNotes(step: Step, { base }: AssessedStep, { baseMissing }: Result): readonly Note[] {
  if (base().is === 'itself') return [warning(IT_ITSELF)];
  if (baseMissing === undefined || step.inputs.changedOnly) return []; // the report says it then
  return [note(`What this change makes of the gaps cannot be told. ${baseMissing}`)];
}

const IT_ITSELF =
  'What is checked out is the base of the pull request, so nothing of the pull request was assessed. Use the event pull_request, or check out the head of the pull request with "persist-credentials: false".';

/** Whether a reader looks for what changed: on a pull request, and wherever a base was named. */
function isChange({ inputs, event }: Step, base: Base): boolean {
  return base.is !== 'itself' && (inputs.base !== undefined || event.pullRequest !== undefined);
}

/** A change that has been accepted counts by its own settings, one that is proposed by those of its base. */
function settingsRef(step: Step, base: Base): string | undefined {
  const { inputs, event } = step;
  const isProposed = isProposal(event) || inputs.base !== undefined;
  if (!isProposed) refuseUnknown(step);
  if (!isProposed || base.is === 'itself' || base.is === 'none') return undefined;
  if (base.is === 'commit') return base.settings ?? base.ref;
  throw new UsageError(`The input base-settings asks for the settings of the base, and there is none. ${base.reason}`);
}

/** What an event is about has been accepted when it is no proposal; what somebody checked out in place of it may be one. */
function refuseUnknown({ job, terminal }: Step): void {
  const head = checkedOut(terminal.cwd, terminal.env);
  if (head === undefined || job.sha === undefined || head === job.sha) return;
  throw new UsageError(
    'The input base-settings asks for the settings of the base, and what is checked out is not the commit of the event. Name the base with the input base.',
  );
}

function beforeOf(step: Step, base: Base, { request }: AssessedRun): Before {
  if (base.is !== 'commit') return { is: 'missing', reason: base.is === 'missing' ? base.reason : REASONS[base.is] };
  const given = { ref: base.ref, as: step.inputs.base === undefined ? 'commit' : 'input base' };
  const flags = { ...flagsOf(step, undefined), asOf: request.asOf };
  const found = baseRun(
    given,
    (files, commit) => requestBy(files, step.inputs.paths, flags, step.terminal, commit),
    step.terminal,
  );
  if (found.is === 'assessed') return { is: 'assessed', given, run: found };
  const which = found.is === 'notAssessed' ? 'The base could not be assessed. ' : '';
  return { is: 'missing', reason: which + found.reason };
}

const REASONS = {
  none: 'This event has no commit to compare with; name one with the input base.',
  itself: 'What is checked out is the base itself.',
} as const;

function markedReport({ request }: AssessedRun, before: Before, report: Report): Report {
  if (before.is === 'assessed') return markedSince(before.given, before.run, request)(report);
  return withoutBase(report, 'this change', before.reason);
}
