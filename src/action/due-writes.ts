/** What the inputs and the event ask to be written about a result. */
import { once } from '../base/once.ts';
import type { Answer, CheckRun, GitHub, SarifUpload, StickyComment } from '../github/github-api.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { type Base, baseOf, checkedOut } from './base.ts';
import { checkRunName, checkRunOf, nothingAssessed } from './check-run.ts';
import { commentKey, commentOf } from './comment.ts';
import { withoutWaived } from './report-files.ts';
import type { Result } from './result.ts';
import type { Step } from './step.ts';

/** One write. */
export interface DueWrite {
  readonly what: 'the comment' | 'the check run' | 'the results for code scanning';
  readonly write: (github: GitHub) => Promise<Answer<unknown>>;
}

/** The writes in their order; none where nothing can be said on the pull request. */
export function dueWrites(step: Step, base: Base, result: Result): readonly DueWrite[] {
  const head = once(() => checkedOut(step.terminal.cwd, step.terminal.env));
  return [
    ...comment(step, base, (pullRequest, key) => commentOf(result, pullRequest, key)),
    ...checkRun(step, base, (name, commit) => checkRunOf(result, name, commit), head),
    ...codeScanning(step, result, head),
  ];
}

/** What stands on the pull request about an earlier state may not be taken for the present one. */
export async function writesWithoutResult(step: Step, reasons: readonly string[]): Promise<readonly DueWrite[]> {
  const { inputs, event, job, terminal } = step;
  const { cwd, env } = terminal;
  const base = baseOf({ asked: inputs.base, event, job, cwd, env });
  const said = await nothingAssessed(reasons);
  return [
    ...comment(step, base, async (pullRequest, key) => ({ pullRequest, key, body: said.summary, worthCreating: true })),
    ...checkRun(
      step,
      base,
      async (name, commit) => ({ name, commit, ...said }),
      () => checkedOut(cwd, env),
    ),
  ];
}

type CommentOf = (pullRequest: number, key: string) => Promise<StickyComment>;

function comment({ inputs, event, job, folder }: Step, base: Base, made: CommentOf): readonly DueWrite[] {
  const { pullRequest } = event;
  const isAbout = pullRequest !== undefined && !pullRequest.isClosed && base.is !== 'itself';
  if (!inputs.comment || !isAbout) return [];
  const key = inputs.commentKey ?? commentKey(job, folder.prefix);
  const write: DueWrite['write'] = async (github) => github.writeComment(await made(pullRequest.number, key));
  return [{ what: 'the comment', write }];
}

type Head = () => string | undefined;

type CheckRunOf = (name: string, commit: string) => Promise<CheckRun>;

/** GitHub shows check runs of a pull request at its last commit, not at the merge that was assessed. */
function checkRun(step: Step, base: Base, made: CheckRunOf, head: Head): readonly DueWrite[] {
  const { inputs, event, job } = step;
  if (!inputs.checkRun) return [];
  const commit = (base.is === 'itself' ? undefined : event.pullRequest?.headSha) ?? job.sha ?? head();
  if (commit === undefined) return [];
  const write: DueWrite['write'] = async (github) => github.writeCheckRun(await made(checkRunName(step), commit));
  return [{ what: 'the check run', write }];
}

function codeScanning(step: Step, result: Result, head: Head): readonly DueWrite[] {
  const place = step.inputs.codeScanning ? scannedPlace(step, head()) : undefined;
  if (place === undefined) return [];
  const write: DueWrite['write'] = async (github) => {
    const render = await rendererFor('sarif');
    return github.uploadSarif({ ...place, sarif: render(withoutWaived(result.report), result.options) });
  };
  return [{ what: 'the results for code scanning', write }];
}

/** The commit that was assessed, by the name that code scanning knows it by. */
function scannedPlace({ event, job }: Step, head: string | undefined): Omit<SarifUpload, 'sarif'> | undefined {
  const { pullRequest } = event;
  if (pullRequest !== undefined && head !== undefined && head !== job.sha)
    return { commit: head, ref: `refs/pull/${pullRequest.number}/head` };
  const commit = job.sha ?? head;
  return commit === undefined || job.ref === undefined ? undefined : { commit, ref: job.ref };
}
