import type { Report, ReportControl, ReportFinding, StatusCounts } from '../../../src/model/report.ts';
import type { RenderOptions } from '../../../src/report/render-options.ts';

/** Northwind Harbour, a fictional ferry operator, three weeks before its yearly audit. */
export const OPTIONS: RenderOptions = {
  colour: false,
  width: 80,
  hyperlinks: null,
  minLevel: 'note',
  quiet: false,
  searched: ['security/'],
};

/** Status counts that are zero but for the given ones. */
export function counts(given: Partial<StatusCounts>): StatusCounts {
  return { pass: 0, fail: 0, open: 0, manual: 0, notApplicable: 0, notAssessed: 0, ...given };
}

/** A step nobody can take, with the given differences. */
export function finding(given: Partial<ReportFinding> = {}): ReportFinding {
  return {
    ruleId: 'playbook-step-is-assigned-to-someone-still-here',
    title: 'Every playbook step is assigned to someone who still works here',
    level: 'error',
    objectives: ['O-118'],
    controls: ['IR-2', '10.4', 'SE:12'],
    message: 'Step "isolate" is assigned to role/soc-analyst; nobody who holds it is active on 2026-11-21.',
    remediation: 'Give the role an active primary contact in the registry, or assign the step to a role that has one.',
    fingerprint: '6c7d01',
    location: {
      path: 'security/playbooks/ransomware.yaml',
      pointer: '/spec/steps/2/assignee',
      region: { startLine: 31, startColumn: 17, endLine: 31, endColumn: 33 },
      excerpt: '      assignee: role/soc-analyst',
    },
    related: [],
    ...given,
  };
}

function control(id: string, title: string, catalog: string, given: Partial<StatusCounts>): ReportControl {
  const status = counts(given);
  const applicable = status.pass + status.fail + status.open + status.manual + status.notAssessed;
  const ratio = applicable === 0 ? null : status.pass / applicable;
  return {
    id,
    title,
    catalog,
    objectives: [],
    counts: status,
    findings: { error: status.fail, warning: 0, note: 0 },
    score: { met: status.pass, applicable, ratio },
  };
}

const FINDINGS: readonly ReportFinding[] = [
  finding({
    related: [
      {
        message: 'Contact "birch" left on 2026-08-31.',
        location: {
          path: 'security/contacts.yaml',
          region: { startLine: 22, startColumn: 7, endLine: 22, endColumn: 12 },
        },
      },
    ],
  }),
  finding({
    message: 'Step "restore" is assigned to role/backup-administrator; nobody holds it.',
    location: {
      path: 'security/playbooks/ransomware.yaml',
      region: { startLine: 54, startColumn: 17, endLine: 54, endColumn: 42 },
      excerpt: '      assignee: role/backup-administrator',
    },
  }),
  finding({
    ruleId: 'drill-is-recent',
    title: 'The plan was exercised within the agreed interval',
    controls: ['IR-1', '10.3'],
    message: 'The last completed drill is "2025 tabletop" of 2025-06-12; the interval of P1Y ended on 2026-06-12.',
    remediation:
      'Hold a drill and record it:\n  kind: ExerciseRecord\n  spec:\n    date: 2026-12-03\n    status: completed',
    location: {
      path: 'security/drills/2025-tabletop.yaml',
      region: { startLine: 8, startColumn: 9, endLine: 8, endColumn: 19 },
      excerpt: '  date: 2025-06-12   # Übung «Fähre» 🚢',
    },
  }),
  finding({
    ruleId: 'incidents-are-recorded',
    title: 'Incidents are recorded',
    level: 'warning',
    controls: ['IR-7'],
    message: 'The workspace has no document of kind IncidentRecord.',
    remediation: 'Record each incident in a document of kind IncidentRecord.',
    location: { path: 'security/irready.yaml' },
  }),
  finding({
    ruleId: 'playbook-title-says-what-it-is-for',
    title: 'The title of a playbook says what it is for',
    level: 'note',
    controls: ['IR-1'],
    message: 'Title "ランサムウェア対応" of playbook "ransomware-jp" is shorter than ten letters.',
    remediation: 'Name the scenario and the scope.',
    location: {
      path: 'security/playbooks/ランサム.yaml',
      region: { startLine: 5, startColumn: 22, endLine: 5, endColumn: 33 },
      excerpt: '  name: 港🚢, title: "ランサムウェア対応"',
    },
  }),
];

/** A run over Northwind Harbour's security folder, with the given differences. */
export function report(given: Partial<Report> = {}): Report {
  return {
    schemaVersion: '1.0',
    tool: { name: 'irready', version: '0.1.0', libraryDigest: 'b7f3' },
    asOf: '2026-11-21',
    profile: { id: 'essential', title: 'Essential' },
    configuration: { path: 'security/irready.yaml', sha256: 'c'.repeat(64) },
    summary: {
      files: 9,
      skippedFiles: 3,
      unreadFiles: 0,
      documents: 11,
      documentsByKind: { Playbook: 4, ContactRegistry: 1 },
      rules: 40,
      outcomes: { pass: 96, fail: 5, notApplicable: 12, open: 2 },
      findings: { error: 3, warning: 1, note: 1 },
      waived: 0,
      objectives: counts({ pass: 31, fail: 6, open: 2, manual: 3, notApplicable: 4, notAssessed: 0 }),
      score: { met: 31, applicable: 42, ratio: 31 / 42 },
      scoreFormula: 'objectives met / objectives applicable; open and unattested objectives are not met.',
      complete: true,
    },
    catalogs: [
      { id: 'mcsb-v1', title: 'Microsoft cloud security benchmark v1' },
      { id: 'asb-v1', title: 'Azure Security Benchmark v1' },
      { id: 'waf-se12', title: 'Azure Well-Architected Framework' },
    ],
    controls: [
      control('IR-1', 'Preparation - update incident response plan and handling process', 'mcsb-v1', {
        pass: 9,
        fail: 3,
      }),
      control('IR-2', 'Preparation - setup incident notification', 'mcsb-v1', { pass: 8, fail: 1, open: 1 }),
      control('IR-7', 'Post-incident activity - conduct lessons learned', 'mcsb-v1', {
        pass: 4,
        manual: 3,
        notApplicable: 4,
      }),
      control('10.3', 'Test security response procedures', 'asb-v1', { fail: 2, open: 1 }),
      control('SE:12', 'Incident response procedures', 'waf-se12', { pass: 10 }),
    ],
    objectives: [
      {
        id: 'O-201',
        title: 'Lessons reach the people who can act on them',
        statement: 'Results of a review are presented to senior management.',
        coverage: 'manual',
        status: 'manual',
        controls: ['IR-7'],
        manual: 'Ask who heard the results.',
      },
    ],
    rules: [],
    findings: FINDINGS,
    open: [
      {
        ruleId: 'severity-one-reaches-a-person',
        title: 'The highest severity reaches a person',
        objectives: ['O-055'],
        controls: ['IR-2'],
        reason: 'Reference "schedule/security-primary" does not resolve.',
        location: {
          path: 'security/plan.yaml',
          region: { startLine: 88, startColumn: 15, endLine: 88, endColumn: 40 },
        },
      },
      {
        ruleId: 'escalation-reaches-a-person',
        title: 'Every escalation reaches a person',
        objectives: ['O-056'],
        controls: ['IR-2'],
        reason: 'Reference "schedule/security-primary" does not resolve.',
        location: {
          path: 'security/contacts.yaml',
          region: { startLine: 61, startColumn: 9, endLine: 61, endColumn: 34 },
        },
      },
    ],
    notAssessed: [{ id: 'plan-is-reviewed', what: 'rule', reason: 'switched off in security/irready.yaml' }],
    waivers: [],
    attestations: [],
    notices: [
      {
        id: 'glob-matches-nothing',
        level: 'warning',
        message: 'The glob "drills/2024/*.yaml" matches no file.',
        path: 'security/irready.yaml',
      },
    ],
    inputs: [],
    ...given,
  };
}
