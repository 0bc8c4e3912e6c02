import { LIMITS } from '../base/limits.ts';
import { RefusedError } from './answer.ts';

/** The invisible first line of a body by which irready finds it again; throws RefusedError for a key that could end it early. */
export function marker(purpose: 'comment' | 'said', key: string): string {
  if (/^[a-zA-Z0-9-]{1,100}$/.test(key)) return `<!-- irready:${purpose} key=${key} -->`;
  throw new RefusedError(
    'rejected',
    'The key of the comment holds characters it may not. Use letters, digits and hyphens, at most 100.',
  );
}

/** The body under its marker; throws RefusedError when GitHub would not take it. */
export function markedBody(mark: string, body: string): string {
  const marked = `${mark}\n${body}`;
  refuseTooLong(marked);
  return marked;
}

/** Throws RefusedError for a body that is longer than GitHub takes. */
export function refuseTooLong(body: string): void {
  if (body.length <= LIMITS.githubBodyCharacters) return;
  throw new RefusedError(
    'rejected',
    `The text has ${body.length} characters; GitHub takes ${LIMITS.githubBodyCharacters}. Fewer findings make it shorter.`,
  );
}

/** Whether GitHub, which turns line ends into its own and drops trailing space, would store both as the same. */
export function isSameBody(one: string, other: string): boolean {
  return stored(one) === stored(other);
}

function stored(body: string): string {
  return body.replace(/\r\n?/g, '\n').trimEnd();
}
