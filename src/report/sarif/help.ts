import { code, type Inline, paragraph, strong } from '../markdown/nodes.ts';
import { serialise } from '../markdown/serialise.ts';
import { plainLines } from '../plain.ts';
import { remedyParts } from '../review/remedy.ts';

const MOST = 4_000;

/** A paragraph of the help of a rule; its text may have `code` and several lines. */
export type HelpPart = readonly [label: string, text: string];

/** The help as plain text. */
export function helpText(parts: readonly HelpPart[]): string {
  return parts.map(([label, text]) => `${label}: ${plainLines(text, MOST)}`).join('\n\n');
}

/** The help as Markdown in which code stays code and everything else is text. */
export function helpMarkdown(parts: readonly HelpPart[]): string {
  const paragraphs = parts.map(([label, text]) =>
    paragraph([strong(`${label}:`), ' ', ...plainLines(text, MOST).split('\n').flatMap(inlines)]),
  );
  return serialise(paragraphs).trimEnd();
}

function inlines(line: string, index: number): readonly Inline[] {
  const pieces = remedyParts(line).map(({ is, text }) => (is === 'code' ? code(text) : text));
  return index === 0 ? pieces : [{ type: 'break' }, ...pieces];
}
