import { styleText } from 'node:util';
import type { Level } from '../../model/level.ts';
import { neutraliseParts } from '../neutralise.ts';
import { wrap } from './width.ts';

/** How a span looks when colour is allowed. */
export type Style = Level | 'strong' | 'dim' | 'good';

/** A piece of a line; its text is neutralised when it is printed, never before. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
  readonly link?: string;
}

/** One line of a text report. */
export type Line = readonly (string | Span)[];

const CODES = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'blue'],
  strong: ['bold'],
  dim: ['dim'],
  good: ['green'],
} as const satisfies Record<Style, readonly string[]>;

const BLANK: Line = [];

/** Joins blocks of lines with one blank line between those that hold something. */
export function stack(blocks: readonly (readonly Line[])[]): readonly Line[] {
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : [BLANK, ...block]));
}

/** Wrapped text after a lead; the lines after the first are indented as far as `hanging`. */
export function paragraph(lead: Line, text: string, width: number, hanging: number): readonly Line[] {
  const margin = ' '.repeat(hanging);
  return wrap(text, Math.max(20, width - hanging)).map((line, index) => [...(index === 0 ? lead : [margin]), line]);
}

/** Wrapped text beside a dim label; the text starts in the given column. */
export function labelled(label: string, text: string, width: number, margin: number, column: number): readonly Line[] {
  const lead: Line = [' '.repeat(margin), { text: label.padEnd(column - margin), style: 'dim' }];
  return paragraph(lead, text, width, column);
}

/** The lines as text, each ending in a newline; nothing in them is obeyed by a terminal or a CI runner. */
export function serialise(lines: readonly Line[], colour: boolean): string {
  return lines.map((line) => `${serialiseLine(line, colour)}\n`).join('');
}

function serialiseLine(line: Line, colour: boolean): string {
  const spans = line.map((span) => (typeof span === 'string' ? { text: span } : span));
  const text = spans.map((span) => span.text).join('');
  const parts = neutraliseParts(text.trimEnd(), ends(spans));
  return spans.map((span, index) => paint(parts[index] ?? '', span, colour)).join('');
}

function ends(spans: readonly Span[]): readonly number[] {
  let end = 0;
  return spans.slice(0, -1).map((span) => {
    end += span.text.length;
    return end;
  });
}

function paint(text: string, span: Span, colour: boolean): string {
  if (!colour || text === '') return text;
  const shown = span.link === undefined ? text : `\u001b]8;;${span.link}\u001b\\${text}\u001b]8;;\u001b\\`;
  return span.style === undefined ? shown : styleText([...CODES[span.style]], shown, { validateStream: false });
}
