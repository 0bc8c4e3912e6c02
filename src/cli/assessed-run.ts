import { type AssessRequest, type Reporter, readWorkspace, reporterOn } from '../assess.ts';
import type { Report } from '../model/report.ts';
import type { Workspace } from '../model/workspace.ts';
import type { SettingsFiles } from '../settings/settings-files.ts';
import { type AssessmentFlags, assessmentOf, filesRead, requestBy } from './assessment.ts';
import { settingsFilesOf } from './base-ref.ts';
import { type BaselineFlag, type BaselineUse, baselineUse } from './baseline-file.ts';
import { changeUse, type RequestIn } from './change.ts';
import type { FailOn } from './exit-code.ts';
import type { Terminal } from './terminal.ts';
import { remembering } from './write-reports.ts';

/** The flag `--changed-since <ref>`: the commit before a change, of which only what it did is to fail the run. */
export interface ChangeFlag {
  readonly changedSince?: string;
}

/** An assessment that was made, with what its baseline knows. */
export interface AssessedRun {
  readonly request: AssessRequest;
  readonly workspace: Workspace;
  readonly reporter: Reporter;
  readonly baseline: BaselineUse;
  /** The report by a baseline that is read in other files. */
  readonly reportBy: (files: SettingsFiles) => Report;
  readonly failOn: FailOn;
  /** Files that the reports are made from, which no output may replace. */
  readonly read: readonly string[];
}

/**
 * Assesses the paths. `fallback` is the baseline to compare with when neither the flags nor the configuration name one. Throws
 * UsageError for what cannot be used.
 */
export function assessedRun(
  paths: readonly string[],
  flags: AssessmentFlags & BaselineFlag & ChangeFlag,
  terminal: Terminal,
  fallback?: string,
): AssessedRun {
  const baselineIn = ({ configuration }: AssessRequest, files: SettingsFiles): BaselineUse =>
    baselineUse(flags.baseline, configuration, terminal, fallback, files);
  const request = assessmentOf(paths, flags, terminal, (settled, files) => baselineIn(settled, files).mark);
  const baseline = baselineIn(request, settingsFilesOf(flags, terminal));
  const requestIn: RequestIn = (files, commit) =>
    requestBy(files, paths, { ...flags, asOf: request.asOf }, terminal, commit);
  // First, so that its documents are gone from memory before those of the run are read.
  const since = changeUse(flags.changedSince, request, requestIn, terminal);
  const documents = readWorkspace(request);
  const notices = [...(request.notices ?? []), ...baseline.notices];
  const assessed = reporterOn({ ...request, notices }, documents);
  const reporter = remembering((personal) => since(baseline.mark(assessed(personal))));
  const { inputs } = reporter('masked');
  return {
    request,
    workspace: documents.workspace,
    reporter,
    baseline,
    reportBy: (files) => baselineIn(request, files).mark(assessed('masked')),
    failOn: flags.failOn ?? request.configuration.failOn ?? 'error',
    read: [...filesRead(request, inputs), ...(baseline.path === undefined ? [] : [baseline.path])],
  };
}
