import type { Baseline } from '../../../src/model/baseline.ts';
import type { BaselineEntry, Report, ReportFinding } from '../../../src/model/report.ts';
import { stored } from '../report/stored.ts';

/** Northwind Harbour in November: seven gaps, and one that a waiver covers. */
export const STORY: Report = stored('northwind-2026-11');

/** The finding of a rule in the story, the first of several. */
export function findingOf(ruleId: string, report: Report = STORY): ReportFinding {
  const found = report.findings.find((finding) => finding.ruleId === ruleId);
  if (found === undefined) throw new Error(`the story has no finding of ${ruleId}`);
  return found;
}

/** A finding as a baseline lists it, with the given differences. */
export function entryOf(finding: ReportFinding, given: Partial<BaselineEntry> = {}): BaselineEntry {
  const { fingerprint, ruleId, level, message, location } = finding;
  return { fingerprint, ruleId, level, path: location.path, message, ...given };
}

/** A baseline of the day and the profile of the story. */
export function baselineWith(entries: readonly BaselineEntry[], given: Partial<Baseline> = {}): Baseline {
  const { asOf, profile } = STORY;
  return { schemaVersion: '1.0', tool: '0.1.0', asOf, profile: profile.id, entries, ...given };
}

/** The story with this instead of a finding, or without it, and its counts made anew. */
export function storyWith(finding: ReportFinding, ...instead: readonly ReportFinding[]): Report {
  const findings = STORY.findings.flatMap((each) => (each === finding ? instead : [each]));
  const gaps = findings.filter(({ waiver }) => waiver === undefined);
  const of = (level: ReportFinding['level']) => gaps.filter((gap) => gap.level === level).length;
  const counted = { error: of('error'), warning: of('warning'), note: of('note') };
  const summary = { ...STORY.summary, findings: counted, waived: findings.length - gaps.length };
  return { ...STORY, findings, summary };
}
