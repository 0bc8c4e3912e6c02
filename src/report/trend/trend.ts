import { compareText } from '../../base/compare.ts';
import type { Report, ReportControl, Score } from '../../model/report.ts';
import { comparedRun, differencesOf } from '../compare/basis.ts';
import type { Trend, TrendControl, TrendPoint } from './series.ts';

interface StoredReport {
  readonly path: string;
  readonly report: Report;
}

/** The reports as a series over time; none of them makes an empty one. */
export function trendOf(reports: readonly StoredReport[]): Trend {
  const ordered = reports.toSorted(
    (one, two) => compareText(one.report.asOf, two.report.asOf) || compareText(one.path, two.path),
  );
  return {
    schemaVersion: '1.0',
    points: ordered.map(({ path, report }, index) => pointOf(path, report, ordered[index - 1]?.report)),
    controls: controlsOf(ordered.map(({ report }) => report)),
  };
}

function pointOf(path: string, report: Report, previous: Report | undefined): TrendPoint {
  const breaks = previous === undefined ? [] : differencesOf(previous, report);
  return { path, ...comparedRun(report), breaks };
}

function controlsOf(reports: readonly Report[]): readonly TrendControl[] {
  const scores = reports.map(({ controls }) => new Map(controls.map((control) => [keyOf(control), control.score])));
  const known = new Map<string, ReportControl>();
  for (const { controls } of reports.toReversed()) {
    for (const control of controls) if (!known.has(keyOf(control))) known.set(keyOf(control), control);
  }
  return [...known].map(([key, { id, title, catalog }]) => ({
    id,
    title,
    catalog,
    scores: scores.map((score): Score | null => score.get(key) ?? null),
  }));
}

function keyOf({ catalog, id }: ReportControl): string {
  return JSON.stringify([catalog, id]);
}
