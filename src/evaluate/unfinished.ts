import type { Notice } from '../model/notice.ts';
import type { Outcome } from '../model/outcome.ts';

/** A notice for each rule that ran out of steps somewhere: what it did not decide is no pass, and the run is not complete. */
export function unfinishedNotices(outcomes: readonly Outcome[]): readonly Notice[] {
  const places = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'open' || outcome.unfinished !== true) continue;
    places.set(outcome.ruleId, (places.get(outcome.ruleId) ?? 0) + 1);
  }
  return [...places].map(([ruleId, count]) => ({
    id: 'rule-not-finished',
    level: 'error',
    message: `"${ruleId}" could not be finished at ${count} ${count === 1 ? 'place' : 'places'}, because there is too much to look at; nothing is decided there.`,
  }));
}
