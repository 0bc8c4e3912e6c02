import { LIMITS } from '../base/limits.ts';
import type { Baseline } from '../model/baseline.ts';
import type { BaselineEntry, Report, ReportRule } from '../model/report.ts';
import { decider } from '../report/compare/decide.ts';

/** Judges absence: an entry that is not found is gone only when the run asked the same question at its place again. */
export function createAbsence(
  report: Report,
  baseline: Baseline,
  standing: ReadonlySet<string>,
): (entry: BaselineEntry) => boolean {
  // What has not gone stale yet is not fixed, and another profile asks the same rule with other bounds.
  if (report.asOf < baseline.asOf || report.profile.id !== baseline.profile) return () => false;
  const undecided = decider(report, { inputs: [] }, 'this run');
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  const isCrowded = crowdedPlaces(report, rules);
  const isLookedAt = lookedAt(report, standing);
  return (entry) => {
    const { ruleId, path } = entry;
    if (undecided({ ruleId, location: { path } }) !== undefined) return false;
    return !isCrowded(entry) && isLookedAt(entry, rules.get(ruleId));
  };
}

/** Where there are more findings than a report lists, one that is not listed may be among the rest. */
function crowdedPlaces(
  { findings }: Report,
  rules: ReadonlyMap<string, ReportRule>,
): (entry: BaselineEntry) => boolean {
  const counts = new Map<string, number>();
  const add = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { ruleId, location } of findings) {
    add(ruleId);
    add(`${ruleId} ${location.path}`);
  }
  return ({ ruleId, path }) => {
    const ofStage = rules.get(ruleId)?.stage !== undefined;
    return (
      (counts.get(ruleId) ?? 0) >= LIMITS.findingsPerRule ||
      (ofStage && (counts.get(`${ruleId} ${path}`) ?? 0) >= LIMITS.problemsPerFile)
    );
  };
}

function lookedAt(
  report: Report,
  standing: ReadonlySet<string>,
): (entry: BaselineEntry, rule: ReportRule | undefined) => boolean {
  const inputs = new Set(report.inputs.map(({ path }) => path));
  const asked = new Set(report.rules.filter(hasOutcome).map(({ stage }) => stage));
  return ({ path }, rule) => {
    // Without --git nobody looked at the commits, which a run does not say otherwise.
    if (rule?.stage === 'history' && !asked.has('history')) return false;
    // The file of waivers is no input; that there are waivers says that it was read.
    if (rule?.stage === 'waive' && report.waivers.length > 0) return true;
    return inputs.has(path) || path === report.configuration.path || !standing.has(path);
  };
}

function hasOutcome({ outcomes }: ReportRule): boolean {
  return outcomes.pass + outcomes.fail + outcomes.open > 0;
}
