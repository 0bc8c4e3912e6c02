/** What a step leaves on the page of its run. */
import { appendSummary, summaryRoom } from './environment-files.ts';
import { type Note, warning } from './note.ts';
import { summaryPage } from './pages.ts';
import type { Result } from './result.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/** Kept for what is known only after everything was written: notes, and what became of issues. */
const LATER_BYTES = 100_000;

/** Writes the result; what went wrong with that. */
export async function summariseResult(step: Step, result: Result): Promise<readonly Note[]> {
  const { env } = step.terminal;
  const withChange = step.event.pullRequest !== undefined && result.comparison !== undefined;
  const page = await summaryPage(result, withChange, summaryRoom(env) - LATER_BYTES);
  return page === undefined ? [warning(NO_ROOM)] : lostNotes(appendSummary(env, page));
}

const NO_ROOM = 'The step summary has no room for the report. Write it to a file with the input formats.';

/** Adds sentences, the first in bold, where there are any. */
export async function summariseSentences({ terminal }: World, sentences: readonly string[]): Promise<void> {
  if (sentences.length === 0) return;
  const { sentencesMarkdown } = await import('../report/markdown/markdown.ts');
  appendSummary(terminal.env, sentencesMarkdown(sentences));
}

function lostNotes(appended: ReturnType<typeof appendSummary>): readonly Note[] {
  return appended.is === 'lost' ? [warning(`There is no step summary. ${appended.reason}`)] : [];
}
