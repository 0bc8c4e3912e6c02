import { plainAnswer } from './plain-answer.ts';

/** A request as it goes out; `redirect` is manual, because fetch would turn a redirected POST into a GET that looks like a success. */
export interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly redirect: 'manual';
  readonly signal: AbortSignal;
}

/** What came back, its body not read yet. */
export interface Received {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]> & { readonly get: (name: string) => string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** One request and its answer: Node's own fetch, or one that goes through a proxy. */
export type Send = (address: string, request: Sent) => Promise<Received>;

/** How long and how much GitHub may answer. */
export interface Bounds {
  /** Of one request. */
  readonly requestMilliseconds: number;
  /** Of all requests together, from the first on. */
  readonly totalMilliseconds: number;
  readonly responseBytes: number;
}

/** An answer that asking again would not change. The name is what makes Octokit pass the error on as it is. */
export class HaltedError extends Error {
  override readonly name = 'AbortError';
}

/** As Octokit gives it. */
interface Wanted {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const REDIRECTS = [301, 302, 307, 308];
const MOST_REDIRECTS = 3;
const WITHOUT_BODY = [204, 205, 304];

/** A fetch for Octokit that neither hangs nor reads without end, and keeps method, body and host when it is redirected. */
export function guardedFetch(send: Send, bounds: Bounds): (address: string, wanted: Wanted) => Promise<Response> {
  let end: AbortSignal | undefined;
  return async (address, wanted) => {
    end ??= AbortSignal.timeout(bounds.totalMilliseconds);
    try {
      end.throwIfAborted();
      const signal = AbortSignal.any([end, AbortSignal.timeout(bounds.requestMilliseconds)]);
      const received = await follow(send, address, sentOf(wanted, signal));
      return await readWhole(received, bounds.responseBytes);
    } catch (error) {
      if (end.aborted) throw new HaltedError(`GitHub took longer than ${minutes(bounds.totalMilliseconds)} in all`);
      throw error;
    }
  };
}

function minutes(milliseconds: number): string {
  return `${Math.round(milliseconds / 6_000) / 10} minutes`;
}

function sentOf({ method = 'GET', headers = {}, body }: Wanted, signal: AbortSignal): Sent {
  return { method, headers, redirect: 'manual', signal, ...(body === undefined ? {} : { body }) };
}

/** A renamed repository redirects every request. Only the same host is followed: the token goes nowhere else. */
async function follow(send: Send, first: string, request: Sent): Promise<Received> {
  let address = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const received = await send(address, request);
    const location = REDIRECTS.includes(received.status) ? received.headers.get('location') : null;
    if (location === null) return answerOf(received);
    const next = URL.canParse(location, address) ? new URL(location, address) : undefined;
    if (next?.origin !== new URL(address).origin || next.username !== '')
      throw new HaltedError('the answer leads to another server');
    address = next.href;
  }
  throw new HaltedError(`the answer leads on more than ${MOST_REDIRECTS} times`);
}

/** Octokit takes any other redirect for a success. */
function answerOf(received: Received): Received {
  if (received.status < 300 || received.status >= 400) return received;
  throw new HaltedError(`what answered with status ${received.status} is not the GitHub API`);
}

async function readWhole({ status, headers, body }: Received, most: number): Promise<Response> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > most) throw new HaltedError(`the answer is larger than ${most} bytes`);
    chunks.push(chunk);
  }
  const plain = plainHeaders(headers);
  const whole = WITHOUT_BODY.includes(status) ? null : bodyOf(status, plain, Buffer.concat(chunks));
  return new Response(whole, { status, headers: plain });
}

function bodyOf(status: number, headers: Headers, bytes: Buffer): Buffer | string {
  return headers.get('content-type') === JSON_TYPE ? plainAnswer(status, bytes.toString('utf8')) : bytes;
}

const JSON_TYPE = 'application/json';

/** Octokit hands out what is neither JSON nor text as a buffer, which passes for an object: it is to see text. */
function plainHeaders(headers: Received['headers']): Headers {
  const plain = new Headers([...headers].map(([name, value]): [string, string] => [name, value]));
  const isJson = plain.get('content-type')?.includes('json') ?? false;
  plain.set('content-type', isJson ? JSON_TYPE : 'text/plain');
  return plain;
}
