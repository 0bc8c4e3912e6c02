/** Northwind Harbour's gaps, with fingerprints as a run makes them, and one run of `issues sync` over them. */
import { type SyncRequest, type SyncResult, syncIssues } from '../../../src/issues/sync.ts';
import type { IssuePolicy } from '../../../src/issues/topic.ts';
import type { Report, ReportFinding, ReportRule, ReportWaiver } from '../../../src/model/report.ts';
import type { Workspace } from '../../../src/model/workspace.ts';
import { finding, report } from '../report/northwind.ts';
import type { MemoryGitHub } from './memory-github.ts';

const RULES = ['playbook-step-is-assigned-to-someone-still-here', 'drill-is-recent', 'incidents-are-recorded'];

/** A rule that was asked, with the given differences. */
export function asked(id: string, given: Partial<ReportRule> = {}): ReportRule {
  return {
    id,
    title: 'The plan was exercised within the agreed interval',
    level: 'error',
    rationale: 'A plan that nobody has tried does not work on the night it is needed.',
    objectives: ['O-118'],
    controls: ['IR-2'],
    outcomes: { pass: 3, fail: 1, notApplicable: 0, open: 0 },
    evidence: [],
    ...given,
  };
}

/** A fingerprint that begins with the given digits. */
export function print(start: string): string {
  return start.padEnd(32, '0');
}

/** The step that nobody can take. */
export function step(given: Partial<ReportFinding> = {}): ReportFinding {
  return finding({ fingerprint: print('6c7d'), ...given });
}

/** The drill that is overdue, in another file. */
export function drill(given: Partial<ReportFinding> = {}): ReportFinding {
  return finding({
    ruleId: 'drill-is-recent',
    title: 'The plan was exercised within the agreed interval',
    level: 'warning',
    fingerprint: print('d411'),
    message: 'The last completed drill is of 2025-06-12; the interval of P1Y ended on 2026-06-12.',
    location: {
      path: 'security/drills/2025-tabletop.yaml',
      pointer: '/spec/date',
      region: { startLine: 8, startColumn: 9, endLine: 8, endColumn: 19 },
    },
    ...given,
  });
}

/** A run that read both files and asked every rule. */
export function runWith(findings: readonly ReportFinding[], given: Partial<Report> = {}): Report {
  const paths = ['security/playbooks/ransomware.yaml', 'security/drills/2025-tabletop.yaml'];
  return report({
    findings,
    rules: RULES.map((id) => asked(id)),
    open: [],
    notAssessed: [],
    inputs: paths.map((path) => ({ path, sha256: 'a'.repeat(64), documents: 1 })),
    ...given,
  });
}

/** A waiver that covers everything that names it. */
export function waiver(id: string): ReportWaiver {
  return {
    ...{ id, state: 'active', covers: 'drill-is-recent', reason: 'The site moves in January.', owner: 'role/ciso' },
    ...{ approver: 'contact/rowan', expires: '2027-01-31', findings: [] },
  };
}

/** The policy when no flag says otherwise. */
export const POLICY: IssuePolicy = { per: 'gap', minLevel: 'warning', most: 10, newOnly: false };

const NOBODY: Workspace = {
  ...{ documents: [], byKind: new Map(), entities: [], unread: [] },
  referenceAt: () => undefined,
  referencesTo: () => [],
  entityAt: () => undefined,
};

/** One run; `standing` is what stands among the paths that it is asked about. */
export function sync(
  github: MemoryGitHub,
  current: Report,
  given: Partial<SyncRequest> & {
    readonly standingFiles?: readonly string[];
    readonly per?: Partial<IssuePolicy>;
  } = {},
): Promise<SyncResult> {
  const { standingFiles = [], per, ...rest } = given;
  return syncIssues(
    {
      report: current,
      workspace: NOBODY,
      folder: '',
      shown: (path) => path,
      policy: { ...POLICY, ...per },
      searched: ['security'],
      trace: undefined,
      standing: (paths) => new Set(paths.filter((path) => standingFiles.includes(path))),
      evenIfPublic: false,
      dryRun: false,
      ...rest,
    },
    github,
  );
}

/** The acts of a plan with their issues, and what was left alone with the reason. */
export function planned(result: SyncResult): { readonly acts: readonly string[]; readonly left: readonly string[] } {
  if (result.is === 'refused') throw new Error(result.message);
  const { steps, waiting, left: alone } = result.plan;
  const left = [...waiting, ...alone];
  return {
    acts: steps.map((one) => (one.act === 'open' ? 'open' : `${one.act} ${one.number}`)),
    left: left.map(({ number, why }) => `${number ?? '-'}: ${why}`),
  };
}
