import { RefusedError } from './answer.ts';

/** The base of the REST API; throws a RefusedError for what is no such address. */
export function apiAddress(apiUrl: string): URL {
  const address = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (address === undefined || !['https:', 'http:'].includes(address.protocol) || address.username !== '') {
    throw new RefusedError(
      'network',
      'The address of the GitHub API is not one that can be asked. Set GITHUB_API_URL to one such as https://api.github.com or https://github.example/api/v3, without a user in it.',
    );
  }
  return address;
}
