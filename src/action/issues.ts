/** The input issues: gaps become issues, wherever what is checked out is what counts. */
import { readWorkspace } from '../assess.ts';
import { syncText } from '../cli/issues/said.ts';
import { standingPaths } from '../cli/issues/standing.ts';
import type { GitHub } from '../github/github-api.ts';
import { planSections, planVerdict } from '../issues/plan-lines.ts';
import { type SyncResult, syncIssues } from '../issues/sync.ts';
import { DEFAULT_MOST, type IssuePolicy } from '../issues/topic.ts';
import { cut } from '../report/annotations.ts';
import type { AssessedStep } from './assess-step.ts';
import { accessOf } from './github-access.ts';
import type { Inputs } from './inputs.ts';
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
  if (!inputs.issues || event.pullRequest !== undefined || PROPOSALS.includes(event.name)) return NOTHING;
  const [, branch] = /^refs\/heads\/(.+)$/.exec(job.ref ?? '') ?? [];
  if (branch !== undefined && event.defaultBranch !== undefined && branch !== event.defaultBranch)
    return { told: [], notes: [note(otherBranch(event.defaultBranch))] };
  const access = accessOf(step);
  if (access.is === 'closed') return { told: [], notes: [note(`${access.reason} No issue was written.`)] };
  return tellResult(step, assessed, await sync(step, assessed, await access.github()));
}

const PROPOSALS = ['pull_request', 'pull_request_target', 'merge_group'];

function otherBranch(branch: string): string {
  return `Issues were left alone, because they tell what stands on the default branch "${branch}". Let the workflow run there.`;
}

function sync({ inputs, terminal }: Step, { run, reports }: AssessedStep, github: GitHub): Promise<SyncResult> {
  const { paths } = inputs;
  const whole = run.request.configuration.path ?? (paths.length === 1 ? paths[0] : undefined) ?? '.';
  return syncIssues(
    {
      report: reports.own,
      workspaceOf: () => readWorkspace(run.request).workspace,
      policy: policyOf(inputs),
      searched: paths,
      standing: (known) => standingPaths(known, terminal.cwd, whole),
      evenIfPublic: inputs.issuesOnPublic,
      dryRun: false,
    },
    github,
  );
}

function policyOf({ issuesPer, issuesMost }: Inputs): IssuePolicy {
  return { per: issuesPer ?? 'gap', minLevel: 'warning', most: issuesMost ?? DEFAULT_MOST, newOnly: false };
}

/** Lines of the plan in the step summary; the log has them all. */
const LINES = 40;
const CHARACTERS = 500;

function tellResult({ terminal }: Step, { reports }: AssessedStep, result: SyncResult): KeptIssues {
  if (result.is === 'refused') return { told: [], notes: [note(`No issue was written. ${result.message}`)] };
  terminal.out(syncText(reports.own, result));
  const lines = planSections(result).flatMap(({ title, lines: below }) =>
    below.map(({ what, number, gap, why }) =>
      cut(`${title}: ${what}${number === undefined ? '' : ` issue ${number}`} ${gap}: ${why}.`, CHARACTERS),
    ),
  );
  const rest = lines.length - LINES;
  const more = rest > 0 ? [`And ${rest} more; the log of the step lists them.`] : [];
  const refused = result.is === 'applied' ? result.applied.refused.slice(0, 1) : [];
  return {
    told: [planVerdict(result), ...lines.slice(0, LINES), ...more],
    notes: refused.map(({ refusal }) => note(`Not every issue was written. ${refusal.message}`)),
  };
}
