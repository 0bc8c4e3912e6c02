import { UsageError } from '../../base/errors.ts';
import type { GitHub, GitHubPlace } from '../../github/github-api.ts';
import type { SyncResult } from '../../issues/sync.ts';
import type { IssuePolicy } from '../../issues/topic.ts';
import { assessedRun } from '../assessed-run.ts';
import type { AssessmentFlags } from '../assessment.ts';
import type { BaselineFlag } from '../baseline-file.ts';
import { ExitCode } from '../exit-code.ts';
import type { ListFormat } from '../list-subject.ts';
import { prefixInRepository } from '../repository-folder.ts';
import type { Terminal } from '../terminal.ts';
import { issuesPlace } from './place.ts';
import { syncRequest } from './request.ts';
import { syncJson, syncText } from './said.ts';
import { traceOf } from './trace.ts';

/** The flags of `irready issues sync` as commander gives them. */
export interface SyncFlags extends AssessmentFlags, BaselineFlag, Omit<IssuePolicy, 'newOnly'> {
  readonly repository?: string;
  readonly newOnly?: boolean;
  readonly public?: boolean;
  readonly dryRun?: boolean;
  readonly format: ListFormat;
}

/** Makes GitHub's side; loaded when it is needed, because everything else works without. */
export type Connect = (place: GitHubPlace) => Promise<GitHub>;

async function connectToGitHub(place: GitHubPlace): Promise<GitHub> {
  const { openGitHub } = await import('../../github/open-github.ts');
  return openGitHub(place);
}

/** Brings the issues in line with the gaps and returns the exit code; throws UsageError when GitHub refuses. */
export async function syncCommand(
  paths: readonly string[],
  flags: SyncFlags,
  terminal: Terminal,
  connect: Connect = connectToGitHub,
): Promise<number> {
  const repository = issuesPlace(flags.repository, terminal);
  const { cwd } = terminal;
  const run = assessedRun(paths, flags, terminal);
  const { per, minLevel, most, newOnly = false, public: evenIfPublic = false, dryRun = false } = flags;
  const policy: IssuePolicy = { per, minLevel, most, newOnly };
  const place = { paths, cwd, folder: prefixInRepository(cwd, cwd), trace: traceOf(terminal.env) };
  const request = syncRequest(run, { ...place, report: run.reporter('masked'), policy, evenIfPublic, dryRun });
  const { report } = request;
  const { syncIssues } = await import('../../issues/sync.ts');
  const result = await syncIssues(request, await connect(repository));
  if (result.is === 'refused') throw new UsageError(`No issue was looked at or written. ${result.message}`);
  terminal.out(flags.format === 'json' ? syncJson(report, result) : syncText(report, result));
  return exitCodeOf(result, report.summary.complete);
}

function exitCodeOf(result: Exclude<SyncResult, { is: 'refused' }>, complete: boolean): number {
  if (!complete) return ExitCode.incomplete;
  return result.is === 'applied' && result.applied.refused.length > 0 ? ExitCode.usage : ExitCode.ok;
}
