import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { LIMITS } from '../base/limits.ts';
import { RefusedError } from './answer.ts';
import { apiAddress } from './api-address.ts';
import type { GitHubPlace, RepositoryName } from './github-api.ts';
import { type Bounds, guardedFetch, HaltedError, type Send } from './guarded-fetch.ts';
import { proxyFor } from './proxy-choice.ts';

/** How patient a run is; tests are less so. */
export interface Pace extends Bounds {
  /** Milliseconds of what GitHub and the retries call a second. */
  readonly second: number;
}

/** The patience of a CI job. */
export const PACE: Pace = {
  requestMilliseconds: LIMITS.githubRequestMilliseconds,
  totalMilliseconds: LIMITS.githubRunMilliseconds,
  responseBytes: LIMITS.githubResponseBytes,
  second: 1_000,
};

/** GitHub's REST API for one repository. */
export interface Client {
  readonly rest: Octokit['rest'];
  /** The repository, as every request names it. */
  readonly repo: { readonly owner: string; readonly repo: string };
  /** Lets some seconds pass. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** Answers that would be the same if it were asked again; 403 and 429 are for the throttling to judge. */
const FINAL = [400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 451];

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const NOT_THE_API = 'what answered is not the GitHub API, but perhaps the page of a proxy';

const PatientOctokit = Octokit.plugin(retry, throttling);

/** A client that says nothing, waits as GitHub asks within limits, and goes through a proxy where there is one; throws RefusedError. */
export async function connect(place: GitHubPlace, pace: Pace): Promise<Client> {
  const address = apiAddress(place.apiUrl);
  const octokit = new PatientOctokit({
    auth: usableToken(place.token),
    baseUrl: `${address.origin}${address.pathname}`.replace(/\/+$/, ''),
    userAgent: 'irready',
    log: SILENT,
    request: { fetch: guardedFetch(await senderFor(address, place), pace), log: SILENT },
    retry: { doNotRetry: FINAL, retries: LIMITS.githubRetries, retryAfterBaseValue: pace.second },
    throttle: throttle(address, place, pace),
  });
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  octokit.hook.after('request', ({ status, data }) => {
    if (status !== 204 && (typeof data !== 'object' || data === null)) throw new HaltedError(NOT_THE_API);
  });
  const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * pace.second));
  return { rest: octokit.rest, repo: usableName(place.repository), wait };
}

/** A header with a line break in it would be refused with a message that shows the token. */
function usableToken(given: string): string {
  const token = given.trim();
  if (/^[\u0021-\u007e]+$/.test(token)) return token;
  throw new RefusedError(
    'unauthorised',
    token === ''
      ? 'There is no token to ask GitHub with. Give one.'
      : 'The token for GitHub holds characters that no token has. Give it without blanks, quotes or line breaks.',
  );
}

/** Names become parts of addresses, where `..` would lead elsewhere. */
function usableName({ owner, name }: RepositoryName): Client['repo'] {
  if ([owner, name].every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part))) return { owner, repo: name };
  throw new RefusedError('notFound', 'The repository has a name that none has on GitHub. Give it as owner/name.');
}

async function senderFor(address: URL, place: GitHubPlace): Promise<Send> {
  const proxy = proxyFor(address, place.env);
  if (proxy === undefined) return (url, request) => fetch(url, request);
  const { sendThrough } = await import('./proxy.ts');
  try {
    return sendThrough(proxy);
  } catch {
    throw new RefusedError(
      'network',
      'The proxy named by HTTPS_PROXY or HTTP_PROXY has no address that can be used. Write it like http://proxy.example:3128.',
    );
  }
}

/** Both limits are waited for once, and only when the wait is short. */
function throttle(address: URL, { repository }: GitHubPlace, { second }: Pace) {
  const isShort = (seconds: number, _request: unknown, _octokit: unknown, retries: number) =>
    seconds <= LIMITS.githubWaitSeconds && retries < 1;
  return {
    // Clients of the same repository keep to one pace.
    id: `${address.href} ${repository.owner}/${repository.name}`,
    retryAfterBaseValue: second,
    onRateLimit: isShort,
    onSecondaryRateLimit: isShort,
  };
}
