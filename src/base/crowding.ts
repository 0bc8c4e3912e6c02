/** Findings of a report that say less than they seem to: those that stand for others, and those about what was not read. */
import type { Report, ReportFinding } from '../model/report.ts';
import { LIMITS } from './limits.ts';

/**
 * Which findings stand for others that are not listed, and that may be new: all of a rule that has more than a report lists, and
 * what is said of a file that has more of one rule than a run looks at.
 */
export function crowding({ findings, rules, notices }: Report): (finding: ReportFinding) => boolean {
  const isCut = notices.some(({ id }) => id === 'findings-not-listed');
  const ofStage = new Set(rules.flatMap(({ id, stage }) => (stage === 'validate' || stage === 'link' ? [id] : [])));
  const counts = new Map<string, number>();
  for (const { ruleId, waiver } of findings) {
    if (waiver === undefined) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return ({ ruleId, location }) =>
    (isCut && (counts.get(ruleId) ?? 0) >= LIMITS.findingsPerRule) ||
    (ofStage.has(ruleId) && location.pointer === undefined);
}

/** Whether a rule says that something could not be read, which nobody can know beforehand. */
export function isAboutReading({ stage }: Pick<Report['rules'][number], 'stage'>): boolean {
  return stage === 'discover' || stage === 'parse';
}
