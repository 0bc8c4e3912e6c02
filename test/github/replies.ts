/** Answers that the emulator has no notion of, in GitHub's own words. */
import { ASSIGNABLE, TOKENS } from './emulator.ts';

/** A request as a reply looks at it. */
export interface Asked {
  readonly method: string;
  /** Below the base of the API, without its query. */
  readonly path: string;
  readonly token: string;
}

/** An answer in place of the emulator's; without a body Prism makes one up that fits the description. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer to a request, or undefined where somebody else answers. */
export type Replies = (asked: Asked) => Reply | undefined;

const NOT_THIS_TOKEN: Reply = {
  status: 403,
  body: {
    message: 'Resource not accessible by integration',
    documentation_url: 'https://docs.github.com/rest',
    status: '403',
  },
};

/** What GitHub does and the emulator does not, in the order in which they are asked. */
export const GITHUB_DIFFERS: readonly Replies[] = [
  ({ path, token }) => (path === '/user' && token !== TOKENS.person ? NOT_THIS_TOKEN : undefined),
  ({ method, token }) => (method !== 'GET' && token === TOKENS.readOnly ? NOT_THIS_TOKEN : undefined),
  ({ token }) => (Object.values<string>(TOKENS).includes(token) ? undefined : BAD_CREDENTIALS),
  ({ path }) => {
    const login = /\/assignees\/([^/]+)$/.exec(path)?.[1];
    return login === undefined ? undefined : { status: ASSIGNABLE.includes(login) ? 204 : 404 };
  },
  ({ path }) => (path.endsWith('/code-scanning/sarifs') ? { status: 202 } : undefined),
];

const BAD_CREDENTIALS: Reply = {
  status: 401,
  body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
};
