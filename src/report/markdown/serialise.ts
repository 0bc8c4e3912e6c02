import type { Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Block } from './nodes.ts';

/** Text in which no character means anything to Markdown within a line: most text, and cheap to recognise. */
const PLAIN = /^(?:[A-Za-z0-9 ,;"'()%/?{}+=>$\u00a0-\uffff-]|(?<![wW])\.|:(?!\/)|@(?=\u200b))*$/;

const text: Handle = (node, parent, state, info) => {
  const { value } = node;
  const starts = info.before !== '\n' || /^[A-Za-z]/.test(value);
  const ends = info.after !== '\n' || !value.endsWith(' ');
  return starts && ends && PLAIN.test(value) ? value : defaultHandlers.text(node, parent, state, info);
};

// Made once: the patterns of what to escape are compiled on first use and kept here. Columns are not aligned, since one
// long cell would widen all rows.
const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  handlers: { text },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Blocks as GitHub flavoured Markdown, one blank line between them, ending in a newline; empty for none. */
export function serialise(blocks: readonly Block[]): string {
  return toMarkdown({ type: 'root', children: [...blocks] }, OPTIONS);
}

/** A table as lines without newlines: its header, the line below it, then one line a row. */
export function tableLines(table: Table): readonly string[] {
  return serialise([table]).trimEnd().split('\n');
}
