/** Reports of Northwind Harbour that differ in one respect from the stored ones. */
import type { Report, ReportFinding } from '../../../../src/model/report.ts';
import { counts } from '../northwind.ts';
import { stored } from '../stored.ts';

const NO_GAPS = { error: 0, warning: 0, note: 0 };

/** A run that found nothing to look at. */
export function emptyReport(): Report {
  const report = stored('northwind-2026-11');
  return {
    ...report,
    configuration: { path: null, sha256: null },
    summary: {
      ...report.summary,
      files: 0,
      documents: 0,
      documentsByKind: {},
      rules: 0,
      outcomes: { pass: 0, fail: 0, notApplicable: 0, open: 0 },
      findings: NO_GAPS,
      waived: 0,
      objectives: counts({}),
      score: { met: 0, applicable: 0, ratio: null },
      complete: false,
    },
    controls: [],
    objectives: [],
    rules: [],
    findings: [],
    open: [],
    notAssessed: [],
    waivers: [],
    attestations: [],
    notices: [],
    inputs: [],
  };
}

/** A run in which every objective that applies is met. */
export function metReport(): Report {
  const report = stored('northwind-2026-11');
  const objectives = report.objectives.filter(({ status }) => status === 'pass' || status === 'notApplicable');
  const met = new Set(objectives.map(({ id }) => id));
  return {
    ...report,
    summary: {
      ...report.summary,
      outcomes: { ...report.summary.outcomes, fail: 0, open: 0 },
      findings: NO_GAPS,
      waived: 0,
      objectives: counts({ pass: objectives.length - 1, notApplicable: 1 }),
      score: { met: objectives.length - 1, applicable: objectives.length - 1, ratio: 1 },
    },
    objectives,
    rules: report.rules
      .filter((rule) => rule.objectives.every((id) => met.has(id)))
      .map((rule) => ({ ...rule, outcomes: { ...rule.outcomes, fail: 0, open: 0 } })),
    findings: [],
    open: [],
    notAssessed: [],
    waivers: [],
    attestations: report.attestations.filter(({ objective }) => met.has(objective)),
  };
}

/** A run whose only findings are waived. */
export function waivedReport(): Report {
  const report = stored('northwind-2026-11');
  const met = metReport();
  return {
    ...met,
    summary: {
      ...met.summary,
      waived: 1,
      objectives: { ...met.summary.objectives, fail: 1 },
      score: { ...met.summary.score, applicable: met.summary.score.applicable + 1, ratio: 0.8 },
    },
    objectives: [...met.objectives, ...report.objectives.filter(({ id }) => id === 'O-118')],
    findings: report.findings.filter(({ waiver }) => waiver !== undefined),
    waivers: report.waivers.filter(({ state }) => state === 'active'),
  };
}

/** A run with so many gaps, half of them of one objective; every tenth is waived. */
export function largeReport(size: number): Report {
  const report = stored('northwind-2026-11');
  const [steps] = report.findings.filter(({ ruleId }) => ruleId.startsWith('playbook-step'));
  const [review] = report.findings;
  if (steps === undefined || review === undefined) throw new Error('The stored report has lost its findings.');
  const findings = Array.from(
    { length: size },
    (_, index): ReportFinding => ({
      ...(index % 2 === 0 ? steps : review),
      message: `Step "step-${index}" is assigned to nobody.`,
      fingerprint: index.toString(16).padStart(32, '0'),
      ...(index % 10 === 9 && { waiver: 'harbour-office-line' }),
    }),
  );
  const waived = findings.filter(({ waiver }) => waiver !== undefined).length;
  return {
    ...report,
    summary: { ...report.summary, findings: { error: size - waived, warning: 0, note: 0 }, waived },
    findings,
  };
}
