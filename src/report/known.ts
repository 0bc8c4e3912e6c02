/** What a baseline knows, for formats that tell it. */
import { LEVELS } from '../model/level.ts';
import type { Report, ReportFinding } from '../model/report.ts';

/** Findings worst first, and of one level the new ones before the known; otherwise in the order given. */
export function newFirst(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.toSorted(
    (left, right) => LEVELS.indexOf(right.level) - LEVELS.indexOf(left.level) || compareKnown(left, right),
  );
}

/** Orders what is new before what is known. */
export function compareKnown(left: ReportFinding, right: ReportFinding): number {
  return Number(isKnown(left)) - Number(isKnown(right));
}

/** Whether the baseline lists it. */
export function isKnown({ known }: ReportFinding): boolean {
  return known === true;
}

/** How many gaps of the run its baseline lists; zero without a baseline. */
export function knownCount({ baseline }: Pick<Report, 'baseline'>): number {
  if (baseline === undefined) return 0;
  return LEVELS.reduce((sum, level) => sum + baseline.known[level], 0);
}

/** `; 150 of them known to the baseline`; empty without a baseline. */
export function knownClause(report: Report): string {
  if (report.baseline === undefined) return '';
  return `; ${knownCount(report) || 'none'} of them known to the baseline`;
}

/** How the run stands to its baseline, and why a known gap does not fail it; empty without a baseline. */
export function baselineSentence({ baseline, summary }: Report): string {
  if (baseline === undefined) return '';
  const known = knownCount({ baseline });
  const gaps = LEVELS.reduce((sum, level) => sum + summary.findings[level], 0);
  const parts = [
    `${gaps - known} new`,
    `${known} known`,
    ...(baseline.gone.length === 0 ? [] : [`${baseline.gone.length} listed and not found any more`]),
    ...(baseline.undecided.length === 0 ? [] : [`${baseline.undecided.length} listed and not decided`]),
  ];
  return `Baseline ${baseline.path} of ${baseline.asOf}: ${parts.join(', ')}. A known gap is not met, but it does not fail the run.`;
}
