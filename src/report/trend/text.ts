import type { RenderOptions } from '../render-options.ts';
import { type Line, paragraph, serialise, stack } from '../text/line.ts';
import { displayWidth, oneLine, padEnd, padStart, truncate, wrap } from '../text/width.ts';
import type { Trend } from './series.ts';
import { CELLS, controlGrids, controlNames, type Grid, pointGrid } from './tables.ts';
import { basisSentences, changeSentence, marksOf, type PointNote, pointNotes, spanSentence } from './words.ts';

/** Notes that are printed; the JSON output has what they say at every point. */
const LISTED = 20;

/** Cells of a name in a header or at the start of a row. */
const LONGEST_NAME = 16;

/** `100 %`, and the second line of a day. */
const LEAST_COLUMN = 5;

/** Columns that names and days take where points are rows. */
const FIRST = 16;

/** The series for a terminal: a row for each report, then scores by control, and the change in one line last. */
export function renderTrendText(trend: Trend, options: RenderOptions): string {
  const width = Math.max(40, Math.min(options.width, 120));
  const change: Line = [{ text: oneLine(`${spanSentence(trend)} ${changeSentence(trend)}`), style: 'strong' }];
  return serialise(options.quiet ? [change] : stack([...blocks(trend, width), [change]]), options.colour);
}

function blocks(trend: Trend, width: number): readonly (readonly Line[])[] {
  const notes = pointNotes(trend);
  const marks = marksOf(trend, notes);
  if (trend.points.length === 0) return [];
  const grids = controlGrids(trend, marks, columnsWithin(trend, marks, width));
  return [
    gridLines(pointGrid(trend, marks), width),
    noteLines(notes, width),
    ...grids.map((grid, index) => [...(index === 0 ? title('Score by control') : []), ...gridLines(grid, width)]),
    [...(grids.length === 0 ? [] : dim(CELLS, width)), ...basisSentences(trend).flatMap((text) => dim(text, width))],
  ];
}

/** Columns of scores for which there is room, whether days or controls stand above them. */
function columnsWithin({ controls }: Trend, marks: readonly string[], width: number): number {
  const names = widest(controlNames(controls).map((name) => truncate(oneLine(name), LONGEST_NAME)));
  const column = Math.max(names, LEAST_COLUMN + widest(marks));
  return Math.max(1, Math.floor((width - FIRST) / (column + 2)));
}

function title(text: string): readonly Line[] {
  return [[{ text, style: 'strong' }]];
}

function dim(text: string, width: number): readonly Line[] {
  return wrap(oneLine(text), width).map((line): Line => [{ text: line, style: 'dim' }]);
}

function noteLines(notes: readonly PointNote[], width: number): readonly Line[] {
  const shown = notes.slice(0, LISTED);
  const rest = notes.length - shown.length;
  return [
    ...shown.flatMap(({ mark, text }) =>
      paragraph([{ text: `${mark.trim()} `, style: 'warning' }], oneLine(text), width - mark.length, 4),
    ),
    ...(rest > 0 ? dim(`and ${rest} more; -f json lists them all`, width) : []),
  ];
}

/** Days over two lines, since a column of scores is narrower than a day; columns for which there is no room are named. */
function gridLines(grid: Grid, width: number): readonly Line[] {
  const headers = grid.header.map((text) => headerLines(oneLine(text)));
  const rows = grid.rows.map((row) =>
    row.map((text, index) => (index === 0 ? truncate(oneLine(text), LONGEST_NAME) : text)),
  );
  const widths = headers.map((lines, index) => widest([...lines, ...rows.map((row) => row[index] ?? '')]));
  const fitting = fits(widths, width);
  const two = headers.some(([, second]) => second !== '');
  const head = (line: 0 | 1): Line => [
    {
      text: rowText(
        headers.map((lines) => lines[line]),
        widths,
        fitting,
      ),
      style: 'dim',
    },
  ];
  const lost = grid.header.slice(fitting);
  return [
    head(0),
    ...(two ? [head(1)] : []),
    ...rows.map((row): Line => [rowText(row, widths, fitting)]),
    ...(lost.length === 0 ? [] : dim(`No room for: ${lost.join(', ')}.`, width)),
  ];
}

function headerLines(text: string): readonly [string, string] {
  const day = /^(\d{4})-(\d\d-\d\d.*)$/.exec(text);
  return day === null ? [truncate(text, LONGEST_NAME), ''] : [day[1] ?? '', day[2] ?? ''];
}

function fits(widths: readonly number[], width: number): number {
  let used = 0;
  const first = widths.findIndex((each, index) => {
    used += each + (index === 0 ? 0 : 2);
    return used > width;
  });
  return first === -1 ? widths.length : Math.max(1, first);
}

function rowText(cells: readonly string[], widths: readonly number[], fitting: number): string {
  const shown = cells.slice(0, fitting);
  const padded = shown.map((text, index) => (index === 0 ? padEnd : padStart)(text, widths[index] ?? 0));
  return padded.join('  ').trimEnd();
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
