import { LIMITS } from '../base/limits.ts';
import type { Client } from './client.ts';
import { lookAgain, ONCE } from './creation.ts';
import type { StickyComment, Written } from './github-api.ts';
import type { Author, Identity } from './identity.ts';
import { isSameBody, markedBody, marker } from './marker.ts';
import { PER_PAGE, pagesOf } from './pages.ts';

interface Comment {
  readonly id: number;
  readonly body?: string | undefined;
  readonly user?: Author;
}

/** Brings the one comment with its key on a pull request up to date. */
export function writeComment(client: Client, identity: Identity, comment: StickyComment): Promise<Written> {
  const mark = marker('comment', comment.key);
  const body = markedBody(mark, comment.body);
  return lookAgain(client, async () => {
    const standing = await findOurs(client, identity, comment.pullRequest, mark);
    if (standing !== undefined) return update(client, standing, body);
    return comment.worthCreating ? create(client, comment.pullRequest, body) : 'notNeeded';
  });
}

/** Says something on an issue, unless we said it already. */
export function commentOnce(
  client: Client,
  identity: Identity,
  said: { readonly issue: number; readonly key: string; readonly body: string },
): Promise<Written> {
  const mark = marker('said', said.key);
  const body = markedBody(mark, said.body);
  return lookAgain(client, async () => {
    const standing = await findOurs(client, identity, said.issue, mark);
    return standing === undefined ? create(client, said.issue, body) : 'unchanged';
  });
}

/** The oldest comment that begins with the marker and is ours; GitHub lists the oldest first. */
async function findOurs(
  { rest, repo }: Client,
  identity: Identity,
  issue: number,
  mark: string,
): Promise<Comment | undefined> {
  const load = (page: number) => rest.issues.listComments({ ...repo, issue_number: issue, per_page: PER_PAGE, page });
  for await (const page of pagesOf<Comment>(load, COMMENTS)) {
    for (const comment of page) {
      if (comment.body?.startsWith(mark) && (await identity())(comment.user)) return comment;
    }
  }
  return undefined;
}

const COMMENTS = {
  shape: { id: 'number', body: 'string?', user: 'object?' },
  most: LIMITS.githubComments,
  tooMany: `There are more than ${LIMITS.githubComments} comments, so it is not known whether one is ours. None was written, lest it be a second one.`,
} as const;

async function create({ rest, repo }: Client, issue: number, body: string): Promise<Written> {
  await rest.issues.createComment({ ...repo, issue_number: issue, body, request: ONCE });
  return 'created';
}

async function update({ rest, repo }: Client, standing: Comment, body: string): Promise<Written> {
  if (isSameBody(standing.body ?? '', body)) return 'unchanged';
  await rest.issues.updateComment({ ...repo, comment_id: standing.id, body });
  return 'updated';
}
