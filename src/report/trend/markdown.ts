import { type Block, heading, list, paragraph, strong, table } from '../markdown/nodes.ts';
import { serialise } from '../markdown/serialise.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Trend } from './series.ts';
import { CELLS, controlGrids, type Grid, pointGrid } from './tables.ts';
import { basisSentences, changeSentence, marksOf, type PointNote, pointNotes, spanSentence } from './words.ts';

/** Columns of numbers that a page takes without scrolling. */
const COLUMNS = 12;

const LISTED = 50;

/** The series as GitHub flavoured Markdown: the change, a row for each report, then scores by control. */
export function renderTrendMarkdown(trend: Trend, options: RenderOptions): string {
  const lead = [
    heading(2, 'Incident-response readiness over time'),
    paragraph([strong(changeSentence(trend) || 'Nothing to show.'), ` ${spanSentence(trend)}`]),
  ];
  return serialise(options.quiet || trend.points.length === 0 ? lead : [...lead, ...tables(trend)]);
}

function tables(trend: Trend): readonly Block[] {
  const notes = pointNotes(trend);
  const marks = marksOf(trend, notes);
  const grids = controlGrids(trend, marks, COLUMNS);
  return [
    gridTable(pointGrid(trend, marks)),
    ...noteList(notes),
    ...(grids.length === 0 ? [] : [heading(3, 'Score by control'), ...grids.map(gridTable), paragraph(CELLS)]),
    ...basisSentences(trend).map((text) => paragraph(text)),
  ];
}

function noteList(notes: readonly PointNote[]): readonly Block[] {
  const rest = notes.length - LISTED;
  const items = notes.slice(0, LISTED).map(({ mark, text }) => `${mark.trim()} ${text}`);
  if (items.length === 0) return [];
  return [list(rest > 0 ? [...items, `And ${rest} more; irready trend -f json has them all.`] : items)];
}

function gridTable({ header, rows }: Grid): Block {
  return table(
    header.map((title, index) => (index === 0 ? { title } : { title, align: 'right' as const })),
    rows,
  );
}
