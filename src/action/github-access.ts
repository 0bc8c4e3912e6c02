import type { GitHub, Refusal } from '../github/github-api.ts';
import type { Step } from './step.ts';

/** GitHub, opened when it is first needed; or a sentence that says why the step may write nothing there. */
export type Access =
  | { readonly is: 'open'; readonly github: () => Promise<GitHub> }
  | { readonly is: 'closed'; readonly reason: string };

/** Whether the step can write on GitHub at all. Nothing is asked and nothing is loaded for it. */
export function accessOf({ inputs, event, job, terminal, world }: Step): Access {
  const { token } = inputs;
  const { apiUrl, repository } = job;
  if (token === undefined) return closed('There is no token: the input token is empty.');
  if (repository === undefined) return closed('GITHUB_REPOSITORY names no repository, as it does in GitHub Actions.');
  if (event.name === 'pull_request' && event.pullRequest?.isFork === true)
    return closed('The pull request comes from a fork, and GitHub lets such a run write nothing.');
  let opened: Promise<GitHub> | undefined;
  const github = (): Promise<GitHub> => {
    opened ??= world.openGitHub({ apiUrl, repository, token, env: terminal.env });
    return opened;
  };
  return { is: 'open', github };
}

/** What GitHub refused, with what to do where the refusal alone does not tell. */
export function refusedSentence({ message, why }: Refusal, { job }: Step): string {
  return why === 'missingPermission' && job.isDependabot
    ? `${message} Dependabot started this run; its token may write only what "permissions" of the workflow names.`
    : message;
}

function closed(reason: string): Access {
  return { is: 'closed', reason };
}
