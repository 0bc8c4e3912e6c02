import type { Catalog } from '../model/catalog.ts';
import type {
  Report,
  ReportBaseline,
  ReportFinding,
  ReportNotAssessed,
  ReportObjective,
  ReportRule,
  ReportSummary,
} from '../model/report.ts';
import { isKnown, isUnchanged } from './known.ts';
import {
  beyondOf,
  countGaps,
  createDuties,
  type Duties,
  reportCatalogs,
  reportControls,
} from './summarize/controls.ts';
import { leavesOpenSentence } from './summarize/findings.ts';
import { countStatuses, type Settled, score } from './summarize/score.ts';

/**
 * The same report in the terms of one framework: what its controls ask for, and nothing else. It says what a run with
 * `--framework` would have said, as far as the report holds what the framework asks for.
 */
export function reframe(report: Report, framework: Catalog): Report {
  const asked = new Set(framework.controls.flatMap(({ objectives }) => objectives));
  const view: View = { asked, duties: createDuties([], [framework]) };
  const rules = report.rules.filter((rule) => rule.stage !== undefined || isServing(rule, view));
  const kept = new Set(rules.map(({ id }) => id));
  const findings = report.findings.filter(({ ruleId }) => kept.has(ruleId)).map((one) => reframedFinding(one, view));
  const objectives = report.objectives.filter(({ id }) => asked.has(id));
  const settled = objectives.map((objective) => ({ objective, status: objective.status }));
  const controls = reportControls([framework], settled, findings);
  return {
    ...report,
    framework: { id: framework.id, title: framework.title },
    summary: summaryOf(report.summary, { rules, findings, settled, view }),
    catalogs: reportCatalogs([framework], controls),
    controls,
    objectives: objectives.map((objective) => reframedObjective(objective, view)),
    rules: rules.map((rule) => reframedRule(rule, view)),
    findings,
    open: report.open.filter(({ ruleId }) => kept.has(ruleId)).map((open) => reframed(open, view)),
    notAssessed: report.notAssessed.filter((entry) => isAskedFor(entry, report.rules, view)),
    attestations: report.attestations.filter(({ objective }) => asked.has(objective)),
    ...(report.baseline !== undefined && { baseline: reframedBaseline(report.baseline, findings, kept) }),
    ...(report.change !== undefined && {
      change: { ...report.change, unchanged: countGaps(findings.filter(isUnchanged)) },
    }),
  };
}

/** What the framework asks for, and which of its controls does. */
interface View {
  readonly asked: ReadonlySet<string>;
  readonly duties: Duties;
}

/** Something that serves objectives, and through them controls. */
interface Serving {
  readonly objectives: readonly string[];
  readonly controls: readonly string[];
}

function isServing({ objectives }: Pick<Serving, 'objectives'>, { asked }: View): boolean {
  return objectives.some((id) => asked.has(id));
}

function reframedRule(rule: ReportRule, view: View): ReportRule {
  const objectives = onlyAsked(rule.objectives, view);
  return { ...rule, objectives, controls: view.duties.controlsOfObjectives(objectives) };
}

function reframed<One extends Serving & { readonly beyond?: readonly string[] }>(one: One, view: View) {
  const { beyond: _, ...rest } = one;
  const objectives = onlyAsked(one.objectives, view);
  return {
    ...rest,
    objectives,
    controls: view.duties.controlsOfObjectives(objectives),
    ...beyondOf(view.duties, objectives),
  };
}

function onlyAsked(ids: readonly string[], { asked }: View): readonly string[] {
  return ids.filter((id) => asked.has(id));
}

/** A missing kind names in its message the controls that it leaves open, which are others now. */
function reframedFinding(finding: ReportFinding, view: View): ReportFinding {
  const shown = reframed(finding, view);
  if (finding.leavesOpen === undefined) return shown;
  const leavesOpen = onlyAsked(finding.leavesOpen, view);
  const controls = view.duties.controlsOfObjectives([...shown.objectives, ...leavesOpen]);
  const before = leavesOpenSentence(finding.controls);
  const message = finding.message.endsWith(before)
    ? finding.message.slice(0, -before.length) + leavesOpenSentence(controls)
    : finding.message;
  return { ...shown, leavesOpen, controls, message };
}

function reframedObjective(objective: ReportObjective, { duties }: View): ReportObjective {
  const { beyond: _, ...rest } = objective;
  return { ...rest, controls: duties.controlsOfObjectives([objective.id]), ...beyondOf(duties, [objective.id]) };
}

/** A rule that was switched off is not among those of the report, so nobody knows what it serves: it stays in the list. */
function isAskedFor({ id, what }: ReportNotAssessed, rules: readonly ReportRule[], view: View): boolean {
  if (what === 'objective') return view.asked.has(id);
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || isServing(rule, view);
}

/** What the framework does not ask about is neither known nor gone here; how many the file lists stays. */
function reframedBaseline(
  baseline: ReportBaseline,
  findings: readonly ReportFinding[],
  kept: ReadonlySet<string>,
): ReportBaseline {
  return {
    ...baseline,
    known: countGaps(findings.filter(isKnown)),
    gone: baseline.gone.filter(({ ruleId }) => kept.has(ruleId)),
    undecided: baseline.undecided.filter(({ ruleId }) => kept.has(ruleId)),
  };
}

interface Kept {
  readonly rules: readonly ReportRule[];
  readonly findings: readonly ReportFinding[];
  readonly settled: readonly Settled[];
  readonly view: View;
}

function summaryOf(summary: ReportSummary, { rules, findings, settled, view }: Kept): ReportSummary {
  // What a framework does not ask for is told and not counted.
  const counted = settled.filter(({ objective }) => view.duties.controlsOfObjectives([objective.id]).length > 0);
  return {
    ...summary,
    rules: rules.length,
    outcomes: sumOutcomes(rules),
    findings: countGaps(findings),
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
    objectives: countStatuses(counted),
    score: score(counted),
  };
}

function sumOutcomes(rules: readonly ReportRule[]): ReportSummary['outcomes'] {
  const sum = { pass: 0, fail: 0, notApplicable: 0, open: 0 };
  for (const { outcomes } of rules) for (const kind of OUTCOME_KINDS) sum[kind] += outcomes[kind];
  return sum;
}

const OUTCOME_KINDS = ['pass', 'fail', 'notApplicable', 'open'] as const;
