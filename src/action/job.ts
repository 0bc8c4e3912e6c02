import type { RepositoryName } from '../github/github-api.ts';
import type { Environment } from './input-values.ts';

/** What the runner says about the job that a step belongs to; outside of a runner hardly anything is set. */
export interface Job {
  readonly repository: RepositoryName | undefined;
  readonly apiUrl: string;
  /** Full id of the commit that the event is about: of a pull request its merge commit. */
  readonly sha: string | undefined;
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string | undefined;
  /** Name of the workflow. */
  readonly workflow: string;
  /** Id of the job in its workflow. */
  readonly id: string;
  /** Whether Dependabot started it, whose token may write nothing unless the workflow says so. */
  readonly isDependabot: boolean;
}

/** Reads the variables that the runner sets for every step. */
export function jobOf(env: Environment): Job {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(env['GITHUB_REPOSITORY'] ?? '') ?? [];
  return {
    repository: owner === undefined || name === undefined ? undefined : { owner, name },
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    sha: /^[0-9a-f]{40,64}$/.exec(env['GITHUB_SHA'] ?? '')?.[0],
    ref: /^refs\/\S+$/.exec(env['GITHUB_REF'] ?? '')?.[0],
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    id: env['GITHUB_JOB'] ?? '',
    isDependabot: env['GITHUB_ACTOR'] === 'dependabot[bot]',
  };
}
