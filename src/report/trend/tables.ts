/** The numbers of a series as tables of text, the same for every format. */
import type { Score } from '../../model/report.ts';
import { percent } from '../count.ts';
import type { Trend, TrendControl, TrendPoint } from './series.ts';

/** A table; numbers stand in every column but the first. */
export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a cell says where a report does not have the control, and where no objective of it applies. */
const ABSENT = '-';
const NONE = 'n/a';

/** How the cells of the tables by control are to be read. */
export const CELLS = `${ABSENT} stands where a report does not have the control, ${NONE} where no objective of it applies.`;

/** A score as whole per cent. */
export function ratioText(score: Score | null): string {
  if (score === null) return ABSENT;
  return score.ratio === null ? NONE : percent(score.ratio);
}

/** Readiness and gaps, a row for each point; `marks` are the numbers of the notes on a point. */
export function pointGrid({ points }: Trend, marks: readonly string[]): Grid {
  return {
    header: ['as of', 'score', 'met', 'of', 'errors', 'warnings', 'notes', 'waived', 'open places'],
    rows: points.map(({ asOf, summary, open }, index) => {
      const { score, findings, waived } = summary;
      const numbers = [score.met, score.applicable, findings.error, findings.warning, findings.note, waived, open];
      return [`${asOf}${marks[index] ?? ''}`, ratioText(score), ...numbers.map(String)];
    }),
  };
}

/**
 * Scores by control in tables of at most `most` columns of numbers: the points are the columns when one table holds them all,
 * otherwise they are the rows.
 */
export function controlGrids(trend: Trend, marks: readonly string[], most: number): readonly Grid[] {
  const { points, controls } = trend;
  const days = points.map(({ asOf }, index) => `${asOf}${marks[index] ?? ''}`);
  const names = controlNames(controls);
  if (points.length === 0 || controls.length === 0) return [];
  if (points.length <= most) {
    const rows = controls.map(({ scores }, index) => [names[index] ?? '', ...scores.map(ratioText)]);
    return [{ header: ['control', ...days], rows }];
  }
  return controlSlices(trend, most).map(([from, to]) => ({
    header: ['as of', ...names.slice(from, to)],
    rows: days.map((day, point) => [
      day,
      ...controls.slice(from, to).map(({ scores }) => ratioText(scores[point] ?? null)),
    ]),
  }));
}

/** The id of each control, with its catalog where another has the same id. */
export function controlNames(controls: readonly TrendControl[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { id } of controls) uses.set(id, (uses.get(id) ?? 0) + 1);
  return controls.map(({ id, catalog }) => ((uses.get(id) ?? 0) > 1 ? `${id} (${catalog})` : id));
}

/** Which controls stand in which table, when a table has `most` columns for them: about the same number in each. */
export function controlSlices({ controls }: Trend, most: number): readonly (readonly [from: number, to: number])[] {
  const tables = Math.ceil(controls.length / most);
  const each = Math.ceil(controls.length / tables);
  return Array.from({ length: tables }, (_, index) => [index * each, Math.min(controls.length, (index + 1) * each)]);
}

/** All gaps of a point that no waiver covers. */
export function gapsAt({ summary: { findings } }: TrendPoint): number {
  return findings.error + findings.warning + findings.note;
}
