/** What issues are about: the gaps of a run, one by one or by rule, and what became of those that an issue was opened for. */
import { LEVELS, type Level } from '../model/level.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { alike } from '../report/alike.ts';
import { isKnown } from '../report/known.ts';
import type { Subject } from './marker.ts';

/** How gaps become issues. */
export interface IssuePolicy {
  /** One issue a gap, or one a rule that lists its places. */
  readonly per: (typeof PER)[number];
  /** Lighter gaps get no issue. */
  readonly minLevel: Level;
  /** Issues that one run opens or reopens. */
  readonly most: number;
  /** Whether gaps that the baseline lists get no issue. */
  readonly newOnly: boolean;
}

/** The words of `--per`. */
export const PER = ['gap', 'rule'] as const;

/** Issues that one run opens or reopens when nobody says otherwise. */
export const DEFAULT_MOST = 10;

/** As many can be asked for: GitHub wants a pause after each issue, and a run ends after ten minutes of them. */
export const LARGEST_MOST = 150;

/** What one issue is about today. */
export interface Topic {
  readonly subject: Subject;
  readonly ruleId: string;
  /** Of the worst gap. */
  readonly level: Level;
  /** Worst first. */
  readonly gaps: readonly [ReportFinding, ...ReportFinding[]];
}

/** The topics that shall have an issue, worst first. */
export function wantedTopics({ findings }: Pick<Report, 'findings'>, policy: IssuePolicy): readonly Topic[] {
  const gaps = findings.filter((finding) => isWanted(finding, policy)).toSorted(worstFirst);
  if (policy.per === 'gap') return gaps.map((gap) => topicOf({ gap: gap.fingerprint }, [gap]));
  return alike(gaps, ({ ruleId }) => ruleId).map((ofRule) => topicOf({ rule: ofRule[0].ruleId }, ofRule));
}

/** Whether the policy asks for an issue about a finding. */
export function isWanted(finding: ReportFinding, { minLevel, newOnly }: IssuePolicy): boolean {
  if (finding.waiver !== undefined || (newOnly && isKnown(finding))) return false;
  return LEVELS.indexOf(finding.level) >= LEVELS.indexOf(minLevel);
}

function topicOf(subject: Subject, gaps: Topic['gaps']): Topic {
  const [{ ruleId, level }] = gaps;
  return { subject, ruleId, level, gaps };
}

function worstFirst(one: ReportFinding, other: ReportFinding): number {
  return LEVELS.indexOf(other.level) - LEVELS.indexOf(one.level);
}

/** Looks up the findings that an issue is about, waived ones among them. */
export function findingsBySubject(findings: readonly ReportFinding[]): (subject: Subject) => readonly ReportFinding[] {
  const byRule = new Map<string, ReportFinding[]>();
  const byFingerprint = new Map<string, ReportFinding[]>();
  for (const finding of findings) {
    append(byRule, finding.ruleId, finding);
    append(byFingerprint, finding.fingerprint, finding);
  }
  return (subject) => ('gap' in subject ? byFingerprint.get(subject.gap) : byRule.get(subject.rule)) ?? [];
}

function append(lists: Map<string, ReportFinding[]>, key: string, finding: ReportFinding): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [finding]);
  else list.push(finding);
}
