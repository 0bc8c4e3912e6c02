import { UsageError } from '../../base/errors.ts';
import { LEVELS, type Level } from '../../model/level.ts';
import type { Report, ReportFinding } from '../../model/report.ts';
import { WAIVER_WORDS } from '../../report/sentences.ts';
import { createLife } from '../../waive/life.ts';
import { type WaiverPlace, waiversIn } from './file.ts';
import type { WaiverRun } from './run.ts';
import type { Subject } from './subject.ts';

/** What a waiver is tried on. */
export interface Trial {
  readonly subject: Subject;
  readonly run: WaiverRun;
  readonly place: WaiverPlace;
}

/** The text of the file without a waiver, undefined when there is no file, and with it. */
interface Change {
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * What a waiver of that id would cover if the file were changed so. Throws UsageError, with what is wrong, when it would not count,
 * or would not cover the gap that is meant.
 */
export function coveredBy(
  id: string,
  { before, after }: Change,
  { subject, run, place }: Trial,
): readonly ReportFinding[] {
  const report = run.reportWith(waiversIn(place, after))('masked');
  const waiver = report.waivers.find((one) => one.id === id);
  const covered = report.findings.filter((finding) => finding.waiver === id);
  const wrong = newMistakes(report, run.reportWith(waiversIn(place, before))('masked'), place);
  const { state } = waiver ?? { state: 'malformed' };
  // What cannot be decided today may well be a gap that is to be accepted.
  const counts = state === 'active' || (state === 'unused' && subject.gap === undefined);
  if (!counts || wrong.length > 0)
    throw new UsageError(`Nothing was written, because the waiver would be ${WAIVER_WORDS[state]}.${listed(wrong)}`);
  const { gap } = subject;
  if (gap === undefined || covered.some(({ fingerprint }) => fingerprint === gap.fingerprint)) return covered;
  throw new UsageError('Nothing was written, because the waiver would cover another gap than the one that is meant.');
}

/** What is said of the waivers that is not said of them as they stand. */
function newMistakes(report: Report, before: Report, { shown }: WaiverPlace): readonly string[] {
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const stage = new Set(report.rules.filter((rule) => rule.stage === 'waive').map(({ id }) => id));
  return report.findings
    .filter(
      ({ ruleId, fingerprint, location }) => stage.has(ruleId) && location.path === shown && !known.has(fingerprint),
    )
    .map(({ message, remediation }) => `${message} ${remediation}`);
}

function listed(messages: readonly string[]): string {
  return messages.map((message) => `\n  ${message}`).join('');
}

/** The worst level of what is covered; of what the rules could find, when nothing is. */
export function levelOf(covered: readonly ReportFinding[], { rules }: Subject, { request }: WaiverRun): Level {
  const { ruleset } = request;
  const set = new Map(ruleset.rules.map(({ rule, level }) => [rule.id, level]));
  const own = ruleset.library.rules.filter(({ id }) => rules.includes(id)).map(({ id, level }) => set.get(id) ?? level);
  const levels = covered.length > 0 ? covered.map(({ level }) => level) : own;
  return LEVELS.findLast((level) => levels.includes(level)) ?? 'error';
}

/** The last day that a waiver from this day on may have, by level. */
export function lastDayFor(level: Level, { request }: WaiverRun): string {
  return createLife(request.configuration.waiverLife).lastDay(request.asOf, level);
}
