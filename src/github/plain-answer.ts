/** Octokit and its plugins look into answers without checking what is there, and some of that makes them throw what looks like a bug. */
import { isRecord } from './failure.ts';

/** Reasons that are read; GitHub gives a handful. */
const MOST = 20;

/** The JSON of an answer, of which Octokit finds only what it can take; what is no JSON stays as it is, and is told apart later. */
export function plainAnswer(status: number, json: string): string {
  if (status < 400 && !/^\s*\{/.test(json)) return json; // a list is long, and nothing looks into it
  try {
    const value: unknown = JSON.parse(json);
    return status < 400 ? withoutErrors(value, json) : JSON.stringify(plainError(value));
  } catch {
    return json;
  }
}

/** An answer of success has reasons only in GraphQL, where the retries look for them. */
function withoutErrors(value: unknown, json: string): string {
  if (!isRecord(value) || !('errors' in value)) return json;
  const { errors: _, ...rest } = value;
  return JSON.stringify(rest);
}

/** Texts alone: not lists in lists without end, nor objects that say they can be a text and are none. */
function plainError(value: unknown): unknown {
  if (!isRecord(value)) return null;
  const { message, errors } = value;
  return { message: textOf(message), ...(Array.isArray(errors) && { errors: errors.slice(0, MOST).map(detailOf) }) };
}

function detailOf(value: unknown): unknown {
  if (!isRecord(value)) return textOf(value);
  const { message, field, code } = value;
  return { ...(typeof message === 'string' && { message }), field: textOf(field), code: textOf(code) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
