/** What started the workflow, as far as its payload tells: whatever it holds, reading it never fails. */
import { readFileSync, statSync } from 'node:fs';
import { LIMITS } from '../base/limits.ts';
import type { Environment } from './input-values.ts';

/** The pull request that an event is about. */
export interface PullRequest {
  readonly number: number;
  /** Full ids of commits, where the payload has them. */
  readonly baseSha: string | undefined;
  readonly headSha: string | undefined;
  /** Whether its branch is in another repository, or in one that is gone. */
  readonly isFork: boolean;
  readonly isClosed: boolean;
}

/** An event, decoded. */
export interface Event {
  /** `pull_request`, `push`, `schedule`; empty outside of a workflow. */
  readonly name: string;
  readonly pullRequest?: PullRequest;
  /** Full id of the commit that the payload says to compare with: of a push what was there before, of a merge group its base. */
  readonly before?: string;
  /** Name of the branch that the repository stands for, where the payload has it. */
  readonly defaultBranch?: string;
  /** Sentences about what the payload should tell and does not. */
  readonly notices: readonly string[];
}

const PULL_REQUEST = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];

/** Whether the event is about something that is proposed and not accepted yet, whatever its payload tells. */
export function isProposal({ name }: Event): boolean {
  return PULL_REQUEST.includes(name) || name === 'merge_group';
}

/** Reads `GITHUB_EVENT_NAME` and the payload at `GITHUB_EVENT_PATH`. */
export function readEvent(env: Environment): Event {
  const name = env['GITHUB_EVENT_NAME'] ?? '';
  const payload = readPayload(env['GITHUB_EVENT_PATH']);
  if (payload.is === 'unread')
    return { name, notices: name === '' ? [] : [`${payload.reason} ${goesOn('what it tells')}`] };
  const branch = at(payload.value, 'repository', 'default_branch');
  const decoded = DECODERS.get(name)?.(payload.value) ?? { notices: [] };
  return { name, ...(typeof branch === 'string' && branch !== '' && { defaultBranch: branch }), ...decoded };
}

type Decoded = Omit<Event, 'name' | 'defaultBranch'>;

const DECODERS: ReadonlyMap<string, (payload: unknown) => Decoded> = new Map([
  ...PULL_REQUEST.map((name) => [name, decodePullRequest] as const),
  ['push', (payload: unknown) => decodeBefore(shaAt(payload, 'before'), isNewBranch(payload))],
  ['merge_group', (payload: unknown) => decodeBefore(shaAt(payload, 'merge_group', 'base_sha'), false)],
]);

function decodePullRequest(payload: unknown): Decoded {
  const number = at(payload, 'pull_request', 'number') ?? at(payload, 'number');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) {
    return { notices: [`The payload of the event does not hold the number of the pull request. ${goesOn('it')}`] };
  }
  const head = at(payload, 'pull_request', 'head', 'repo', 'full_name');
  const base = at(payload, 'pull_request', 'base', 'repo', 'full_name') ?? at(payload, 'repository', 'full_name');
  const pullRequest = {
    number,
    baseSha: shaAt(payload, 'pull_request', 'base', 'sha'),
    headSha: shaAt(payload, 'pull_request', 'head', 'sha'),
    // A fork that was deleted has no repository any more.
    isFork: head !== base || typeof head !== 'string',
    isClosed: at(payload, 'pull_request', 'state') === 'closed' || at(payload, 'action') === 'closed',
  };
  return { pullRequest, notices: [] };
}

function decodeBefore(before: string | undefined, mayBeAbsent: boolean): Decoded {
  if (before !== undefined) return { before, notices: [] };
  if (mayBeAbsent) return { notices: [] };
  return { notices: [`The payload of the event does not hold the commit to compare with. ${goesOn('it')}`] };
}

function isNewBranch(payload: unknown): boolean {
  const before = at(payload, 'before');
  return typeof before === 'string' && /^0+$/.test(before);
}

function goesOn(without: string): string {
  return `The run goes on without ${without}.`;
}

type Payload = { readonly is: 'read'; readonly value: unknown } | { readonly is: 'unread'; readonly reason: string };

function readPayload(path: string | undefined): Payload {
  if (path === undefined || path === '') return unread('GITHUB_EVENT_PATH is not set, so there is no payload to read.');
  try {
    if (statSync(path).size > LIMITS.eventBytes)
      return unread(`The payload of the event is larger than ${LIMITS.eventBytes / 1024 / 1024} MB, and was not read.`);
    return { is: 'read', value: JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) };
  } catch (error) {
    return unread(
      error instanceof SyntaxError
        ? 'The payload of the event is not JSON.'
        : 'The payload of the event cannot be read from GITHUB_EVENT_PATH.',
    );
  }
}

function unread(reason: string): Payload {
  return { is: 'unread', reason };
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key);
  }
  return found;
}

function shaAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const sha = at(value, ...keys);
  return typeof sha === 'string' && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? sha : undefined;
}
