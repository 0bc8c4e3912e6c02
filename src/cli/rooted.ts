import { posix } from 'node:path';
import type { BaselineEntry, Report, ReportBaseline, ReportFinding } from '../model/report.ts';

/** The report with all its paths below the root of the repository, where GitHub looks for them; `prefix` is `''` or `security/`. */
export function rootedReport(report: Report, prefix: string): Report {
  if (prefix === '') return report;
  const rooted = rooting(prefix);
  const { configuration, baseline } = report;
  return {
    ...report,
    configuration: { ...configuration, path: configuration.path === null ? null : rooted(configuration.path) },
    rules: report.rules.map((rule) => ({ ...rule, evidence: rule.evidence.map(located(rooted)) })),
    findings: report.findings.map((finding) => rootedFinding(finding, rooted)),
    open: report.open.map(located(rooted)),
    attestations: report.attestations.map(located(rooted)),
    notices: report.notices.map((notice) =>
      notice.path === undefined ? notice : { ...notice, path: rooted(notice.path) },
    ),
    inputs: report.inputs.map((input) => ({ ...input, path: rooted(input.path) })),
    ...(baseline !== undefined && { baseline: rootedBaseline(baseline, rooted) }),
  };
}

type Rooting = (path: string) => string;

/** Shows a path of the working directory as it is seen from the root of the repository; an absolute one stays. */
export function rooting(prefix: string): Rooting {
  return (path) => {
    if (posix.isAbsolute(path) || /^[A-Za-z]:/.test(path)) return path;
    return posix.join(prefix, path).replace(/(?<=.)\/$/, '');
  };
}

function located(rooted: Rooting) {
  return <Entry extends { readonly location: { readonly path: string } }>(entry: Entry): Entry => ({
    ...entry,
    location: { ...entry.location, path: rooted(entry.location.path) },
  });
}

function rootedFinding(finding: ReportFinding, rooted: Rooting): ReportFinding {
  return { ...located(rooted)(finding), related: finding.related.map(located(rooted)) };
}

function rootedBaseline(baseline: ReportBaseline, rooted: Rooting): ReportBaseline {
  const entry = (one: BaselineEntry): BaselineEntry => ({ ...one, path: rooted(one.path) });
  return {
    ...baseline,
    path: rooted(baseline.path),
    gone: baseline.gone.map(entry),
    undecided: baseline.undecided.map(entry),
  };
}
