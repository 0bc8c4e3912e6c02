/** The report of a run of which only what a change did is to count. */
import { compareNotices } from '../base/compare.ts';
import { crowding, isAboutReading } from '../base/crowding.ts';
import { deepFreeze } from '../base/freeze.ts';
import { LEVELS } from '../model/level.ts';
import type { Notice } from '../model/notice.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { count } from '../report/count.ts';

/** The commit that a change starts from. */
export interface ChangeBase {
  /** As the user named it. */
  readonly ref: string;
  /** Full id. */
  readonly id: string;
  /** Files that both runs read as the same bytes although no report lists them as inputs: waivers. */
  readonly sameFiles: ReadonlySet<string>;
}

/**
 * The same report with the gaps marked that the commit before has as well, at no lower level and in the same file. `before` is the
 * report of that commit, by its own settings, for the same day. Counts, score and statuses stay as they are: such a gap is a gap.
 */
export function withChange(report: Report, before: Report, base: ChangeBase): Report {
  const isUnchanged = unchangedSince(report, before, base.sameFiles);
  const findings = report.findings.map((finding) =>
    isUnchanged(finding) ? { ...finding, unchanged: true as const } : finding,
  );
  return deepFreeze({
    ...report,
    findings,
    change: { ref: base.ref, commit: base.id, unchanged: unchangedByLevel(findings) },
    notices: [...report.notices, ...doubts(before, base)].toSorted(compareNotices),
  });
}

/** The same report, in which every gap counts because there is nothing to hold it against; `reason` is a sentence. */
export function withoutBase(report: Report, given: string, reason: string): Report {
  const message = `Nothing is known to have been there before ${given}, so every gap counts. ${reason}`;
  const notice: Notice = { id: 'change-base-missing', level: 'warning', message };
  return deepFreeze({ ...report, notices: [...report.notices, notice].toSorted(compareNotices) });
}

/** How many gaps of each level are unchanged. */
function unchangedByLevel(findings: readonly ReportFinding[]): Report['summary']['findings'] {
  const of = (level: ReportFinding['level']) =>
    findings.filter((finding) => finding.unchanged === true && finding.level === level).length;
  return { error: of('error'), warning: of('warning'), note: of('note') };
}

function unchangedSince(
  report: Report,
  before: Report,
  sameFiles: ReadonlySet<string>,
): (finding: ReportFinding) => boolean {
  const wasThere = foundBefore(report, before);
  const unreadable = new Set(report.rules.filter(isAboutReading).map(({ id }) => id));
  const standsForOthers = crowding(report);
  const isUntouched = untouchedPlaces(report, before, sameFiles);
  return (finding) =>
    finding.waiver === undefined &&
    finding.known === undefined &&
    !unreadable.has(finding.ruleId) &&
    !standsForOthers(finding) &&
    isUntouched(finding) &&
    wasThere(finding);
}

/** Whether the commit before has a gap, which no waiver covers there, as often, in the same words and at no lower level. */
function foundBefore(report: Report, before: Report): (finding: ReportFinding) => boolean {
  const keyOf = keyMaker(report);
  const now = timesFound(report.findings);
  const gaps = before.findings.filter(({ waiver }) => waiver === undefined);
  const then = timesFound(gaps);
  const lightest = new Map<string, number>();
  for (const gap of gaps) {
    const key = keyOf(gap);
    lightest.set(key, Math.min(lightest.get(key) ?? LEVELS.length, LEVELS.indexOf(gap.level)));
  }
  return (finding) => {
    const key = keyOf(finding);
    const { fingerprint } = finding;
    if ((now.get(fingerprint) ?? 0) > (then.get(fingerprint) ?? 0)) return false;
    return LEVELS.indexOf(finding.level) <= (lightest.get(key) ?? -1);
  };
}

/**
 * What has to be the same. A fingerprint does not change when a file is renamed, nor when a gap grows: who deletes the second of
 * three playbooks makes no new gap, but the message says more. The workspace as a whole is shown wherever the configuration is.
 */
function keyMaker({ rules }: Report): (finding: ReportFinding) => string {
  const ofLinks = new Set(rules.filter(({ stage }) => stage === 'link').map(({ id }) => id));
  return (finding) => {
    const { ruleId, fingerprint, message, location, related } = finding;
    const place = isOfWorkspace(finding) ? '' : location.path;
    // One finding about references stands for all that lead nowhere for the same reason.
    const others = ofLinks.has(ruleId) ? related.map((each) => [each.location.path, each.message]) : [];
    return JSON.stringify([ruleId, fingerprint, place, message, others]);
  };
}

function timesFound(findings: readonly ReportFinding[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { fingerprint } of findings) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return times;
}

/** Whether a gap stands in a file that is the same in both reports, or at the workspace as a whole. */
function untouchedPlaces(
  report: Report,
  before: Report,
  sameFiles: ReadonlySet<string>,
): (finding: ReportFinding) => boolean {
  const then = new Map(before.inputs.map(({ path, sha256 }) => [path, sha256]));
  const same = new Set(report.inputs.filter(({ path, sha256 }) => then.get(path) === sha256).map(({ path }) => path));
  const ofWaivers = new Set(report.rules.filter(({ stage }) => stage === 'waive').map(({ id }) => id));
  return (finding) => {
    const { path } = finding.location;
    if (ofWaivers.has(finding.ruleId)) return sameFiles.has(path);
    return isOfWorkspace(finding) || same.has(path);
  };
}

/** What is said of a place in a file has a region. */
function isOfWorkspace({ location }: ReportFinding): boolean {
  return location.region === undefined && location.pointer === undefined;
}

/** What could not be read in the commit before was perhaps as it is now. */
function doubts(before: Report, base: ChangeBase): readonly Notice[] {
  if (before.summary.complete) return [];
  const unreadable = new Set(before.rules.filter(isAboutReading).map(({ id }) => id));
  const lost = before.findings.filter(({ ruleId }) => unreadable.has(ruleId)).map(({ message }) => message);
  const cut = before.notices.filter(({ level }) => level === 'error').map(({ message }) => message);
  const [first] = [...lost, ...cut];
  const message = `Not everything could be read or finished at ${base.ref} (commit ${base.id.slice(0, 12)}), so gaps may count that were there before.${first === undefined ? '' : ` ${first}`}`;
  return [{ id: 'change-base-incomplete', level: 'warning', message: also(message, lost.length) }];
}

function also(message: string, lost: number): string {
  return lost > 1 ? `${message} So it is with ${count(lost - 1, 'more input')}.` : message;
}
