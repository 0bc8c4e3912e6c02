import { compareText } from '../../base/compare.ts';
import type { Report } from '../../model/report.ts';
import { notAssessedEntries } from '../undecided.ts';
import type { ComparedRun, Comparison, Difference } from './comparison.ts';

/** What a comparison keeps of a report. */
export function comparedRun(report: Report): ComparedRun {
  const { tool, asOf, profile, framework, configuration, summary, open } = report;
  return {
    tool,
    asOf,
    profile,
    ...(framework !== undefined && { framework }),
    configuration,
    summary,
    open: open.length,
    notAssessed: notAssessedEntries(report).length,
  };
}

/** Whether the two reports were given in the order of the days that they speak about. */
export function orderOf(before: Report, after: Report): Comparison['order'] {
  const order = compareText(before.asOf, after.asOf);
  if (order === 0) return 'sameDay';
  return order < 0 ? 'forward' : 'backward';
}

const BASIS: readonly (readonly [Difference['what'], (report: Report) => string])[] = [
  ['profile', ({ profile }) => profile.id],
  ['framework', ({ framework }) => framework?.id ?? 'none'],
  ['tool', ({ tool }) => `${tool.name} ${tool.version}`],
  ['library', ({ tool }) => `sha256:${tool.libraryDigest}`],
  ['configuration', ({ configuration: { sha256 } }) => (sha256 === null ? 'none' : `sha256:${sha256}`)],
];

/** What the runs rest on that is not the same. */
export function differencesOf(before: Report, after: Report): readonly Difference[] {
  return BASIS.map(([what, read]) => ({ what, from: read(before), to: read(after) })).filter(
    ({ from, to }) => from !== to,
  );
}

/** Paths of the inputs of the earlier run that are none of the later, in the order of the earlier. */
export function inputsGone(before: Report, after: Report): readonly string[] {
  const kept = new Set(after.inputs.map(({ path }) => path));
  return before.inputs.map(({ path }) => path).filter((path) => !kept.has(path));
}
