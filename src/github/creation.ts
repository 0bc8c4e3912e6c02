import type { Client } from './client.ts';
import { isFailure } from './failure.ts';
import type { Written } from './github-api.ts';

/** For requests that make something new: sent again blindly they might make it twice. */
export const ONCE = { retries: 0 } as const;

const PAUSE_SECONDS = 2;

/**
 * Runs a write that looks before it creates. When the answer to a creation got lost it may have happened, so the write
 * runs once more, and finds what it made.
 */
export async function lookAgain(client: Client, write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (!isFailure(error) || error.status < 500 || error.request.method !== 'POST') throw error;
    await client.wait(PAUSE_SECONDS);
    const written = await write();
    return written === 'unchanged' ? 'created' : written;
  }
}
