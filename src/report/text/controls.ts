import { CONFIDENCES } from '../../model/crosswalk.ts';
import type { ObjectiveStatus, ReportControl } from '../../model/report.ts';
import { percent } from '../count.ts';
import { verdictOf } from '../review/verdict.ts';
import type { Line, Span, Style } from './line.ts';
import { displayWidth, oneLine, padEnd, padStart, truncate } from './width.ts';

const GAP = '  ';
const LEAST_TITLE = 12;

interface Column {
  readonly header: string;
  readonly status: ObjectiveStatus;
  readonly style?: Style;
}

const COLUMNS: readonly Column[] = [
  { header: 'met', status: 'pass', style: 'good' },
  { header: 'unmet', status: 'fail', style: 'error' },
  { header: 'open', status: 'open', style: 'warning' },
  { header: 'person', status: 'manual', style: 'warning' },
  { header: 'unassessed', status: 'notAssessed', style: 'warning' },
  { header: 'n/a', status: 'notApplicable' },
];

interface Row {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly Span[];
}

/** A table of the controls by framework with their objectives counted; titles give way to the width. */
export function controlTable(controls: readonly ReportControl[], width: number): readonly Line[] {
  const columns = COLUMNS.filter(
    ({ status }) => status !== 'notAssessed' || controls.some((control) => control.counts.notAssessed > 0),
  );
  const linked = controls.some((control) => control.links !== undefined);
  const rows = controls.map((control) => row(control, columns, linked));
  if (rows.length === 0) return [];
  const headers = [...(linked ? ['crosswalk'] : []), ...columns.map(({ header }) => header), 'score'];
  const head: Row = {
    id: 'control',
    title: 'title',
    cells: headers.map((text): Span => ({ text, style: 'dim' })),
  };
  return layOut([head, ...rows], width);
}

function row(control: ReportControl, columns: readonly Column[], linked: boolean): Row {
  return {
    id: control.id,
    title: oneLine(control.title),
    cells: [
      ...(linked ? [surest(control)] : []),
      ...columns.map((column) => cell(control.counts[column.status], column)),
      score(control),
    ],
  };
}

/** How sure the surest link to a control is. */
function surest({ links = [] }: ReportControl): Span {
  return { text: CONFIDENCES.find((confidence) => links.some((link) => link.confidence === confidence)) ?? '-' };
}

function cell(number: number, { style }: Column): Span {
  const text = String(number);
  if (number === 0) return { text, style: 'dim' };
  return style === undefined ? { text } : { text, style };
}

function score(control: ReportControl): Span {
  const { ratio } = control.score;
  if (ratio === null) return { text: '-', style: 'dim' };
  return { text: percent(ratio), style: verdictOf(control) === 'met' ? 'good' : 'strong' };
}

function layOut(rows: readonly Row[], width: number): readonly Line[] {
  const idWidth = widest(rows.map((each) => each.id));
  const widths = (rows[0]?.cells ?? []).map((_, index) => widest(rows.map((each) => each.cells[index]?.text ?? '')));
  const taken = idWidth + GAP.length + widths.reduce((sum, each) => sum + GAP.length + each, 0);
  const titleWidth = Math.min(widest(rows.map((each) => each.title)), Math.max(LEAST_TITLE, width - taken));
  return rows.map((each) => [
    { text: padEnd(each.id, idWidth), style: 'strong' },
    GAP,
    padEnd(truncate(each.title, titleWidth), titleWidth),
    ...each.cells.flatMap((span, index) => [GAP, { ...span, text: padStart(span.text, widths[index] ?? 0) }]),
  ]);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
