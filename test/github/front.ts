import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as wholeText } from 'node:stream/consumers';
import type { EmulatedCommits } from './emulated-commits.ts';
import type { Replies, Reply } from './replies.ts';
import { requestViolations } from './violations.ts';

/** One request, and what became of it. */
export interface Exchange {
  readonly method: string;
  /** Below the base of the API, with its query. */
  readonly path: string;
  /** Whether it was asked under the path of GitHub Enterprise Server. */
  readonly enterprise: boolean;
  readonly body: unknown;
  readonly status: number;
  /** Where the request breaks GitHub's description of its API. */
  readonly violations: readonly string[];
}

/** Base path of the API on GitHub Enterprise Server. */
export const ENTERPRISE = '/api/v3';

/** Any number of bases for the same API. */
const BASES = /^(\/run-\d+)?(\/api\/v3)?(?=\/)/;

/** What answers behind the front. */
export interface Behind {
  /** Prism before the emulator. */
  readonly judgedUrl: string;
  /** Prism with answers that it makes up. */
  readonly madeUpUrl: string;
  readonly commits: EmulatedCommits;
  readonly replies: () => readonly Replies[];
}

/** The address that is asked. */
export interface Front {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Takes every request, has Prism judge it, and tells `keep` what became of it. */
export async function startFront(behind: Behind, keep: (exchange: Exchange) => void): Promise<Front> {
  const server = createServer((request, response) => {
    exchange(behind, request, response).then(keep, (error: unknown) => {
      keep({ ...plain(request), body: undefined, status: 0, violations: [`The rig itself failed: ${String(error)}`] });
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, close };
}

function plain({ method = 'GET', url = '/' }: IncomingMessage): Pick<Exchange, 'method' | 'path' | 'enterprise'> {
  const [base = ''] = BASES.exec(url) ?? [];
  return { method, path: url.slice(base.length), enterprise: base.endsWith(ENTERPRISE) };
}

async function exchange(behind: Behind, request: IncomingMessage, response: ServerResponse): Promise<Exchange> {
  const asked = plain(request);
  const sent = await wholeText(request);
  const reply = replyTo(behind, request, asked.path);
  const answer = await (reply === undefined
    ? judged(behind, request, asked.path, sent)
    : madeUp(behind, request, asked.path, sent, reply));
  const violations = requestViolations(answer.headers.get('sl-violations'));
  const text =
    reply?.body === undefined ? asGitHubSays(behind.commits.inward(await answer.text())) : JSON.stringify(reply.body);
  const headers = { ...headersOf(answer), ...(reply?.body === undefined ? {} : JSON_TYPE), ...reply?.headers };
  response.writeHead(reply?.status ?? answer.status, headers).end(text);
  return { ...asked, body: parsed(sent), status: response.statusCode, violations };
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };

function replyTo(behind: Behind, { method = 'GET', headers }: IncomingMessage, path: string): Reply | undefined {
  const [bare = ''] = path.split('?');
  const token = (headers.authorization ?? '').replace(/^\S+ /, '');
  for (const replies of behind.replies()) {
    const reply = replies({ method, path: bare, token });
    if (reply !== undefined) return reply;
  }
  return undefined;
}

async function judged({ judgedUrl, commits }: Behind, request: IncomingMessage, path: string, sent: string) {
  const outward = await commits.outward(path, path);
  return ask(`${judgedUrl}${outward}`, request, await commits.outward(path, sent));
}

/** Prism judges the request all the same; the status has to be one that the description knows, unless the body is given. */
async function madeUp({ madeUpUrl }: Behind, request: IncomingMessage, path: string, sent: string, reply: Reply) {
  const answer = await ask(
    `${madeUpUrl}${path}`,
    request,
    sent,
    reply.body === undefined ? { prefer: `code=${reply.status}` } : {},
  );
  if (reply.body === undefined && answer.status !== reply.status && answer.headers.get('sl-violations') === null)
    throw new Error(
      `GitHub's description knows no answer ${reply.status} to ${request.method} ${path}: ${await answer.text()}`,
    );
  return answer;
}

function ask(
  url: string,
  { method = 'GET', headers }: IncomingMessage,
  sent: string,
  more: Record<string, string> = {},
) {
  const passed = ['authorization', 'content-type', 'user-agent', 'x-github-api-version'].flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const body = sent === '' ? {} : { body: sent };
  return fetch(url, { method, headers: { ...Object.fromEntries(passed), ...more }, ...body });
}

/** To the emulator every account is a person. */
function asGitHubSays(text: string): string {
  return text.replaceAll(/("login":"[^"]*\[bot\]".*?"type":)"User"/g, '$1"Bot"');
}

const OF_THE_CONNECTION = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'content-encoding',
  'sl-violations',
];

function headersOf(answer: Response): Record<string, string> {
  return Object.fromEntries([...answer.headers].filter(([name]) => !OF_THE_CONNECTION.includes(name)));
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
