import type { Region } from '../model/location.ts';

/** Turns UTF-16 offsets of one text into lines and columns. */
export interface LineIndex {
  /** The region of a span; both ends are moved into the text. */
  readonly region: (start: number, end: number) => Region;
  /** As `region`, cut at the end of the first line. */
  readonly firstLineRegion: (start: number, end: number) => Region;
  /** The full text of a line, from 1, without its line break. */
  readonly lineText: (line: number) => string;
}

/** Indexes the line starts of a text once; each query is a binary search. Lines end at LF or CRLF. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineEnd = (line: number): number => endWithoutBreak(text, starts, line);
  const region = (start: number, end: number): Region => {
    const from = place(starts, lineEnd, clamp(start, 0, text.length));
    const to = place(starts, lineEnd, clamp(end, clamp(start, 0, text.length), text.length));
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const firstLineRegion = (start: number, end: number): Region => {
    const { line } = place(starts, lineEnd, clamp(start, 0, text.length));
    return region(start, Math.min(end, lineEnd(line)));
  };
  return { region, firstLineRegion, lineText: (line) => text.slice(starts[line - 1], lineEnd(line)) };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function endWithoutBreak(text: string, starts: readonly number[], line: number): number {
  const next = starts[line];
  if (next === undefined) return text.length;
  return text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** Line and column of an offset; an offset inside a line break counts as the end of its line. */
function place(
  starts: readonly number[],
  lineEnd: (line: number) => number,
  offset: number,
): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = low + 1;
  return { line, column: Math.max(0, Math.min(offset, lineEnd(line)) - (starts[low] ?? 0)) + 1 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
