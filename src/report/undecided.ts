/** What nobody may take for met, though no rule fails. */
import type { Report, ReportNotAssessed, ReportObjective } from '../model/report.ts';

/** The objectives that wait for a person. */
export function manualObjectives({ objectives }: Report): readonly ReportObjective[] {
  return objectives.filter(({ status }) => status === 'manual');
}

/** What was not assessed: what the report lists, and objectives whose status says it though no entry does. */
export function notAssessedEntries({ notAssessed, objectives }: Report): readonly ReportNotAssessed[] {
  const listed = new Set(notAssessed.filter(({ what }) => what === 'objective').map(({ id }) => id));
  const others = objectives.filter(({ id, status }) => status === 'notAssessed' && !listed.has(id));
  return [...notAssessed, ...others.map((each) => ({ id: each.id, what: 'objective', reason: whyNot(each) }) as const)];
}

/** Why an objective was not assessed, when no entry of the report says it; without a full stop. */
export function whyNot({ coverage }: Pick<ReportObjective, 'coverage'>): string {
  if (coverage === 'planned') return 'no rule covers it yet';
  return 'a rule that it rests on was switched off, lowered or not asked everywhere';
}
