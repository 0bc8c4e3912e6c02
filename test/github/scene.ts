/** What the scenario tests share: one rig a file, taken back to the beginning before each test. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { removeAll } from '../unit/git/harbour.ts';
import { PRIVATE, PULL_REQUEST, TOKENS } from './emulator.ts';
import { type Rig, startRig } from './rig.ts';
import { type Ran, runStep, type StepOfJob } from './runner.ts';

const REPOSITORY = `/repos/${PRIVATE.owner}/${PRIVATE.name}`;
const COMMENTS = `${REPOSITORY}/issues/${PULL_REQUEST}/comments`;

/** Requests of the action, as {@link Rig.writes} tells them. */
export const WRITE = {
  comment: `POST ${COMMENTS}`,
  commentAgain: (id: number) => `PATCH ${REPOSITORY}/issues/comments/${id}`,
  checkRun: `POST ${REPOSITORY}/check-runs`,
  checkRunAgain: (id: number) => `PATCH ${REPOSITORY}/check-runs/${id}`,
  sarif: `POST ${REPOSITORY}/code-scanning/sarifs`,
  issue: `POST ${REPOSITORY}/issues`,
  issueAgain: (number: number) => `PATCH ${REPOSITORY}/issues/${number}`,
  label: `POST ${REPOSITORY}/labels`,
} as const;

/** A test runs the action several times, on machines that do much else. */
export const LONG = { timeout: 120_000 } as const;

/** A comment on the pull request. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

/** A step, at the rig unless it says otherwise. */
export type Step = Omit<StepOfJob, 'apiUrl'> & { readonly apiUrl?: string };

/** The stage of a test file. */
export interface Scene {
  readonly rig: () => Rig;
  /** Runs a step and forgets what was written before it. */
  readonly run: (step: Step) => Promise<Ran>;
  readonly comments: () => Promise<readonly Comment[]>;
  /** Somebody who is not the workflow comments on the pull request. */
  readonly say: (body: string) => Promise<unknown>;
}

/** Sets the stage for a file of tests; a test fails when a request broke GitHub's description of its API. */
export function scene(): Scene {
  let rig: Rig | undefined;
  const running = (): Rig => {
    if (rig === undefined) throw new Error('The rig has not started.');
    return rig;
  };
  beforeAll(async () => {
    rig = await startRig();
  }, 60_000);
  beforeEach(() => running().reset());
  afterEach(() => {
    removeAll();
    expect(running().violations()).toEqual([]);
  });
  afterAll(() => rig?.close());
  return {
    rig: running,
    run: (step) => {
      running().mark();
      return runStep({ apiUrl: running().url, ...step });
    },
    comments: async () => (await running().ask(TOKENS.person, 'GET', COMMENTS)) as readonly Comment[],
    say: (body) => running().ask(TOKENS.person, 'POST', COMMENTS, { body }),
  };
}
