import type { SourceLocation } from '../../model/location.ts';
import type {
  BaselineEntry,
  Report,
  ReportAttestation,
  ReportControl,
  ReportFinding,
  ReportObjective,
  ReportWaiver,
} from '../../model/report.ts';
import { attestationThatCounts, attestedPhrase } from '../attested.ts';
import { count, countLevels, percent } from '../count.ts';
import { isKnown } from '../known.ts';
import { listedFindings, listedGaps, type RenderOptions } from '../render-options.ts';
import { runFacts } from '../run-facts.ts';
import { notAssessedEntries } from '../undecided.ts';

/** The columns of the table that differ from row to row, in their order. */
export const COLUMNS = [
  'record',
  'id',
  'status',
  'level',
  'title',
  'message',
  'remedy',
  'owner',
  'controls',
  'objectives',
  'path',
  'line',
  'column',
  'pointer',
  'fingerprint',
  'waiver',
  'since',
  'until',
] as const;

/** The values of one row by column; `record` says what list it is of. */
export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>> & {
  /** Set when the baseline lists the gap; the last column of the table. */
  readonly known?: 'yes';
};

/** How a control is called in a cell. */
type ControlNames = (ids: readonly string[]) => string;

/** All rows: the run first, then each list in the report's order. */
export function rows(report: Report, options: RenderOptions): readonly Row[] {
  const names = controlNames(report);
  const findings = listedFindings(report, options);
  return [
    ...runFacts(report, options).map(([id, message]) => ({ record: 'run', id, message })),
    ...report.controls.map((control) => ofControl(control, names)),
    ...report.objectives.map((objective) => ofObjective(objective, report, names)),
    ...listedGaps(report, options).map((finding) => ofGap(finding, names)),
    ...waived(report, findings, names),
    ...open(report, names),
    ...notAssessedEntries(report).map(({ id, what, reason }) => ({
      record: 'notAssessed',
      id,
      status: 'notAssessed',
      title: what,
      message: reason,
    })),
    ...report.waivers.map(ofWaiver),
    ...report.attestations.map(ofAttestation),
    ...(report.baseline?.gone ?? []).map(ofGone),
    ...notices(report),
  ];
}

/** A spreadsheet makes a number of 10.10 and a day of 10.3; with its catalog such an id stays a text. */
function controlNames({ controls }: Report): ControlNames {
  const catalogs = new Map(controls.map(({ id, catalog }) => [id, catalog]));
  const name = (id: string) => (/^[\d.,:/-]+$/.test(id) ? `${catalogs.get(id) ?? 'control'} ${id}` : id);
  return (ids) => ids.map(name).join(', ');
}

function ofControl(control: ReportControl, names: ControlNames): Row {
  const { id, title, catalog, objectives, counts, findings, score } = control;
  const { met, applicable, ratio } = score;
  const gaps = countLevels(findings);
  return {
    record: 'control',
    id: names([id]),
    status: ratio === null ? unscored(control) : `${met} of ${applicable} met (${percent(ratio)})`,
    title,
    message: [
      `Of ${catalog}.`,
      `Objectives: ${counts.pass} pass, ${counts.fail} fail, ${counts.open} open, ${counts.manual} manual, ${counts.notAssessed} not assessed, ${counts.notApplicable} not applicable.`,
      `Gaps: ${gaps === '' ? 'none' : gaps}.`,
    ].join(' '),
    objectives: objectives.map((objective) => `${objective.id}${objective.beyond ? ' (beyond)' : ''}`).join(', '),
  };
}

function unscored({ counts }: ReportControl): string {
  return counts.notAssessed > 0 ? 'notAssessed' : 'notApplicable';
}

function ofObjective(objective: ReportObjective, { attestations }: Report, names: ControlNames): Row {
  const { id, status, title, statement, coverage, manual } = objective;
  const stated = attestationThatCounts(objective, attestations);
  const how = stated === undefined ? '' : ` Met: ${attestedPhrase(stated)}.`;
  return {
    record: 'objective',
    id,
    status,
    title,
    message: `${statement} (Coverage: ${coverage}.)${how}`,
    ...(manual !== undefined && { remedy: manual }),
    controls: controlsOf(objective, names),
  };
}

function ofGap(finding: ReportFinding, names: ControlNames): Row {
  const { ruleId: id, level, title, message, remediation: remedy, owner = '', fingerprint, objectives } = finding;
  return {
    record: 'gap',
    id,
    status: 'fail',
    level,
    title,
    message,
    remedy,
    owner,
    controls: controlsOf(finding, names),
    objectives: objectives.join(', '),
    ...place(finding.location),
    fingerprint,
    ...(isKnown(finding) && { known: 'yes' as const }),
  };
}

function waived({ waivers }: Report, findings: readonly ReportFinding[], names: ControlNames): readonly Row[] {
  const days = new Map(waivers.map(({ id, created, expires }) => [id, { created, expires }]));
  return findings.flatMap((finding) => {
    if (finding.waiver === undefined) return [];
    const { created = '', expires = '' } = days.get(finding.waiver) ?? {};
    const row = { ...ofGap(finding, names), record: 'waived', status: 'waived' };
    return [{ ...row, waiver: finding.waiver, since: created, until: expires }];
  });
}

function open(report: Report, names: ControlNames): readonly Row[] {
  return report.open.map((entry) => ({
    record: 'open',
    id: entry.ruleId,
    status: 'open',
    title: entry.title,
    message: entry.reason,
    controls: controlsOf(entry, names),
    objectives: entry.objectives.join(', '),
    ...place(entry.location),
  }));
}

function ofWaiver({ id, state, covers, scope, reason, owner, approver, ...rest }: ReportWaiver): Row {
  const { created = '', expires = '', findings } = rest;
  const approved = approver === undefined ? '' : ` Approved by ${approver}.`;
  return {
    record: 'waiver',
    id,
    status: state,
    title: `${covers}${scope === undefined ? '' : ` in ${scope}`}`,
    message: `${reason}${approved} Covers ${count(findings.length, 'finding')}.`.trimStart(),
    owner,
    waiver: id,
    since: created,
    until: expires,
  };
}

function ofAttestation({ objective, state, statement, by, on = '', validUntil = '', ...rest }: ReportAttestation): Row {
  const evidence = rest.evidence.length === 0 ? '' : ` Evidence: ${rest.evidence.join(', ')}`;
  return {
    record: 'attestation',
    id: objective,
    status: state,
    message: `${statement}${evidence}`,
    owner: by,
    objectives: objective,
    ...place(rest.location),
    since: on,
    until: validUntil,
  };
}

function ofGone({ fingerprint, ruleId: id, level, path, message }: BaselineEntry): Row {
  return { record: 'baseline', id, status: 'gone', level, message, path, fingerprint };
}

function notices(report: Report): readonly Row[] {
  return report.notices.map(({ id, level, message, path = '' }) => ({ record: 'notice', id, level, message, path }));
}

function controlsOf(of: Pick<ReportFinding, 'controls' | 'beyond'>, names: ControlNames): string {
  if (of.controls.length > 0) return names(of.controls);
  return of.beyond === undefined || of.beyond.length === 0 ? '' : `beyond ${names(of.beyond)}`;
}

function place({ path, region, pointer = '' }: SourceLocation): Row {
  if (region === undefined) return { path, pointer };
  return { path, line: String(region.startLine), column: String(region.startColumn), pointer };
}
