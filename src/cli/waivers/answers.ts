import { UsageError } from '../../base/errors.ts';
import type { Terminal } from '../terminal.ts';

/** A value that a flag gives, or else the person at the terminal. */
export interface Question {
  readonly flag: string;
  readonly given: string | undefined;
  /** Ends in a sign that invites an answer. */
  readonly question: string;
  /** What an empty answer means, which the question shows; without one an empty answer is none. */
  readonly suggestion?: string;
  /** The value of an answer; throws UsageError for what cannot be used. */
  readonly read: (text: string) => string;
}

/** How often one thing is asked. */
const ATTEMPTS = 5;

/**
 * The value that the flag or the person gives; a person is told what is wrong and asked again. Throws UsageError for a flag that
 * cannot be used, and when there is no usable answer.
 */
export async function answer(asked: Question, terminal: Terminal): Promise<string> {
  const { flag, given, question, suggestion, read } = asked;
  if (given !== undefined) return read(given);
  const { ask } = terminal;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const line = (await ask?.(suggestion === undefined ? `${question} ` : `${question} [${suggestion}] `))?.trim();
    if (line === undefined) break;
    const text = line === '' ? (suggestion ?? '') : line;
    const value = text === '' ? undefined : readOrTell(text, asked, terminal);
    if (value !== undefined) return value;
  }
  throw new UsageError(`Nothing was written, because there is no answer for ${flag}.`);
}

/** Such characters would be obeyed by whoever shows the file, or reorder what is read. */
const OBEYED = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/** Throws UsageError for a line break or another control character in what a flag gives. */
export function refuseControlCharacters(flag: string, text: string): void {
  if (OBEYED.test(text))
    throw new UsageError(`${flag} holds a line break or another control character. Write it without.`);
}

function readOrTell(text: string, { flag, read }: Question, { log }: Terminal): string | undefined {
  try {
    refuseControlCharacters(flag, text);
    return read(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    log(`${error.message}\n`);
    return undefined;
  }
}
