/** Gaps become issues: what the command and the action share. */
import type { GitHub, Refusal } from '../github/github-api.ts';
import type { Report } from '../model/report.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Applied, applyPlan } from './apply-plan.ts';
import { LABEL } from './labels.ts';
import { decodeMarker } from './marker.ts';
import { assigneeFinder } from './owners.ts';
import { planIssues } from './plan.ts';
import type { Plan } from './plan-steps.ts';
import { scopeOf } from './scope.ts';
import type { IssuePolicy } from './topic.ts';
import type { RunTrace } from './trace.ts';

/** What to bring in line with a report. */
export interface SyncRequest {
  /** With personal data masked, marked by the baseline where there is one, and its paths from the root of the repository. */
  readonly report: Report;
  /** The documents of the report, with their paths from the folder that the run works in. */
  readonly workspace: Workspace;
  /** That folder from the root of the repository: empty, or `security/`. */
  readonly folder: string;
  /** A path of that folder as the report has it. */
  readonly shown: (path: string) => string;
  readonly policy: IssuePolicy;
  /** Paths that were asked for, as they were typed. */
  readonly searched: readonly string[];
  /** Those of some paths, as reports show them, at which something stands today. */
  readonly standing: (paths: readonly string[]) => ReadonlySet<string>;
  /** The run, where there is one to look up. */
  readonly trace: RunTrace | undefined;
  /** Whether weaknesses may be told to everybody. */
  readonly evenIfPublic: boolean;
  /** Whether the plan is made and nothing written. */
  readonly dryRun: boolean;
}

/** What became of it; `refused` when not even a plan could be made. */
export type SyncResult =
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'planned'; readonly plan: Plan }
  | { readonly is: 'applied'; readonly plan: Plan; readonly applied: Applied };

/** Opens, updates, reopens and closes issues; throws nothing for what GitHub answers. */
export async function syncIssues(request: SyncRequest, github: GitHub): Promise<SyncResult> {
  const barred = request.evenIfPublic ? undefined : await refusalToPublish(github);
  if (barred !== undefined) return { is: 'refused', message: barred };
  const listed = await github.listIssues(LABEL);
  if (listed.is === 'refused') return refused(listed.refusal);
  const { report, policy, searched, folder, trace } = request;
  const markers = listed.value.flatMap(({ body }) => decodeMarker(body) ?? []);
  const plan = planIssues({
    ...{ report, policy, searched, folder, trace, issues: listed.value },
    assigneeOf: assigneeFinder(request, report.asOf),
    standing: request.standing([...new Set(markers.flatMap(({ paths }) => paths))]),
    scope: scopeOf(searched, request.shown),
  });
  if (request.dryRun) return { is: 'planned', plan };
  return { is: 'applied', plan, applied: await applyPlan(plan, github) };
}

async function refusalToPublish(github: GitHub): Promise<string | undefined> {
  const answer = await github.isPublic();
  if (answer.is === 'refused') return answer.refusal.message;
  return answer.value ? ON_PUBLIC : undefined;
}

const ON_PUBLIC =
  'The repository is public, so its issues would tell everybody where you are weak. Use a private repository, or say that this is meant: --public, or issues-on-public: true in the action.';

function refused({ message }: Refusal): SyncResult {
  return { is: 'refused', message };
}
