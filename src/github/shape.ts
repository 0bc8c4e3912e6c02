import { isRecord } from './failure.ts';
import { HaltedError } from './guarded-fetch.ts';

/** Kinds of value by key; with a question mark, null and absence are as good. */
export type Shape = Readonly<Record<string, 'string' | 'number' | 'list' | 'string?' | 'list?' | 'object?'>>;

/** Octokit promises shapes but checks none: throws HaltedError for a value without this one, whoever sent it. */
export function expectShape(value: unknown, shape: Shape): void {
  if (isRecord(value) && Object.entries(shape).every(([key, kind]) => isOfKind(value[key], kind))) return;
  throw new HaltedError('what answered does not have the shape that the GitHub API has');
}

function isOfKind(value: unknown, kind: string): boolean {
  if (value === null || value === undefined) return kind.endsWith('?');
  const bare = kind.replace('?', '');
  return bare === 'list' ? Array.isArray(value) : typeof value === bare;
}
