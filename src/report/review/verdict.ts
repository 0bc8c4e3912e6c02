import type { ObjectiveStatus, ReportSummary, Score, StatusCounts } from '../../model/report.ts';

/** What a reviewer is told of a control or of the whole. */
export const VERDICTS = ['met', 'notMet', 'undecided', 'notApplicable'] as const;

/** One of {@link VERDICTS}; `undecided`: nothing fails, but something is open, waits for a person or was not assessed. */
export type Verdict = (typeof VERDICTS)[number];

/** The verdict in words. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  notMet: 'Not met',
  undecided: 'Not decided',
  notApplicable: 'Does not apply',
};

/** The state of an objective in words. */
export const STATUS_WORDS: Readonly<Record<ObjectiveStatus, string>> = {
  pass: 'Met',
  fail: 'Not met',
  open: 'Open',
  manual: 'Left to a person',
  notApplicable: 'Does not apply',
  notAssessed: 'Not assessed',
};

/** The verdict on some objectives, from their counts and score. */
export function verdictOf({ counts, score }: { readonly counts: StatusCounts; readonly score: Score }): Verdict {
  if (counts.fail > 0) return 'notMet';
  if (counts.open + counts.manual + counts.notAssessed > 0) return 'undecided';
  if (score.applicable === 0) return 'notApplicable';
  return score.met === score.applicable ? 'met' : 'undecided';
}

/** The verdict on the run: what could not be read or finished is never met. */
export function overallVerdict(summary: ReportSummary): Verdict {
  const verdict = verdictOf({ counts: summary.objectives, score: summary.score });
  const gaps = summary.findings.error + summary.findings.warning + summary.waived;
  if (verdict === 'notMet' || gaps > 0) return 'notMet';
  const decided = summary.complete && summary.documents > 0 && summary.outcomes.open === 0;
  return decided ? verdict : 'undecided';
}
