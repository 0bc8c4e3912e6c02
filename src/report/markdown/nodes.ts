/** Builders of mdast nodes in which text of a report stays text, whatever it holds. */
import type {
  AlignType,
  BlockContent,
  Blockquote,
  Code,
  Heading,
  Html,
  InlineCode,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableRow,
} from 'mdast';
import { remedyParts } from '../review/remedy.ts';
import { clip, cut, harmless, MOST, plainLines } from './harmless.ts';

/** Words, or a node of this file; words are cut to a sentence and made harmless. */
export type Inline = string | PhrasingContent;

/** What a cell or a paragraph holds: one or several pieces, printed without a space between them. */
export type Content = Inline | readonly Inline[];

/** A node that stands for itself, such as a heading or a table. */
export type Block = RootContent;

/** A column of a table; numbers stand at the `right`. */
export interface Column {
  readonly title: string;
  readonly align?: AlignType;
}

/** A heading from 1 to 6. */
export function heading(depth: Heading['depth'], content: Content): Heading {
  return { type: 'heading', depth, children: phrasing(content) };
}

/** A paragraph. */
export function paragraph(content: Content): Paragraph {
  return { type: 'paragraph', children: phrasing(content) };
}

/** Bold text. */
export function strong(content: Content): Strong {
  return { type: 'strong', children: phrasing(content) };
}

/** A code span that copies as it reads: a path, an id, a key. */
export function code(text: string): InlineCode {
  // Within a table no reader agrees with another on a backslash before a pipe in code.
  const value = clip(text, MOST.name).replaceAll('\\|', '\\<U+007C>');
  return { type: 'inlineCode', value: value === '' ? ' ' : value };
}

/** A link to an address of ours, never one that a report holds. */
export function link(text: string, url: string): Link {
  return { type: 'link', url, children: [{ type: 'text', value: harmless(text) }] };
}

/** A name cut to a length that suits a heading or a cell. */
export function name(text: string): string {
  return clip(text, MOST.name);
}

/** A text of a report in which backticks mark code, as its rules write it. */
export function marked(text: string, most: number = MOST.sentence): readonly Inline[] {
  return remedyParts(clip(text, most)).map((part) => (part.is === 'code' ? code(part.text) : part.text));
}

/** A fenced code block; line breaks of the text are kept. */
export function fence(language: string, text: string): Code {
  return { type: 'code', lang: language, value: cut(plainLines(cut(text, MOST.sentence)), MOST.sentence) };
}

/** A bullet list; an item that holds blocks is `blocks`, any other a line. */
export function list(items: readonly (Content | { readonly blocks: readonly BlockContent[] })[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: isBlocks(item) ? [...item.blocks] : [paragraph(item)],
    })),
  };
}

/** A table; every row has a cell for each column. */
export function table(columns: readonly Column[], rows: readonly (readonly Content[])[]): Table {
  return {
    type: 'table',
    align: columns.map(({ align }) => align ?? null),
    children: [tableRow(columns.map(({ title }) => title)), ...rows.map(tableRow)],
  };
}

/** A box that GitHub paints as a note or a warning; elsewhere a quotation. */
export function alert(kind: 'NOTE' | 'WARNING', content: Content): Blockquote {
  return {
    type: 'blockquote',
    children: [{ type: 'paragraph', children: [raw(`[!${kind}]\n`), ...phrasing(content)] }],
  };
}

/** Opens a part that GitHub shows folded under this line, which holds no text of a report; {@link FOLD_END} closes it. */
export function fold(summary: string): Html {
  return raw(`<details>\n<summary>${summary}</summary>`);
}

/** Closes what {@link fold} opened; a blank line stands before it. */
export const FOLD_END = '</details>';

// HTML or a marker that we wrote ourselves; never with text of a report in it.
function raw(html: string): Html {
  return { type: 'html', value: html };
}

function tableRow(cells: readonly Content[]): TableRow {
  return { type: 'tableRow', children: cells.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })) };
}

function isBlocks<Blocks extends object>(item: Content | Blocks): item is Blocks {
  return typeof item === 'object' && 'blocks' in item;
}

function phrasing(content: Content): PhrasingContent[] {
  const pieces: readonly Inline[] = isSeveral(content) ? content : [content];
  const joined: Inline[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const own = typeof piece === 'string' ? clip(piece, MOST.sentence) : piece;
    // Neighbours are made harmless as one, since a reader of Markdown sees one text.
    if (typeof own === 'string' && typeof last === 'string') joined[joined.length - 1] = last + own;
    else joined.push(own);
  }
  return joined.map((piece) => (typeof piece === 'string' ? { type: 'text', value: harmless(piece) } : piece));
}

function isSeveral(content: Content): content is readonly Inline[] {
  return Array.isArray(content);
}
