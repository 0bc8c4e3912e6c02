import type { Score } from '../../model/report.ts';
import { blocks, type Content, el, line, type Markup } from '../html/markup.ts';
import type { Trend, TrendPoint } from './series.ts';
import { controlNames, controlSlices, pointGrid, ratioText } from './tables.ts';
import type { PointNote } from './words.ts';

/** Columns of scores that a page takes without scrolling. */
const COLUMNS = 12;

/** Readiness and gaps, a row for each report. */
export function pointTable(trend: Trend, marks: readonly string[]): Markup {
  const { header, rows } = pointGrid(trend, marks);
  return table('Readiness and gaps by report', header, rows);
}

/** Scores by control, with what each is made of. */
export function controlTables(trend: Trend, marks: readonly string[]): readonly Markup[] {
  const names = controlNames(trend.controls);
  const days = trend.points.map(({ asOf }, index) => `${asOf}${marks[index] ?? ''}`);
  if (trend.points.length <= COLUMNS) {
    const rows = trend.controls.map(({ scores }, index) => [names[index] ?? '', ...scores.map(scoreCell)]);
    return [table('Score by control and report', ['control', ...days], rows)];
  }
  return controlSlices(trend, COLUMNS).map(([from, to]) => {
    const shown = trend.controls.slice(from, to);
    const rows = days.map((day, point) => [day, ...shown.map(({ scores }) => scoreCell(scores[point] ?? null))]);
    return table('Score by report and control', ['as of', ...names.slice(from, to)], rows);
  });
}

function scoreCell(score: Score | null): Content {
  if (score === null || score.ratio === null) return ratioText(score);
  return [ratioText(score), el('small', `${score.met} of ${score.applicable}`)];
}

/** Where each report lies and what it rests on. */
export function reportTable({ points }: Trend, marks: readonly string[]): Markup {
  const header = [
    'as of',
    'report',
    'profile',
    'framework',
    'irready',
    'rule library',
    'configuration',
    'read',
    'outcomes',
    'complete',
  ];
  return table(
    'What each report rests on',
    header,
    points.map((point, index) => [`${point.asOf}${marks[index] ?? ''}`, ...restsOn(point)]),
    'words',
  );
}

function restsOn({
  path,
  profile,
  framework,
  tool,
  configuration,
  summary,
  notAssessed,
}: TrendPoint): readonly string[] {
  const { outcomes } = summary;
  return [
    path,
    profile.id,
    framework?.id ?? 'none',
    tool.version,
    `sha256:${tool.libraryDigest.slice(0, 12)}`,
    configuration.path ?? 'none',
    `${summary.documents} documents in ${summary.files} files, ${summary.rules} rules`,
    `${outcomes.pass} pass, ${outcomes.fail} fail, ${outcomes.notApplicable} not applicable, ${outcomes.open} open; ${notAssessed} not assessed`,
    summary.complete ? 'yes' : 'no',
  ];
}

/** The notes to which the marks in tables and charts refer. */
export function noteList(notes: readonly PointNote[]): Markup | null {
  if (notes.length === 0) return null;
  return el(
    'ul.notes',
    blocks(notes.map(({ mark, text }) => el('li', [el('strong', mark.trim()), ` ${line(text, 400)}`]))),
    {
      role: 'list',
    },
  );
}

function table(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly Content[])[],
  cells: 'words' | undefined = undefined,
): Markup {
  const head = header.map((text) => el('th', line(text, 60), { scope: 'col', class: cells }));
  const body = rows.map((row) =>
    el(
      'tr',
      row.map((cell, index) =>
        index === 0 ? el('th', short(cell, 60), { scope: 'row' }) : el('td', short(cell, 160), { class: cells }),
      ),
    ),
  );
  const whole = el('table', [el('caption', caption), el('thead', el('tr', head)), el('tbody', blocks(body))]);
  return el('div.scroll', whole, { role: 'region', tabindex: 0, 'aria-label': caption });
}

function short(cell: Content, most: number): Content {
  return typeof cell === 'string' ? line(cell, most) : cell;
}
