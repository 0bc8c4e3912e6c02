/** Which commit a run is compared with. */
import { firstParentOfMerge, headCommit, mergeBase } from '../git/base-commit.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { type Event, isProposal } from './event.ts';
import type { Environment } from './input-values.ts';
import type { Job } from './job.ts';

/** The commit to compare with, or why there is none. */
export type Base =
  /**
   * Nobody has looked yet whether it was fetched. `settings` is the commit whose settings count, when it is another: who proposes
   * a change chooses where it begins, and could begin it where less was asked.
   */
  | { readonly is: 'commit'; readonly ref: string; readonly settings?: string }
  /** `reason` is a sentence or two, with what to do. */
  | { readonly is: 'missing'; readonly reason: string }
  /** The event asks for no comparison. */
  | { readonly is: 'none' }
  /** What is checked out is the base itself, so nothing of the pull request is there. */
  | { readonly is: 'itself' };

/** What the choice rests on. */
export interface BaseQuestion {
  /** The input base. */
  readonly asked: string | undefined;
  readonly event: Event;
  readonly job: Job;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Environment;
}

/** The commit that the event compares with. */
export function baseOf({ asked, event, job, cwd, env }: BaseQuestion): Base {
  if (asked !== undefined) return { is: 'commit', ref: asked };
  if (event.before !== undefined) return { is: 'commit', ref: event.before };
  if (!isProposal(event)) return { is: 'none' };
  if (event.name === 'merge_group') return missing(UNTOLD);
  const opened = openRepository({ cwd, env });
  if (opened.is === 'closed') return missing(opened.reason);
  return baseOfPullRequest(opened.repository, event, job);
}

/** Full id of the commit that is checked out, or undefined when git does not tell. */
export function checkedOut(cwd: string, env: Environment): string | undefined {
  const opened = openRepository({ cwd, env });
  return opened.is === 'open' ? headCommit(opened.repository) : undefined;
}

function baseOfPullRequest(repository: Repository, { name, pullRequest }: Event, { sha }: Job): Base {
  const baseSha = pullRequest?.baseSha;
  const head = headCommit(repository);
  if (head === undefined) return missing('The repository has no commit yet.');
  if (name === 'pull_request_target' && (head === sha || head === baseSha)) return { is: 'itself' };
  // What GitHub checks out for a pull request merges it into its base, as that is now; the last commit of the branch may be a
  // merge too, and what came before that is part of the change.
  const isMerge = name !== 'pull_request_target' && head === sha && head !== pullRequest?.headSha;
  const merged = isMerge ? firstParentOfMerge(repository, head) : undefined;
  if (merged?.is === 'found') return { is: 'commit', ref: merged.id };
  if (baseSha === undefined) return missing(UNTOLD);
  const forked = mergeBase(repository, baseSha, head);
  if (forked.is === 'found') return forked.id === head ? { is: 'itself' } : branchedOff(forked.id, baseSha);
  return missing(isMerge && repository.isShallow ? TOO_SHALLOW : forked.reason);
}

function branchedOff(ref: string, base: string): Base {
  return { is: 'commit', ref, ...(ref !== base && { settings: base }) };
}

const UNTOLD = 'The payload of the event does not say what is to be changed.';

const TOO_SHALLOW =
  'The commit that the pull request is merged into was not fetched: set "fetch-depth: 2" for actions/checkout.';

function missing(reason: string): Base {
  return { is: 'missing', reason };
}
