import { isList, isMapping } from '../base/json-pointer.ts';
import type { Json } from '../model/json.ts';
import { lineBreakOf, type TextEdit } from './text-edit.ts';

/** A collection in brackets or braces, in offsets. */
export interface FlowCollection {
  /** Of its closing bracket. */
  readonly close: number;
  /** End of its last entry; undefined when it has none. */
  readonly lastEnd: number | undefined;
}

/** Puts one entry behind the last one, on a line of its own where the closing bracket has one. */
export function insertFlowEntry(text: string, entry: string, { close, lastEnd }: FlowCollection): readonly TextEdit[] {
  const lineStart = text.lastIndexOf('\n', close - 1) + 1;
  const ownLine = lineStart > (lastEnd ?? 0) && text.slice(lineStart, close).trim() === '';
  if (lastEnd === undefined)
    return [insertion(ownLine ? lineStart : close, ownLine ? onLine(text, entry, '  ') : entry)];
  const comma = commaAfter(text, lastEnd, close);
  const tail = comma === undefined ? '' : ',';
  if (!ownLine) return [insertion(comma ?? lastEnd, `${comma === undefined ? ',' : ''} ${entry}${tail}`)];
  const line = insertion(lineStart, onLine(text, entry + tail, marginOf(text, lastEnd)));
  return comma === undefined ? [insertion(lastEnd, ','), line] : [line];
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function onLine(text: string, entry: string, margin: string): string {
  return margin + entry + lineBreakOf(text);
}

/** Offset behind the comma that follows the last entry; commas in comments are none. */
function commaAfter(text: string, from: number, close: number): number | undefined {
  const rest = text.slice(from, close).replace(/#.*/g, (comment) => ' '.repeat(comment.length));
  const comma = rest.indexOf(',');
  return comma === -1 ? undefined : from + comma + 1;
}

/** The white space before the line that an offset is in; never none, because YAML wants some. */
function marginOf(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]+/.exec(text.slice(lineStart, offset))?.[0] ?? '  ';
}

/** A value as JSON on one line, with the blanks that people put in. */
export function onOneLine(value: Json): string {
  if (isList(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isMapping(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`)
    .join(', ')}}`;
}
