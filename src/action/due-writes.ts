/** What the inputs and the event ask to be written about a result. */
import { once } from '../base/once.ts';
import type { Answer, GitHub, SarifUpload } from '../github/github-api.ts';
import { rendererFor } from '../report/renderer-for.ts';
import { type Base, checkedOut } from './base.ts';
import { checkRunOf } from './check-run.ts';
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
  return [...comment(step, base, result), ...checkRun(step, base, result, head), ...codeScanning(step, result, head)];
}

function comment({ inputs, event, job, folder }: Step, base: Base, result: Result): readonly DueWrite[] {
  const { pullRequest } = event;
  const isAbout = pullRequest !== undefined && !pullRequest.isClosed && base.is !== 'itself';
  if (!inputs.comment || !isAbout) return [];
  const key = inputs.commentKey ?? commentKey(job, folder.prefix);
  const write: DueWrite['write'] = async (github) =>
    github.writeComment(await commentOf(result, pullRequest.number, key));
  return [{ what: 'the comment', write }];
}

type Head = () => string | undefined;

/** GitHub shows check runs of a pull request at its last commit, not at the merge that was assessed. */
function checkRun({ inputs, event, job }: Step, base: Base, result: Result, head: Head): readonly DueWrite[] {
  if (!inputs.checkRun) return [];
  const commit = (base.is === 'itself' ? undefined : event.pullRequest?.headSha) ?? job.sha ?? head();
  if (commit === undefined) return [];
  const name = `irready (${inputs.commentKey ?? (job.id || 'report')})`;
  const write: DueWrite['write'] = async (github) => github.writeCheckRun(await checkRunOf(result, name, commit));
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
