/** The report of a run that was compared with a baseline. */
import { compareNotices } from '../base/compare.ts';
import { deepFreeze } from '../base/freeze.ts';
import type { BaselineFile } from '../model/baseline.ts';
import type { Notice } from '../model/notice.ts';
import type { BaselineEntry, Report, ReportFinding } from '../model/report.ts';
import { type Match, matchBaseline } from './match.ts';

/** Entries that get a notice of their own. */
const NAMED = 20;

/** Characters of a message that a notice repeats. */
const QUOTED = 300;

/**
 * The same report with what the baseline lists marked as known, and with what became of its entries. Counts, score and statuses
 * stay as they are: a known gap is a gap. `standing` are the paths of the baseline at which a file stands.
 */
export function withBaseline(report: Report, file: BaselineFile, standing: ReadonlySet<string>): Report {
  const match = matchBaseline(report, file.baseline, standing);
  return deepFreeze({
    ...report,
    findings: report.findings.map((finding) =>
      match.known.has(finding) ? { ...finding, known: true as const } : finding,
    ),
    baseline: {
      path: file.path,
      sha256: file.sha256,
      asOf: file.baseline.asOf,
      entries: file.baseline.entries.length,
      known: knownByLevel([...match.known.keys()]),
      gone: match.gone,
      undecided: match.undecided,
    },
    notices: [...report.notices, ...noticesOf(match, file.path)].toSorted(compareNotices),
  });
}

function knownByLevel(known: readonly ReportFinding[]): Report['summary']['findings'] {
  const of = (level: ReportFinding['level']) => known.filter((finding) => finding.level === level).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

function noticesOf({ gone, worse }: Match, path: string): readonly Notice[] {
  return [
    ...atMostNamed('baseline-entry-is-gone', path, gone.map(goneMessage), 'entries are not found any more'),
    ...atMostNamed(
      'baseline-gap-got-worse',
      path,
      worse.map(worseMessage),
      'known gaps weigh more now and count as new',
    ),
  ];
}

function atMostNamed(id: string, path: string, messages: readonly string[], are: string): readonly Notice[] {
  const rest = messages.length - NAMED;
  const shown = rest > 0 ? [...messages.slice(0, NAMED), `${rest} more ${are}.`] : messages;
  return shown.map((message) => ({ id, level: 'warning', path, message }));
}

function goneMessage({ ruleId, path, message }: BaselineEntry): string {
  return `The gap of ${ruleId} in "${path}" is not found any more: ${quoted(message)} Run "irready baseline update" to drop it, so that it cannot come back unnoticed.`;
}

function worseMessage({ entry, finding }: Match['worse'][number]): string {
  const { ruleId, level, location } = finding;
  return `The gap of ${ruleId} in "${location.path}" is known at level ${entry.level} and is now at level ${level}, so it counts as new. Close it, or set the level back.`;
}

function quoted(message: string): string {
  return message.length <= QUOTED ? message : `${message.slice(0, QUOTED - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
