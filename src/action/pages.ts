/** What a result looks like as Markdown, for the places on GitHub that show it. */
import { LIMITS } from '../base/limits.ts';
import { type Result, verdictSentences } from './result.ts';

/** The bytes of a comment and of a check run's summary. GitHub takes twice as many, which nobody would read. */
const PAGE_BYTES = 30_000;

/** Below it no report is written as Markdown: its first page would not fit. */
const LEAST_BYTES = 65_000;

/** What this change makes of it; without a base the state. At most 30,000 bytes. */
export async function changePage(result: Result): Promise<string> {
  const { sentencesMarkdown } = await import('../report/markdown/markdown.ts');
  const top = `${sentencesMarkdown(verdictSentences(result))}\n`;
  const room = PAGE_BYTES - Buffer.byteLength(top);
  if (result.comparison === undefined) {
    const { stateMarkdownWithin } = await import('../report/compare/state.ts');
    return top + stateMarkdownWithin(result.report, result.options, room);
  }
  const { diffMarkdownWithin } = await import('../report/compare/markdown.ts');
  return top + diffMarkdownWithin(result.comparison, result.options, room);
}

/** The step summary: with `withChange` what changed first, then the whole report; undefined when there is no room for it. */
export async function summaryPage(result: Result, withChange: boolean, bytes: number): Promise<string | undefined> {
  const room = Math.min(bytes, LIMITS.stepSummaryBytes);
  if (room < 2 * LEAST_BYTES) return undefined;
  const { markdownWithin } = await import('../report/markdown/markdown.ts');
  const change = withChange ? `${await changePage(result)}\n` : '';
  return change + markdownWithin(result.report, result.options, room - Buffer.byteLength(change));
}
