/** What other settings would have made of the same documents. */
import { LEVELS } from '../model/level.ts';
import type { Report, ReportFinding } from '../model/report.ts';
import { count } from '../report/count.ts';
import type { FailOn } from './exit-code.ts';

/** A run as far as its settings decide it. */
export interface SettledRun {
  readonly report: Report;
  readonly failOn: FailOn;
}

/** Ids that one sentence names. */
const NAMED = 20;

/** A finding of the run, and the same one by the other settings. */
interface Pair {
  readonly is: ReportFinding;
  readonly wouldBe: ReportFinding;
}

/** What the settings of `other` would do, each as the end of a sentence: `waive 1 gap (waivers: old-desk)`; none when nothing. */
export function effectsOf(run: SettledRun, other: SettledRun): readonly string[] {
  const before = byFingerprint(run.report.findings);
  const after = byFingerprint(other.report.findings);
  const pairs = [...before].flatMap(([print, is]): readonly Pair[] => {
    const wouldBe = after.get(print);
    return wouldBe === undefined ? [] : [{ is, wouldBe }];
  });
  const gone = [...before].filter(([print]) => !after.has(print)).map(([, { ruleId }]) => ruleId);
  const more = [...after].filter(([print]) => !before.has(print)).map(([, { ruleId }]) => ruleId);
  return [
    ...waiving(pairs),
    ...knowing(pairs),
    ...weighing(pairs),
    ...effect('not report', gone, 'rules'),
    ...effect('report', more, 'rules', 'more gap'),
    ...asksLess(run.report, other.report),
    ...changesBounds(run, other),
  ];
}

function waiving(pairs: readonly Pair[]): readonly string[] {
  const waived = pairs.filter(({ is, wouldBe }) => is.waiver === undefined && wouldBe.waiver !== undefined);
  const counted = pairs.filter(({ is, wouldBe }) => is.waiver !== undefined && wouldBe.waiver === undefined);
  return [
    ...effect(
      'waive',
      waived.flatMap(({ wouldBe }) => wouldBe.waiver ?? []),
      'waivers',
    ),
    ...effect(
      'no longer waive',
      counted.flatMap(({ is }) => is.waiver ?? []),
      'waivers',
    ),
  ];
}

function knowing(pairs: readonly Pair[]): readonly string[] {
  const hidden = pairs.filter(({ is, wouldBe }) => is.known === undefined && wouldBe.known === true);
  const shown = pairs.filter(({ is, wouldBe }) => is.known === true && wouldBe.known === undefined);
  return [...effect('hide as known', rulesOf(hidden), 'rules'), ...effect('count as new', rulesOf(shown), 'rules')];
}

function weighing(pairs: readonly Pair[]): readonly string[] {
  const lowered = pairs.filter(({ is, wouldBe }) => weight(wouldBe) < weight(is));
  const raised = pairs.filter(({ is, wouldBe }) => weight(wouldBe) > weight(is));
  return [
    ...effect('lower the level of', rulesOf(lowered), 'rules'),
    ...effect('raise the level of', rulesOf(raised), 'rules'),
  ];
}

function rulesOf(pairs: readonly Pair[]): readonly string[] {
  return pairs.map(({ is }) => is.ruleId);
}

function byFingerprint(findings: readonly ReportFinding[]): ReadonlyMap<string, ReportFinding> {
  return new Map(findings.map((finding) => [finding.fingerprint, finding]));
}

function weight({ level }: ReportFinding): number {
  return LEVELS.indexOf(level);
}

/** One entry a gap: the id of what is to blame. */
function effect(verb: string, ids: readonly string[], what: string, gap = 'gap'): readonly string[] {
  return ids.length === 0 ? [] : [`${verb} ${count(ids.length, gap)} (${what}: ${listed(ids)})`];
}

function listed(ids: readonly string[]): string {
  const each = [...new Set(ids)].sort();
  const rest = each.length - NAMED;
  return rest > 0 ? `${each.slice(0, NAMED).join(', ')} and ${rest} more` : each.join(', ');
}

function asksLess(report: Report, other: Report): readonly string[] {
  const asked = new Set(report.notAssessed.filter(({ what }) => what === 'rule').map(({ id }) => id));
  const off = other.notAssessed.filter(({ id, what }) => what === 'rule' && !asked.has(id)).map(({ id }) => id);
  const there = new Set(other.inputs.map(({ path }) => path));
  const unread = report.inputs.map(({ path }) => path).filter((path) => !there.has(path));
  return [
    ...(off.length === 0 ? [] : [`switch off ${count(off.length, 'rule')}, in part or whole (${listed(off)})`]),
    ...(unread.length === 0 ? [] : [`leave out ${count(unread.length, 'file')} (${listed(unread)})`]),
  ];
}

function changesBounds(run: SettledRun, other: SettledRun): readonly string[] {
  const [profile, otherProfile] = [run.report.profile.id, other.report.profile.id];
  return [
    ...(profile === otherProfile ? [] : [`ask for profile "${otherProfile}" instead of "${profile}"`]),
    ...(run.failOn === other.failOn ? [] : [`fail on level ${other.failOn} instead of ${run.failOn}`]),
  ];
}
