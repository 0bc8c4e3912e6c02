import { assessor } from '../assess.ts';
import { UsageError } from '../base/errors.ts';
import { type Match, matchBaseline } from '../baseline/match.ts';
import { baselineOf, loweredBaseline, unlistable } from '../baseline/new-baseline.ts';
import { standingFiles } from '../baseline/read-baseline.ts';
import { refuseExisting, writeBaseline } from '../baseline/write-baseline.ts';
import type { BaselineEntry, Report, ReportFinding } from '../model/report.ts';
import { count, countLevels } from '../report/count.ts';
import { neutralise } from '../report/neutralise.ts';
import { placeText } from '../report/places.ts';
import { type AssessmentFlags, assessmentOf } from './assessment.ts';
import { type BaselineFlag, baselinePath, DEFAULT_BASELINE, readBaseline } from './baseline-file.ts';
import { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** The flags of `irready baseline create` and `update` as commander gives them. */
export interface BaselineFlags extends AssessmentFlags, BaselineFlag {}

/** Lines of one list that are printed. */
const LISTED = 50;

/** Writes all gaps of today into a new baseline; throws UsageError when one exists, writes nothing when the run is incomplete. */
export function createBaseline(paths: readonly string[], flags: BaselineFlags, terminal: Terminal): number {
  const { request, path } = preparation(paths, flags, terminal);
  refuseExisting(path, terminal.cwd);
  const report = assessor(request)('masked');
  const unread = unlistable(report);
  if (!report.summary.complete || unread.length > 0) return incomplete(path, unread, terminal);
  const baseline = baselineOf(report);
  writeBaseline(path, baseline, terminal.cwd);
  const levels = countLevels(report.summary.findings);
  say(terminal, [
    `wrote ${path}: ${count(baseline.entries.length, 'gap')}${levels === '' ? '' : `: ${levels}`}.`,
    '',
    'From now on only new gaps fail a run. Each listed one is still a gap and not met.',
    `Next: commit ${path}, name it in irready.yaml as "baseline: ${path}", and run irready check.`,
    ...overfull(report),
  ]);
  return ExitCode.ok;
}

/** Takes out of a baseline what is fixed, and adds nothing; writes nothing when the run is incomplete or nothing is gone. */
export function updateBaseline(paths: readonly string[], flags: BaselineFlags, terminal: Terminal): number {
  const { request, path } = preparation(paths, flags, terminal);
  const { baseline } = readBaseline(path, terminal.cwd);
  if (request.asOf < baseline.asOf) throw new UsageError(anEarlierDay(request.asOf, baseline.asOf));
  const report = assessor(request)('masked');
  if (!report.summary.complete) return incomplete(path, [], terminal);
  const match = matchBaseline(report, baseline, standingFiles(baseline, terminal.cwd));
  const lowered = loweredBaseline(baseline, match, report);
  if (lowered !== baseline) writeBaseline(path, lowered, terminal.cwd);
  say(terminal, [
    `${path}: ${count(lowered.entries.length, 'entry', 'entries')} kept, ${match.gone.length} dropped.`,
    ...whatHappened(match, report),
    ...(lowered.entries.length === 0 ? ['', `It lists nothing any more: delete ${path} and stop naming it.`] : []),
  ]);
  return ExitCode.ok;
}

function preparation(paths: readonly string[], flags: BaselineFlags, terminal: Terminal) {
  const request = assessmentOf(paths, flags, terminal);
  const path = baselinePath(flags.baseline, request.configuration, terminal.cwd) ?? DEFAULT_BASELINE;
  return { request, path };
}

function anEarlierDay(asOf: string, written: string): string {
  return `The baseline speaks about ${written} and this run about ${asOf}, an earlier day: what was not stale yet would be taken for fixed. Run it with --as-of ${written} or later.`;
}

function incomplete(path: string, unread: readonly ReportFinding[], terminal: Terminal): number {
  const lines = [
    `"${path}" was not written: not everything could be read, so nobody knows what is behind it. "irready check" says more.`,
    ...listed(unread.map(gapLine)),
  ];
  terminal.log(lines.map((line) => `${neutralise(line)}\n`).join(''));
  return ExitCode.incomplete;
}

function whatHappened({ known, worse, gone, undecided }: Match, report: Report): readonly string[] {
  const heavier = new Set(worse.map(({ finding }) => finding));
  const gaps = report.findings.filter(({ waiver }) => waiver === undefined);
  const fresh = gaps.filter((gap) => !known.has(gap) && !heavier.has(gap));
  return [
    ...section('Dropped, because they are not found any more', gone.map(entryLine)),
    ...section('Kept, because this run did not decide about them', undecided.map(entryLine)),
    ...section('Heavier than listed, so they count as new', [...heavier].map(gapLine)),
    ...section('New and not added, because a baseline never rises by itself', fresh.map(gapLine)),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}: ${lines.length}`, ...listed(lines)];
}

function listed(lines: readonly string[]): readonly string[] {
  const rest = lines.length - LISTED;
  return [...lines.slice(0, LISTED).map((line) => `  ${line}`), ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function entryLine({ path, level, message, ruleId }: BaselineEntry): string {
  return `${path}: ${level}: ${message} [${ruleId}]`;
}

function gapLine({ location, level, message, ruleId }: ReportFinding): string {
  return `${placeText(location)}: ${level}: ${message} [${ruleId}]`;
}

/** A rule that fails in more places than a report lists has gaps that no baseline can know yet. */
function overfull({ notices }: Report): readonly string[] {
  const crowded = notices.filter(({ id }) => id === 'findings-not-listed');
  return crowded.map(
    ({ message }) =>
      `Not in it: ${message} Until a report lists them all, every gap of that rule counts as new, because nobody can tell which are.`,
  );
}

function say({ out }: Terminal, lines: readonly string[]): void {
  out(lines.map((line) => `${neutralise(line)}\n`).join(''));
}
