/** What starts a workflow: payloads as GitHub documents them, about our own repository and commits. */
import examples from '@octokit/webhooks-examples';
import { PRIVATE, PULL_REQUEST } from './emulator.ts';

/** An event as a runner hands it to a step. */
export interface Happening {
  /** `pull_request`, `push` */
  readonly event: string;
  readonly payload: unknown;
  /** Full id of the commit that the workflow runs on. */
  readonly sha: string;
  readonly ref: string;
}

/** The commits of a pull request. */
export interface PullRequestCommits {
  /** The tip of the branch that it is to change. */
  readonly base: string;
  readonly head: string;
  /** Both together, which is what a runner checks out. */
  readonly merge: string;
}

/** What is special about an event on a pull request. */
export interface PullRequestTold {
  readonly event?: 'pull_request' | 'pull_request_target';
  readonly action?: 'opened' | 'synchronize' | 'closed';
  readonly fromFork?: boolean;
  readonly title?: string;
}

type Payload = Readonly<Record<string, unknown>>;

/** Its types speak of a module with a default, and there is none. */
const DOCUMENTED = examples as unknown as readonly { readonly name: string; readonly examples: readonly Payload[] }[];

const NAME = `${PRIVATE.owner}/${PRIVATE.name}`;

/** An event on the pull request. */
export function onPullRequest(
  { base, head, merge }: PullRequestCommits,
  { event = 'pull_request', action = 'opened', fromFork = false, title = 'Keep the plan short' }: PullRequestTold = {},
): Happening {
  const payload = example('pull_request', action);
  const there = payload['pull_request'] as Payload;
  const side = (name: 'head' | 'base', sha: string, full_name: string) => {
    const known = there[name] as Payload;
    return { ...known, sha, repo: { ...(known['repo'] as Payload), full_name, private: true } };
  };
  return {
    event,
    sha: event === 'pull_request' ? merge : base,
    ref: event === 'pull_request' ? `refs/pull/${PULL_REQUEST}/merge` : 'refs/heads/main',
    payload: {
      ...payload,
      number: PULL_REQUEST,
      repository: ours(payload),
      pull_request: {
        ...there,
        number: PULL_REQUEST,
        title,
        head: side('head', head, fromFork ? 'somebody-else/readiness' : NAME),
        base: side('base', base, NAME),
      },
    },
  };
}

/** A push to the main branch. */
export function onPush(before: string, after: string): Happening {
  const payload = example('push');
  const told = { ...payload, before, after, ref: 'refs/heads/main', created: false, repository: ours(payload) };
  return { event: 'push', payload: told, sha: after, ref: 'refs/heads/main' };
}

/** A pull request in the queue to be merged. */
export function onMergeGroup(base: string, head: string): Happening {
  const payload = example('merge_group', 'checks_requested');
  const ref = `refs/heads/gh-readonly-queue/main/pr-${PULL_REQUEST}-${base}`;
  const group = { ...(payload['merge_group'] as Payload), base_sha: base, head_sha: head, head_ref: ref };
  return {
    event: 'merge_group',
    payload: { ...payload, merge_group: group, repository: ours(payload) },
    sha: head,
    ref,
  };
}

/** Every night; GitHub gives such an event hardly a payload. */
export function onSchedule(sha: string): Happening {
  const payload = {
    schedule: '17 3 * * *',
    repository: ours(example('push')),
    workflow: '.github/workflows/nightly.yml',
  };
  return { event: 'schedule', payload, sha, ref: 'refs/heads/main' };
}

/** Somebody pressed the button. */
export function onDispatch(sha: string): Happening {
  const payload = example('workflow_dispatch');
  const told = { ...payload, ref: 'refs/heads/main', repository: ours(payload) };
  return { event: 'workflow_dispatch', payload: told, sha, ref: 'refs/heads/main' };
}

function ours(payload: Payload): Payload {
  return {
    ...(payload['repository'] as Payload),
    full_name: NAME,
    name: PRIVATE.name,
    private: true,
    default_branch: 'main',
  };
}

/** The first documented example; throws when there is none any more. */
function example(name: string, action?: string): Payload {
  const found = DOCUMENTED.find((definition) => definition.name === name)?.examples.find(
    (one) => action === undefined || one['action'] === action,
  );
  if (found === undefined) throw new Error(`@octokit/webhooks-examples has no ${name} ${action ?? ''}.`);
  return { ...found };
}
