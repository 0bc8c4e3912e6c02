/**
 * GitHub as the tests meet it: what we ask goes through Prism, which holds it to GitHub's own description, to an emulator that
 * remembers. Every exchange is kept, so that a test can say what was written, and that nothing was.
 */
import { emulatedCommits } from './emulated-commits.ts';
import { type GitHubEmulator, startEmulator } from './emulator.ts';
import { ENTERPRISE, type Exchange, startFront } from './front.ts';
import { startPrism } from './prism.ts';
import { GITHUB_DIFFERS, type Replies } from './replies.ts';

/** A running rig; one serves a test file. */
export interface Rig {
  /** Base of the REST API. */
  readonly url: string;
  /** Base of the REST API as GitHub Enterprise Server has it. */
  readonly enterpriseUrl: string;
  /** One more base of the REST API: clients of one base wait for each other, as GitHub wants it. */
  readonly freshUrl: () => string;
  /** Every exchange since the beginning or {@link mark}. */
  readonly exchanges: () => readonly Exchange[];
  /** Those that were to change something, as `POST /repos/brightwater/readiness/issues`. */
  readonly writes: () => readonly string[];
  /** A line for each request since the beginning that breaks GitHub's description. */
  readonly violations: () => readonly string[];
  /** Forgets the exchanges, so that what follows is told alone. */
  readonly mark: () => void;
  /** Answers in place of the emulator from now on. */
  readonly reply: (replies: Replies) => void;
  /** Asks the emulator itself, as somebody else than irready would. Throws unless it succeeds. */
  readonly ask: GitHubEmulator['ask'];
  /** Takes everything back to the beginning. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the emulator, Prism before it, and what keeps the exchanges. Throws when one does not start. */
export async function startRig(): Promise<Rig> {
  const emulator = await startEmulator();
  const judge = await startPrism({ upstream: emulator.url });
  const mock = await startPrism('made-up answers');
  const commits = emulatedCommits(emulator);
  const kept: Exchange[] = [];
  const broken: string[] = [];
  let own: readonly Replies[] = [];
  let runs = 0;
  const behind = { judgedUrl: judge.url, madeUpUrl: mock.url, commits, replies: () => [...own, ...GITHUB_DIFFERS] };
  const front = await startFront(behind, (exchange) => {
    kept.push(exchange);
    broken.push(...exchange.violations.map((violation) => `${told(exchange)}: ${violation}`));
  });
  return {
    url: front.url,
    enterpriseUrl: `${front.url}${ENTERPRISE}`,
    freshUrl: () => {
      runs += 1;
      return `${front.url}/run-${runs}`;
    },
    exchanges: () => [...kept],
    writes: () => kept.filter(({ method }) => method !== 'GET').map(told),
    violations: () => [...broken],
    mark: () => kept.splice(0),
    reply: (replies) => {
      own = [replies, ...own];
    },
    ask: emulator.ask,
    reset: async () => {
      own = [];
      kept.splice(0);
      broken.splice(0);
      commits.forget();
      await emulator.reset();
    },
    close: async () => {
      for (const part of [front, judge, mock, emulator]) await part.close();
    },
  };
}

function told({ method, path }: Exchange): string {
  return `${method} ${path}`;
}
