import { UsageError } from '../base/errors.ts';

/** The result, or what a user's mistake is said to be instead; throws only for a bug. */
export function attempted<Result>(compute: () => Result): Result | string {
  try {
    return compute();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

/** What a mistake is, without the lines below that show the text of the file. */
export function firstLine(message: string): string {
  return message.split('\n')[0] ?? '';
}
