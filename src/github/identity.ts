import type { Client } from './client.ts';
import { isFailure } from './failure.ts';
import { whyRefused } from './refusal.ts';
import { expectShape } from './shape.ts';

/** Who wrote a comment or an issue; nobody when the account is gone. */
export type Author = { readonly login: string; readonly type: string } | null | undefined;

/** Tells what this run's own account wrote. */
export type IsOurs = (author: Author) => boolean;

/** Asks who we are when that is first needed. */
export type Identity = () => Promise<IsOurs>;

/**
 * Asks GitHub who the token belongs to. The token of a workflow belongs to an app and may not ask, but an app writes as
 * a bot, and no person can write as one.
 */
export async function whoWeAre({ rest }: Client): Promise<IsOurs> {
  try {
    const { data } = await rest.users.getAuthenticated();
    expectShape(data, { login: 'string' });
    const login = data.login.toLowerCase();
    return (author) => typeof author?.login === 'string' && author.login.toLowerCase() === login;
  } catch (error) {
    if (isFailure(error) && whyRefused(error) === 'missingPermission') return (author) => author?.type === 'Bot';
    throw error;
  }
}
