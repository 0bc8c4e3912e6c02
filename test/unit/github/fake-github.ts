/** A server that answers as a test tells it to, for what no emulator of GitHub has; and the place to ask it at. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { PACE, type Pace } from '../../../src/github/client.ts';
import type { Answer, GitHub, GitHubPlace, Refusal } from '../../../src/github/github-api.ts';
import { openGitHub } from '../../../src/github/open-github.ts';

export const TOKEN = 'ghs_northwindTokenThatNobodyMaySee';

/** Seconds pass in a blink, and nobody waits long for an answer. */
export const HASTY: Pace = { ...PACE, requestMilliseconds: 400, totalMilliseconds: 20_000, second: 2 };

export interface Asked {
  readonly method: string;
  /** Path below the base of the API, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Of a JSON body. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a text. */
  readonly body?: unknown;
}

/** A server that never answers, one that closes the line, one that stops half way, one that closes it half way. */
export type Failing = 'silence' | 'hangUp' | 'stall' | 'tear';

export type Answering = (asked: Asked) => Reply | Failing;

export interface FakeGitHub {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** `METHOD /path` of every request so far. */
  readonly lines: () => readonly string[];
  readonly writes: () => readonly Asked[];
  readonly open: (changes?: Partial<GitHubPlace>, pace?: Partial<Pace>) => GitHub;
}

const running: Server[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

/** Listens until the test is over. */
export async function listen(server: Server): Promise<string> {
  running.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

export async function fakeGitHub(answering: Answering): Promise<FakeGitHub> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://github.example');
    const text = Buffer.concat(chunks).toString();
    const { method = '', headers } = request;
    const one = { method, path, query, headers, body: text === '' ? {} : JSON.parse(text) };
    asked.push(one);
    reply(response, answering(one));
  });
  const url = await listen(server);
  const place = placeAt(url);
  return {
    url,
    asked,
    lines: () => asked.map(({ method, path }) => `${method} ${path}`),
    writes: () => asked.filter(({ method }) => method !== 'GET'),
    open: (changes = {}, pace = {}) => openGitHub({ ...place, ...changes }, { ...HASTY, ...pace }),
  };
}

function reply(response: ServerResponse, given: ReturnType<Answering>): void {
  if (given === 'silence') return;
  if (given === 'hangUp') {
    response.destroy();
    return;
  }
  if (given === 'stall' || given === 'tear') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"private":');
    if (given === 'tear') setTimeout(() => response.destroy(), 20);
    return;
  }
  const { status = 200, headers = {}, body } = given;
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8', ...headers });
  response.end(isText || body === undefined ? body : JSON.stringify(body));
}

export function placeAt(apiUrl: string): GitHubPlace {
  return { apiUrl, repository: { owner: 'northwind', name: 'ir-plans' }, token: TOKEN, env: {} };
}

/** What GitHub sends with an error. */
export function failing(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: { message, documentation_url: 'https://docs.github.example/rest' } };
}

/** The refusal in an answer that has to be one. */
export function refusalIn(answer: Answer<unknown>): Refusal {
  if (answer.is === 'refused') return answer.refusal;
  throw new Error(`answered: ${JSON.stringify(answer.value)}`);
}

export const BOT = { login: 'github-actions[bot]', type: 'Bot' };
export const PERSON = { login: 'mallory', type: 'User' };

/** How GitHub answers an app that asks who it is. */
export const APP_MAY_NOT_ASK = failing(403, 'Resource not accessible by integration');
