/** What a reviewer reads, arranged by control: the same for every format that people read at leisure. */
import { LEVELS } from '../../model/level.ts';
import type {
  Report,
  ReportAttestation,
  ReportCatalog,
  ReportControl,
  ReportFinding,
  ReportObjective,
  ReportOpen,
  ReportRule,
} from '../../model/report.ts';
import { compareCounting, newFirst } from '../known.ts';
import { type RankedGap, worstGaps } from './ranking.ts';
import { overallVerdict, type Verdict, verdictOf } from './verdict.ts';

/** The gaps that the first page names. */
const WORST = 5;

/** An objective with everything that speaks for or against it. */
export interface ReviewedObjective {
  readonly objective: ReportObjective;
  /** Set when a control does not ask for it and is only its nearest place. */
  readonly beyond: boolean;
  /** Its rules, in the order of the report. */
  readonly rules: readonly ReportRule[];
  readonly gaps: readonly ReportFinding[];
  readonly waived: readonly ReportFinding[];
  readonly open: readonly ReportOpen[];
  readonly attestations: readonly ReportAttestation[];
}

/** A control with its verdict and its objectives. */
export interface ReviewedControl {
  readonly control: ReportControl;
  /** Its framework; a forged report may hold no more than the id. */
  readonly catalog: ReportCatalog;
  readonly verdict: Verdict;
  readonly objectives: readonly ReviewedObjective[];
  /** Worst first. */
  readonly gaps: readonly ReportFinding[];
  readonly waived: readonly ReportFinding[];
  readonly open: readonly ReportOpen[];
}

/** The gaps of one rule, which share what is expected and why. */
export interface ReviewedRule {
  readonly rule: ReportRule | undefined;
  readonly gaps: readonly [ReportFinding, ...ReportFinding[]];
}

/** A report arranged for a reviewer. */
export interface Review {
  readonly report: Report;
  readonly verdict: Verdict;
  readonly controls: readonly ReviewedControl[];
  readonly worst: readonly RankedGap[];
  /** Gaps that no waiver covers, by rule, worst first. */
  readonly gapsByRule: readonly ReviewedRule[];
  readonly waived: readonly ReportFinding[];
  /** Objectives that wait for a person. */
  readonly manual: readonly ReviewedObjective[];
}

/** Arranges a report, with these of its findings; costs its size once. */
export function reviewOf(report: Report, findings: readonly ReportFinding[]): Review {
  const gaps = newFirst(findings.filter(({ waiver }) => waiver === undefined));
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const reviewed = reviewedObjectives(report, gaps, waived);
  const catalogs = new Map(report.catalogs.map((catalog) => [catalog.id, catalog]));
  const byControl = {
    gaps: groupBy(gaps, ({ controls }) => controls),
    waived: groupBy(waived, ({ controls }) => controls),
    open: groupBy(report.open, ({ controls }) => controls),
  };
  return {
    report,
    verdict: overallVerdict(report.summary),
    controls: report.controls.map((control) => ({
      control,
      catalog: catalogs.get(control.catalog) ?? { id: control.catalog, title: control.catalog },
      verdict: verdictOf(control),
      objectives: control.objectives.flatMap(({ id, beyond = false }) => {
        const one = reviewed.get(id);
        return one === undefined ? [] : [{ ...one, beyond }];
      }),
      gaps: byControl.gaps.get(control.id) ?? [],
      waived: byControl.waived.get(control.id) ?? [],
      open: byControl.open.get(control.id) ?? [],
    })),
    worst: worstGaps(gaps, WORST),
    gapsByRule: gapsByRule(gaps, report.rules),
    waived,
    manual: [...reviewed.values()].filter(({ objective }) => objective.status === 'manual'),
  };
}

function reviewedObjectives(
  report: Report,
  gaps: readonly ReportFinding[],
  waived: readonly ReportFinding[],
): ReadonlyMap<string, ReviewedObjective> {
  const by = {
    rules: groupBy(report.rules, ({ objectives }) => objectives),
    gaps: groupBy(gaps, ({ objectives }) => objectives),
    waived: groupBy(waived, ({ objectives }) => objectives),
    open: groupBy(report.open, ({ objectives }) => objectives),
    attestations: groupBy(report.attestations, ({ objective }) => [objective]),
  };
  return new Map(
    report.objectives.map((objective) => [
      objective.id,
      {
        objective,
        beyond: false,
        rules: by.rules.get(objective.id) ?? [],
        gaps: by.gaps.get(objective.id) ?? [],
        waived: by.waived.get(objective.id) ?? [],
        open: by.open.get(objective.id) ?? [],
        attestations: by.attestations.get(objective.id) ?? [],
      },
    ]),
  );
}

function gapsByRule(gaps: readonly ReportFinding[], rules: readonly ReportRule[]): readonly ReviewedRule[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = [...groupBy(gaps, ({ level, ruleId }) => [`${level} ${ruleId}`])];
  return groups
    .map(([, group]) => group)
    .flatMap(([first, ...others]) =>
      first === undefined ? [] : [{ rule: known.get(first.ruleId), gaps: [first, ...others] as const }],
    )
    .sort(
      (left, right) =>
        weight(right) - weight(left) ||
        compareCounting(left.gaps[0], right.gaps[0]) ||
        right.gaps.length - left.gaps.length,
    );
}

function weight({ gaps }: ReviewedRule): number {
  return LEVELS.indexOf(gaps[0].level);
}

function groupBy<Entry>(
  entries: readonly Entry[],
  keys: (entry: Entry) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set(keys(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
