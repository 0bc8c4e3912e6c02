/** Whether what an issue was opened for is gone, by the same rigour as an entry of a baseline. */
import { createAbsence } from '../baseline/absence.ts';
import type { Report } from '../model/report.ts';
import { decider } from '../report/compare/decide.ts';
import type { Marker } from './marker.ts';
import { covers } from './scope.ts';

/** What a run knows of the ground that issues stand on. */
export interface Ground {
  readonly report: Report;
  /** Those of the paths at which something stands today, read or not. */
  readonly standing: ReadonlySet<string>;
  /** The paths that were asked for, as `scope.ts` makes them. */
  readonly scope: readonly string[];
}

/** A path of an issue at which its gaps may still be, and why that is not known. */
export interface Doubt {
  readonly path: string;
  readonly why: string;
}

/** Finds where the gaps of an issue that are not in the report may still be; nowhere when all of them are gone. */
export type DoubtsOf = (marker: Marker) => readonly Doubt[];

/** Makes the search; what it needs to know of a report is looked up once for all issues that were written on one day. */
export function doubtFinder(ground: Ground): DoubtsOf {
  const { report } = ground;
  const why = decider(report, { inputs: [] }, 'this run');
  const absence = absenceOnce(ground);
  return (marker) => {
    const everywhere = doubtEverywhere(marker, ground);
    if (everywhere !== undefined) return marker.paths.map((path) => ({ path, why: everywhere }));
    const { ruleId, level, subject } = marker;
    const fingerprint = 'gap' in subject ? subject.gap : '';
    const isGone = absence(marker);
    return marker.paths.flatMap((path) => {
      if (isGone({ fingerprint, ruleId, level, path, message: '' })) return [];
      const reason = why({ ruleId, location: { path } })?.reason ?? `this run did not look at "${path}" again`;
      return [{ path, why: reason }];
    });
  };
}

function absenceOnce({ report, standing }: Ground): (marker: Marker) => ReturnType<typeof createAbsence> {
  const made = new Map<string, ReturnType<typeof createAbsence>>();
  return ({ seen, profile }) => {
    const key = `${seen} ${profile}`;
    const baseline = { schemaVersion: '1.0', tool: '', asOf: seen, profile, entries: [] } as const;
    const known = made.get(key) ?? createAbsence(report, baseline, standing);
    made.set(key, known);
    return known;
  };
}

function doubtEverywhere(marker: Marker, { report, scope }: Ground): string | undefined {
  if (report.asOf < marker.seen) return `this run speaks about ${report.asOf}, an earlier day than ${marker.seen}`;
  if (report.profile.id !== marker.profile) return `it was found by the profile "${marker.profile}"`;
  if (!covers(scope, marker.scope)) return 'this run was asked for other paths';
  return marker.more === true
    ? 'it was found in more files than the issue remembers, so a person has to close it when all of them are in order'
    : undefined;
}
