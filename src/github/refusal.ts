import { RefusedError } from './answer.ts';
import { type Failure, headerOf, isFailure, isFromApi, quoted, reasonOf } from './failure.ts';
import type { Refusal } from './github-api.ts';
import { HaltedError } from './guarded-fetch.ts';

/** What was asked of GitHub, for the sentences about its failure. */
export interface Attempt {
  /** As in "could not write the comment". */
  readonly doing: string;
  /** The permission of a workflow's token that it takes, such as `issues: write`. */
  readonly permission: string;
}

/** Where it was asked. */
export interface Asked extends Attempt {
  /** Host of the API, with its port. */
  readonly host: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
}

/** The refusal that an error stands for; an error that does not come from GitHub or the way there is thrown again. */
export function refusalOf(error: unknown, asked: Asked): Refusal {
  if (error instanceof RefusedError) return refusal(error.refusal.why, error.message, asked);
  if (error instanceof HaltedError) return refusal('network', noAnswer(`${error.message}.`, asked), asked);
  if (!isFailure(error)) throw error;
  const why = whyRefused(error);
  return refusal(why, SENTENCES[why](error, asked), asked);
}

/** No message may show the token, whatever a server or a library put into its own. */
function refusal(why: Refusal['why'], message: string, { token }: Asked): Refusal {
  const secret = token.trim();
  return { why, message: secret === '' ? message : message.replaceAll(secret, '***') };
}

/** The kind of refusal that a failed request is. */
export function whyRefused(failure: Failure): Refusal['why'] {
  if (failure.response === undefined || failure.status >= 500 || !isFromApi(failure)) return 'network';
  if (failure.status === 401) return 'unauthorised';
  if (failure.status === 403 || failure.status === 429) return whyForbidden(failure);
  if (failure.status === 404) return 'notFound';
  if (failure.status === 410) return /disabled/i.test(reasonOf(failure)) ? 'issuesDisabled' : 'notFound';
  return 'rejected';
}

function whyForbidden(failure: Failure): Refusal['why'] {
  const reason = reasonOf(failure);
  if (headerOf(failure, 'x-github-sso') !== '' || /\bSAML\b/.test(reason)) return 'singleSignOn';
  if (/\bsecondary rate\b/i.test(reason) || headerOf(failure, 'retry-after') !== '') return 'secondaryLimit';
  if (headerOf(failure, 'x-ratelimit-remaining') === '0') return 'rateLimit';
  if (failure.status === 429) return 'secondaryLimit';
  if (/(code scanning|(advanced|code) security).*(not enabled|must be enabled)/i.test(reason)) return 'codeScanningOff';
  return /\blocked\b/i.test(reason) ? 'rejected' : 'missingPermission';
}

type Sentence = (failure: Failure, asked: Asked) => string;

const SENTENCES: Readonly<Record<Refusal['why'], Sentence>> = {
  unauthorised: (_, asked) =>
    `${couldNot(asked)}: GitHub does not accept the token. It is wrong, has expired or was revoked: give one that is valid on ${asked.host}.`,
  missingPermission,
  singleSignOn: (_, asked) =>
    `${couldNot(asked)}: the organisation wants the token to be authorised for single sign-on. Do that in the settings of the token, under "Configure SSO", or use the token of the workflow.`,
  rateLimit: (failure, asked) =>
    `${couldNot(asked)}: the token has made all the requests that GitHub allows it${until(failure)}. Run it again then, or with another token.`,
  secondaryLimit: (failure, asked) =>
    `${couldNot(asked)}: GitHub asks to slow down${pause(failure)}, which is longer than this run waits. Run it again later, and fewer such jobs at once.`,
  codeScanningOff: (_, asked) =>
    `${couldNot(asked)}: code scanning is off in ${asked.repository}. Turn it on under Settings, Code security, or leave the upload out.`,
  issuesDisabled: (_, asked) =>
    `${couldNot(asked)}: issues are turned off in ${asked.repository}. Turn them on under Settings, General, Features.`,
  notFound: (failure, asked) =>
    `${couldNot(asked)}: GitHub does not find it in ${asked.repository}${says(failure)}. Check the name and the number; a token that may not see a private repository gets the same answer, and needs "${asked.permission}".`,
  rejected: (failure, asked) => `${couldNot(asked)}: GitHub rejects what was sent${says(failure)}.`,
  network: (failure, asked) => noAnswer(noAnswerBecause(failure), asked),
};

function missingPermission(failure: Failure, asked: Asked): string {
  const accepted = headerOf(failure, 'x-accepted-github-permissions');
  const named = accepted === '' ? '' : ` GitHub asks for ${quoted(accepted.replaceAll(';', ' or'))}.`;
  return `${couldNot(asked)}: the token lacks the permission "${asked.permission}"${says(failure)}.${named} Add it under "permissions" of the job; a pull request from a fork or from Dependabot never gets it.`;
}

function couldNot({ doing }: Attempt): string {
  return `Could not ${doing}`;
}

function says(failure: Failure): string {
  const reason = reasonOf(failure);
  return reason === '' ? '' : `, in its words: ${quoted(reason)}`;
}

function until(failure: Failure): string {
  const reset = headerOf(failure, 'x-ratelimit-reset');
  if (!/^\d{1,11}$/.test(reset)) return '';
  return `, until ${new Date(Number(reset) * 1_000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function pause(failure: Failure): string {
  const seconds = headerOf(failure, 'retry-after');
  return /^\d{1,9}$/.test(seconds) ? ` for ${seconds} seconds` : '';
}

function noAnswer(because: string, asked: Asked): string {
  return `${couldNot(asked)}: no usable answer from ${asked.host}: ${because} Check GITHUB_API_URL, and HTTPS_PROXY and NO_PROXY if the way out is a proxy.`;
}

function noAnswerBecause(failure: Failure): string {
  if (failure.response === undefined) return noResponse(failure);
  if (failure.status >= 500)
    return `it failed with status ${failure.status} again and again. See www.githubstatus.com and run it again later.`;
  return `what answered with status ${failure.status} is not the GitHub API, but perhaps the page of a proxy.`;
}

function noResponse(failure: Failure): string {
  const causes = causesOf(failure);
  const certificate = causes.some((cause) => /CERT|SIGNATURE/.test(codeOf(cause)));
  const hint = certificate ? ' If your own authority signed its certificate, name that in NODE_EXTRA_CA_CERTS.' : '';
  const reason = causes.map(messageOf).findLast((text) => text !== '') ?? 'no connection';
  return `${quoted(reason)}.${hint}`;
}

/** The error and what it was caused by, the first reason last. */
function causesOf(error: Error): readonly Error[] {
  return error.cause instanceof Error ? [error, ...causesOf(error.cause)] : [error];
}

function messageOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'it took too long';
  return error.message === '' ? codeOf(error) : error.message;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
