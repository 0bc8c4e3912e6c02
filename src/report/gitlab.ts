/** GitLab Code Quality: a list of entries, and nothing beside it that could carry a summary. */
import { createHash } from 'node:crypto';
import type { Level } from '../model/level.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { markOf } from './known.ts';
import { neutraliseJson } from './neutralise.ts';
import { plainLine } from './plain.ts';
import { type Remark, remarks } from './remarks.ts';
import { listedGaps, type RenderOptions } from './render-options.ts';

const DESCRIPTION = 2_000;
const NAME = 1_000;

type Severity = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const SEVERITY: Readonly<Record<Level, Severity>> = { error: 'critical', warning: 'major', note: 'minor' };

/**
 * The gaps as a GitLab Code Quality report, worst first, then entries of severity `info` that say on what day and of what
 * the run speaks and what it could not decide. Waived findings are counted there, not listed: GitLab would call them open.
 */
export function renderGitlab(report: Report, options: RenderOptions): string {
  const entries = [...listedGaps(report, options).map(gapEntry), ...remarkEntries(report, options)];
  return `${neutraliseJson(JSON.stringify(entries, null, 2))}\n`;
}

function gapEntry(finding: ReportFinding): Entry {
  const { ruleId, level, message, remediation, fingerprint, location } = finding;
  const mark = markOf(finding);
  const lead = mark === undefined ? '' : LEADS[mark];
  return {
    // GitLab drops an entry without a description.
    description: plainLine(`${lead}${message} ${remediation}`, DESCRIPTION) || 'A gap without a message.',
    check_name: plainLine(ruleId, NAME),
    fingerprint: plainLine(fingerprint, NAME),
    severity: SEVERITY[level],
    location: place(location),
  };
}

const LEADS = { known: 'Known: ', unchanged: 'Unchanged: ' } as const;

function remarkEntries(report: Report, options: RenderOptions): readonly Entry[] {
  // What is about the run has to stand somewhere, because GitLab drops an entry without a path.
  const home = { path: report.configuration.path ?? report.inputs[0]?.path ?? '.' };
  const seen = new Map<string, number>();
  return remarks(report, options).map((remark) => {
    const key = JSON.stringify([remark.id, remark.subject]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return remarkEntry(remark, `${key} ${before}`, home);
  });
}

function remarkEntry(remark: Remark, identity: string, home: SourceLocation): Entry {
  return {
    description: plainLine(remark.message, DESCRIPTION),
    check_name: `irready-${plainLine(remark.id, NAME)}`,
    fingerprint: createHash('sha256').update(`irready ${identity}`).digest('hex').slice(0, 32),
    // An incomplete run hides gaps, which is more than information.
    severity: remark.level === 'error' ? 'major' : 'info',
    location: place(remark.location ?? home),
  };
}

function place({ path, region }: SourceLocation): Entry['location'] {
  return { path: plainLine(path, NAME), lines: { begin: region?.startLine ?? 1 } };
}
