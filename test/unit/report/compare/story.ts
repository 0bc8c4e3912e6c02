/** Two runs over Northwind Harbour's folder that differ in what a test says, and in nothing else. */
import type { Report, ReportFinding, ReportOpen } from '../../../../src/model/report.ts';
import { isWhole } from '../../../../src/report/compare/compare.ts';
import { stored } from '../stored.ts';

const NOVEMBER = stored('northwind-2026-11');

/** The gap that every case is about: a step of the ransomware playbook is assigned to someone who left. */
export const STEP: ReportFinding = {
  ...(NOVEMBER.findings[2] ?? fail()),
  fingerprint: 'step-isolate',
  location: {
    path: 'security/playbooks/ransomware.yaml',
    pointer: '/spec/steps/2/assignee',
    region: { startLine: 31, startColumn: 17, endLine: 31, endColumn: 33 },
  },
};

function fail(): never {
  throw new Error('The stored report holds fewer findings than these tests expect.');
}

/** The same step, accepted. */
export const WAIVED: ReportFinding = { ...STEP, waiver: 'harbour-office-line' };

/** Something that the rule of the step could not decide, at another place unless told. */
export function openAt(location: ReportOpen['location'], ruleId = STEP.ruleId): ReportOpen {
  return {
    ruleId,
    title: STEP.title,
    objectives: STEP.objectives,
    controls: STEP.controls,
    reason: 'Reference "role/soc-analyst" does not resolve.',
    location,
  };
}

/** A whole run with these findings, complete unless told, with the rules and inputs of the stored report. */
export function run(findings: readonly ReportFinding[], given: Partial<Report> = {}): Report {
  const gaps = findings.filter(({ waiver }) => waiver === undefined);
  const levels = { error: 0, warning: 0, note: 0 };
  for (const { level } of gaps) levels[level]++;
  const report: Report = {
    ...NOVEMBER,
    findings,
    open: [],
    notAssessed: [],
    waivers: [],
    ...given,
    summary: { ...NOVEMBER.summary, findings: levels, waived: findings.length - gaps.length, ...given.summary },
  };
  if (!isWhole(report)) throw new Error('A run of these tests counts what it does not list.');
  return report;
}

/** The counts of a run that is not complete. */
export function incomplete(findings: readonly ReportFinding[]): Report['summary'] {
  return { ...run(findings).summary, complete: false, unreadFiles: 1 };
}
