/** A GitHub that remembers what it was told: Brightwater Rail's repositories in the emulator, in this process. */
import { createServer } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import type { RepositoryName } from '../../src/github/github-api.ts';

/** Where Brightwater keeps its documents; only those who work on it see it. */
export const PRIVATE: RepositoryName = { owner: 'brightwater', name: 'readiness' };

/** Documents that anybody can read. */
export const PUBLIC: RepositoryName = { owner: 'brightwater', name: 'open-readiness' };

/** The account that the token of a workflow writes as. */
export const WORKFLOW = 'github-actions[bot]';

/** A person who works on both repositories. */
export const PERSON = 'alindholm-brightwater';

/** Who can be given issues. */
export const ASSIGNABLE: readonly string[] = [PERSON, 'cwhitlock-brightwater'];

export const TOKENS = {
  workflow: 'token-of-the-workflow',
  /** Of a run that may write nothing, as on a pull request from a fork. */
  readOnly: 'token-that-only-reads',
  person: 'token-of-ada',
} as const;

const OWNER_TOKEN = 'token-of-brightwater';

/** The pull request that is open in both repositories. */
export const PULL_REQUEST = 1;

/** The running emulator. */
export interface GitHubEmulator {
  /** Without a slash at its end. */
  readonly url: string;
  /** Asks the emulator itself, as somebody else than irready would. Throws unless it succeeds. */
  readonly ask: (token: string, method: string, path: string, body?: unknown) => Promise<unknown>;
  /** Takes everything back to the beginning. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the emulator on a free port. Throws when it does not answer. */
export async function startEmulator(): Promise<GitHubEmulator> {
  const port = await freePort();
  const emulator = await createEmulator({ service: 'github', port, baseUrl: `http://127.0.0.1:${port}`, seed: SEED });
  const ask = asker(emulator);
  const reset = async () => {
    emulator.reset();
    for (const { owner, name } of [PRIVATE, PUBLIC]) await furnish(ask, `/repos/${owner}/${name}`);
  };
  await reset();
  return { url: emulator.url, ask, reset, close: () => emulator.close() };
}

const SEED = {
  tokens: {
    [TOKENS.workflow]: { login: WORKFLOW },
    [TOKENS.readOnly]: { login: WORKFLOW },
    [TOKENS.person]: { login: PERSON },
    [OWNER_TOKEN]: { login: PRIVATE.owner },
  },
  github: {
    users: [PRIVATE.owner, WORKFLOW, ...ASSIGNABLE].map((login) => ({ login })),
    repos: [
      { ...PRIVATE, private: true },
      { ...PUBLIC, private: false },
    ],
  },
};

async function furnish(ask: GitHubEmulator['ask'], repository: string): Promise<void> {
  for (const login of [WORKFLOW, PERSON]) {
    await ask(OWNER_TOKEN, 'PUT', `${repository}/collaborators/${encodeURIComponent(login)}`, { permission: 'push' });
  }
  await ask(TOKENS.person, 'POST', `${repository}/pulls`, {
    title: 'Keep the plan short',
    head: 'change',
    base: 'main',
  });
}

function asker({ url }: Emulator): GitHubEmulator['ask'] {
  return async (token, method, path, body) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The emulator answers ${response.status} to ${method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}

/** The emulator does not tell which port it took when it is asked for any, so it is given one that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
