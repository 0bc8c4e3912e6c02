import { compareText } from '../../base/compare.ts';
import { LEVELS } from '../../model/level.ts';
import type { ReportFinding } from '../../model/report.ts';
import { compareCounting } from '../known.ts';

/** The gaps of one rule, first the one that is shown for all. */
export interface RankedGap {
  readonly finding: ReportFinding;
  /** Places in which the rule fails, this one included. */
  readonly places: number;
}

/**
 * The worst gaps, one a rule: by level, those that count before the others, then by how many controls it breaks, then by how many places fail, then by rule id.
 * `gaps` are in the order of a report.
 */
export function worstGaps(gaps: readonly ReportFinding[], most: number): readonly RankedGap[] {
  const byRule = new Map<string, { finding: ReportFinding; places: number }>();
  for (const finding of gaps) {
    const known = byRule.get(finding.ruleId);
    if (known === undefined) byRule.set(finding.ruleId, { finding, places: 1 });
    else known.places++;
  }
  return [...byRule.values()].sort(worstFirst).slice(0, most);
}

function worstFirst(left: RankedGap, right: RankedGap): number {
  return (
    LEVELS.indexOf(right.finding.level) - LEVELS.indexOf(left.finding.level) ||
    compareCounting(left.finding, right.finding) ||
    right.finding.controls.length - left.finding.controls.length ||
    right.places - left.places ||
    compareText(left.finding.ruleId, right.finding.ruleId)
  );
}
