/** What a baseline knows and what a change did not touch, for formats that tell it. */
import { LEVELS } from '../model/level.ts';
import type { Report, ReportFinding } from '../model/report.ts';

/** Findings worst first, and of one level those that count before the others; otherwise in the order given. */
export function newFirst(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.toSorted(
    (left, right) => LEVELS.indexOf(right.level) - LEVELS.indexOf(left.level) || compareCounting(left, right),
  );
}

/** Orders what counts before what is passed over. */
export function compareCounting(left: ReportFinding, right: ReportFinding): number {
  return Number(isPassedOver(left)) - Number(isPassedOver(right));
}

/** Whether it is a gap that gives no reason to fail the run: the baseline lists it, or it was there before the change. */
export function isPassedOver(finding: ReportFinding): boolean {
  return markOf(finding) !== undefined;
}

/** The word for a gap that is passed over; undefined for one that counts. */
export function markOf({ known, unchanged }: ReportFinding): 'known' | 'unchanged' | undefined {
  if (known === true) return 'known';
  return unchanged === true ? 'unchanged' : undefined;
}

/** Whether the baseline lists it. */
export function isKnown({ known }: ReportFinding): boolean {
  return known === true;
}

/** Whether it was there before the change, which did not touch its file. */
export function isUnchanged({ unchanged }: ReportFinding): boolean {
  return unchanged === true;
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

/** How many gaps of the run were there before its change; zero where no change was asked about. */
export function unchangedCount({ change }: Pick<Report, 'change'>): number {
  if (change === undefined) return 0;
  return LEVELS.reduce((sum, level) => sum + change.unchanged[level], 0);
}

/** What the change did, and why a gap that was there before does not fail the run; empty where no change was asked about. */
export function changeSentence(report: Report): string {
  const { change, summary } = report;
  if (change === undefined) return '';
  const unchanged = unchangedCount(report);
  const gaps = LEVELS.reduce((sum, level) => sum + summary.findings[level], 0);
  const parts = [
    `${gaps - unchanged - knownCount(report)} new, changed or in changed files`,
    ...(report.baseline === undefined ? [] : [`${knownCount(report)} known`]),
    `${unchanged} unchanged`,
  ];
  const remark = unchanged === 0 ? '' : ' An unchanged gap is not met, but it does not fail the run.';
  return `Change since ${commitWords(change)}: ${parts.join(', ')}.${remark}`;
}

function commitWords({ ref, commit }: NonNullable<Report['change']>): string {
  const short = `commit ${commit.slice(0, 12)}`;
  return ref === commit ? short : `${ref} (${short})`;
}

/** How the run stands to its baseline and to the commit before its change; empty without either. */
export function comparedSentence(report: Report): string {
  return [baselineSentence(report), changeSentence(report)].filter((sentence) => sentence !== '').join(' ');
}
