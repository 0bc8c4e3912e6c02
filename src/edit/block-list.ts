import { stringify } from 'yaml';
import type { JsonObject } from '../model/json.ts';
import { lineBreakOf, type TextEdit } from './text-edit.ts';

/** Columns that texts are folded at, before they are moved to the right. */
const WIDTH = 90;

/** Where whole lines go in. */
export interface Gap {
  /** Any offset of the last line that they follow, or the start of the line that they come before. */
  readonly after: number;
  /** Column of the lines. */
  readonly column: number;
  /** Comments that stand deeper than this column belong to what is above them. */
  readonly under: number;
  /** Whether an empty line comes before them. */
  readonly apart: boolean;
}

/** An entry of a list as YAML lines; the first begins with a dash. */
export function entryLines(entry: JsonObject): readonly string[] {
  return stringify([entry], { lineWidth: WIDTH, version: '1.2' }).trimEnd().split('\n');
}

/** Puts lines in, below what belongs to the lines above them. */
export function insertLines(text: string, lines: readonly string[], { after, column, under, apart }: Gap): TextEdit {
  const lineBreak = lineBreakOf(text);
  const at = belowComments(text, lineStartAfter(text, after), under);
  const margin = ' '.repeat(column);
  const body = lines.map((line) => (line === '' ? '' : margin + line) + lineBreak).join('');
  const first = at > 0 && text[at - 1] !== '\n' ? lineBreak : '';
  return { start: at, end: at, text: first + (apart ? lineBreak : '') + body };
}

/** The start of the next line, or of the line that begins right here. */
function lineStartAfter(text: string, offset: number): number {
  if (offset === 0 || text[offset - 1] === '\n') return offset;
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

function belowComments(text: string, from: number, under: number): number {
  let end = from;
  let at = from;
  while (at < text.length) {
    const next = lineStartAfter(text, at + 1);
    const line = text.slice(at, next);
    const depth = line.search(/\S/);
    if (depth !== -1 && (depth <= under || line[depth] !== '#')) break;
    if (depth !== -1) end = next;
    at = next;
  }
  return end;
}
