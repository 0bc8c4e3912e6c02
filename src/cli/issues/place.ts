import { UsageError } from '../../base/errors.ts';
import type { GitHubPlace, RepositoryName } from '../../github/github-api.ts';
import type { Terminal } from '../terminal.ts';

const NAME = /^([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}))\/([A-Za-z0-9._-]{1,100})$/;

/** Where the issues are, and as whom they are written; throws UsageError when the flags and the environment do not say. */
export function issuesPlace(flag: string | undefined, { env }: Terminal): GitHubPlace {
  const repository = repositoryOf(flag ?? env['GITHUB_REPOSITORY'] ?? '', flag === undefined);
  const token = given(env['GITHUB_TOKEN']) ?? given(env['GH_TOKEN']);
  if (token === undefined) {
    throw new UsageError(
      'There is no token. Set GITHUB_TOKEN to one that may write issues in the repository; a flag would show it to everybody on this machine.',
    );
  }
  return { apiUrl: given(env['GITHUB_API_URL']) ?? 'https://api.github.com', repository, token, env };
}

function repositoryOf(text: string, fromEnvironment: boolean): RepositoryName {
  const [, owner, name] = NAME.exec(text.trim()) ?? [];
  if (owner !== undefined && name !== undefined) return { owner, name };
  if (text === '')
    throw new UsageError('It is not said which repository holds the issues. Give --repository owner/name.');
  const where = fromEnvironment ? 'GITHUB_REPOSITORY' : '--repository';
  throw new UsageError(`${where} "${text}" names no repository. Write it as owner/name.`);
}

function given(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
