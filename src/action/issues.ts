/** The input issues: gaps become issues, wherever what is checked out is what counts. */
import { syncRequest } from '../cli/issues/request.ts';
import { syncText } from '../cli/issues/said.ts';
import { traceOf } from '../cli/issues/trace.ts';
import type { GitHub } from '../github/github-api.ts';
import { planSections, planVerdict } from '../issues/plan-lines.ts';
import type { SyncResult } from '../issues/sync.ts';
import { DEFAULT_MOST, type IssuePolicy } from '../issues/topic.ts';
import { cut } from '../report/annotations.ts';
import { count } from '../report/count.ts';
import type { AssessedStep } from './assess-step.ts';
import { type Event, isProposal } from './event.ts';
import { accessOf } from './github-access.ts';
import type { Inputs } from './inputs.ts';
import type { Job } from './job.ts';
import { type Note, note } from './note.ts';
import type { Step } from './step.ts';

/** What came of the issues: sentences for the step summary, the first of which is the verdict. */
export interface KeptIssues {
  readonly told: readonly string[];
  readonly notes: readonly Note[];
}

const NOTHING: KeptIssues = { told: [], notes: [] };

/** Opens, updates and closes issues where the inputs ask for it; a refusal of GitHub is told and nothing more. */
export async function keepIssues(step: Step, assessed: AssessedStep): Promise<KeptIssues> {
  const { inputs, event, job } = step;
  // What is proposed is not what stands: it neither opens nor closes an issue.
  if (!inputs.issues || isProposal(event)) return NOTHING;
  if (isElsewhere(job, event)) return { told: [], notes: [note(otherBranch(event.defaultBranch))] };
  const access = accessOf(step);
  if (access.is === 'closed') return { told: [], notes: [note(`${access.reason} No issue was written.`)] };
  return tellResult(step, assessed, await sync(step, assessed, await access.github()));
}

/** Whether the run is about another branch or a tag: what is not there yet, or was not there then, is not gone. */
function isElsewhere({ ref }: Job, { defaultBranch }: Event): boolean {
  if (ref === undefined) return false;
  return defaultBranch === undefined ? !ref.startsWith('refs/heads/') : ref !== `refs/heads/${defaultBranch}`;
}

function otherBranch(branch: string | undefined): string {
  const which = branch === undefined ? '' : ` "${branch}"`;
  return `Issues were left alone, because they tell what stands on the default branch${which}. Let the workflow run there.`;
}

async function sync(
  { inputs, folder, terminal }: Step,
  { run, reports }: AssessedStep,
  github: GitHub,
): Promise<SyncResult> {
  const { syncIssues } = await import('../issues/sync.ts');
  const place = {
    paths: inputs.paths,
    cwd: terminal.cwd,
    folder: folder.prefix,
    trace: traceOf(terminal.env),
  };
  const policy = policyOf(inputs);
  const evenIfPublic = inputs.issuesOnPublic;
  return syncIssues(syncRequest(run, { ...place, report: reports.own, policy, evenIfPublic, dryRun: false }), github);
}

function policyOf({ issuesPer, issuesMost }: Inputs): IssuePolicy {
  return { per: issuesPer ?? 'gap', minLevel: 'warning', most: issuesMost ?? DEFAULT_MOST, newOnly: false };
}

/** Lines of the plan in the step summary; the log has them all. */
const LINES = 40;
const CHARACTERS = 500;

const HELD_BACK = 'One run opens as many issues as issues-most says; the log of the step lists the gaps.';

function tellResult({ terminal }: Step, { reports }: AssessedStep, result: SyncResult): KeptIssues {
  if (result.is === 'refused') return { told: [], notes: [note(`No issue was written. ${result.message}`)] };
  terminal.out(syncText(reports.rooted, result));
  const lines = planSections(result).flatMap(({ id, title, lines: below }) => {
    if (id === 'waiting') return [`${title}: ${count(below.length, 'gap')}. ${HELD_BACK}`];
    return below.map(({ what, number, gap, why }) =>
      cut(`${title}: ${what}${number === undefined ? '' : ` issue ${number}`} ${gap}: ${why}.`, CHARACTERS),
    );
  });
  const rest = lines.length - LINES;
  const more = rest > 0 ? [`And ${rest} more; the log of the step lists them.`] : [];
  const refused = result.is === 'applied' ? result.applied.refused.slice(0, 1) : [];
  return {
    told: [planVerdict(result), ...lines.slice(0, LINES), ...more],
    notes: refused.map(({ refusal }) => note(`Not every issue was written. ${refusal.message}`)),
  };
}
