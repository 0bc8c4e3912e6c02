/** What a baseline is to hold after a run. */
import { isAboutReading } from '../base/crowding.ts';
import type { Baseline } from '../model/baseline.ts';
import type { BaselineEntry, Report, ReportFinding } from '../model/report.ts';
import type { Match } from './match.ts';
import { sortedEntries } from './order.ts';

/** A baseline of every gap of a run, whatever its level; what a waiver covers is accepted already. */
export function baselineOf(report: Report): Baseline {
  return {
    schemaVersion: '1.0',
    tool: report.tool.version,
    asOf: report.asOf,
    profile: report.profile.id,
    entries: sortedEntries(report.findings.filter(({ waiver }) => waiver === undefined).map(entryOf)),
  };
}

/** Gaps that say that something could not be read: what is behind them is not known, so no baseline lists them. */
export function unlistable({ findings, rules }: Report): readonly ReportFinding[] {
  const unreadable = new Set(rules.filter(isAboutReading).map(({ id }) => id));
  return findings.filter(({ ruleId, waiver }) => waiver === undefined && unreadable.has(ruleId));
}

/**
 * The baseline without what is gone, with the paths where its gaps stand now. Nothing is ever added; the very same baseline
 * when nothing changed.
 */
export function loweredBaseline(baseline: Baseline, match: Match, report: Report): Baseline {
  const gone = new Set(match.gone);
  const places = new Map([...match.known].map(([{ location }, entry]) => [entry, location.path]));
  const kept = baseline.entries.filter((entry) => !gone.has(entry));
  const moved = kept.some((entry) => places.has(entry) && places.get(entry) !== entry.path);
  if (gone.size === 0 && !moved) return baseline;
  const entries = kept.map((entry) => ({ ...entry, path: places.get(entry) ?? entry.path }));
  return { ...baseline, tool: report.tool.version, asOf: report.asOf, entries: sortedEntries(entries) };
}

function entryOf({ fingerprint, ruleId, level, location, message }: ReportFinding): BaselineEntry {
  return { fingerprint, ruleId, level, path: location.path, message };
}
