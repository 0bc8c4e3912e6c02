/** Holds the findings of a run against a baseline; nothing is read here. */

import { crowding, isAboutReading } from '../base/crowding.ts';
import type { Baseline } from '../model/baseline.ts';
import { LEVELS } from '../model/level.ts';
import type { BaselineEntry, Report, ReportFinding } from '../model/report.ts';
import { createAbsence } from './absence.ts';

/** What became of the entries of a baseline. Lists are in the order of the baseline. */
export interface Match {
  /** Gaps that the baseline lists, each with its entry. */
  readonly known: ReadonlyMap<ReportFinding, BaselineEntry>;
  /** Listed, and heavier now than when the baseline was written, so that they count as new. */
  readonly worse: readonly { readonly entry: BaselineEntry; readonly finding: ReportFinding }[];
  /** Listed, and not found any more although the run asked again. */
  readonly gone: readonly BaselineEntry[];
  /** Listed and not found, by a run that did not ask again. */
  readonly undecided: readonly BaselineEntry[];
}

type Fate = 'known' | 'worse' | 'kept' | 'gone' | 'undecided';

/** Matches by fingerprint. `standing` are the paths of the baseline at which a file stands, whether the run read it or not. */
export function matchBaseline(report: Report, baseline: Baseline, standing: ReadonlySet<string>): Match {
  const findings = new Map(report.findings.map((finding) => [finding.fingerprint, finding]));
  const fate = fates(report, baseline, standing);
  const judged = baseline.entries.map((entry) => {
    const finding = findings.get(entry.fingerprint);
    return { entry, finding, fate: fate(entry, finding) };
  });
  const of = (wanted: Fate) => judged.filter((each) => each.fate === wanted).map(({ entry }) => entry);
  const found = judged.flatMap(({ entry, finding, fate: is }) =>
    finding === undefined ? [] : [{ entry, finding, is }],
  );
  return {
    known: new Map(found.filter(({ is }) => is === 'known').map(({ entry, finding }) => [finding, entry])),
    worse: found.filter(({ is }) => is === 'worse').map(({ entry, finding }) => ({ entry, finding })),
    gone: of('gone'),
    undecided: of('undecided'),
  };
}

function fates(report: Report, baseline: Baseline, standing: ReadonlySet<string>) {
  const isGone = createAbsence(report, baseline, standing);
  const inputs = new Set(report.inputs.map(({ path }) => path));
  const isThere = (path: string): boolean => inputs.has(path) || standing.has(path);
  const unreadable = new Set(report.rules.filter(isAboutReading).map(({ id }) => id));
  const standsForOthers = crowding(report);
  // Of two gaps that would share a fingerprint only one has it, so the other may be the one that is listed.
  const failing = new Set(report.findings.map(({ ruleId, location }) => ruleAtPath(ruleId, location.path)));
  return (entry: BaselineEntry, finding: ReportFinding | undefined): Fate => {
    if (finding === undefined || isAnother(finding, entry, isThere)) {
      const mayBeThere = finding !== undefined && failing.has(ruleAtPath(entry.ruleId, entry.path));
      return !mayBeThere && isGone(entry) ? 'gone' : 'undecided';
    }
    if (finding.waiver !== undefined || unreadable.has(finding.ruleId)) return 'kept';
    if (standsForOthers(finding)) return 'undecided';
    return LEVELS.indexOf(finding.level) > LEVELS.indexOf(entry.level) ? 'worse' : 'known';
  };
}

function ruleAtPath(ruleId: string, path: string): string {
  return `${ruleId} ${path}`;
}

/** A fingerprint does not change when a file is renamed; in a copy beside the first it is a gap of its own. */
function isAnother(
  { ruleId, location }: ReportFinding,
  entry: BaselineEntry,
  isThere: (path: string) => boolean,
): boolean {
  if (ruleId !== entry.ruleId) return true;
  // The workspace as a whole is shown at the configuration or at the folder, wherever those are.
  return location.pointer !== undefined && location.path !== entry.path && isThere(entry.path);
}
