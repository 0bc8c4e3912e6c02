import type { ReportFinding } from '../../model/report.ts';
import { count } from '../count.ts';
import type { Context } from './context.ts';
import { observeGaps } from './gaps.ts';
import type { Seen } from './objectives.ts';
import { type Observed, together } from './observation.ts';
import { observeAttestations, observeOpen } from './outcomes.ts';
import { omittedSentence, tallyObjectives } from './tally.ts';
import { waiverRisks } from './waivers.ts';

/** Everything seen in one run, and how much of it has an observation. */
export interface SeenAll extends Seen {
  readonly isListed: (finding: ReportFinding) => boolean;
  /** UUIDs of the observations of findings that are listed. */
  readonly ofFinding: ReadonlyMap<ReportFinding, string>;
  readonly listedFindings: number;
  readonly listedOpen: number;
}

/** Observes gaps, open outcomes, attestations and the given other kinds, and adds them up by objective. */
export function see(context: Context, parties: ReadonlyMap<string, string>, others: readonly Observed[]): SeenAll {
  const gaps = observeGaps(context);
  const open = observeOpen(context);
  const isListed = (finding: ReportFinding): boolean => gaps.ofFinding.has(finding);
  return {
    observed: together([gaps, open, ...others, observeAttestations(context, parties)]),
    tallies: tallyObjectives(context.report, isListed),
    waivers: waiverRisks(context, gaps.ofFinding),
    isListed,
    ofFinding: gaps.ofFinding,
    listedFindings: gaps.observations.length,
    listedOpen: open.observations.length,
  };
}

/** What the document counts and does not list; nothing when all is listed. */
export function leftOut({ report }: Context, { listedFindings, listedOpen }: SeenAll): readonly string[] {
  const open = report.open.length;
  return [
    omittedSentence({ listed: listedFindings, total: report.findings.length }),
    listedOpen >= open
      ? ''
      : `${listedOpen} of ${count(open, 'open outcome')} have an observation here; -f json holds them all.`,
  ];
}
