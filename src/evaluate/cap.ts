import { LIMITS } from '../base/limits.ts';
import { LEVELS } from '../model/level.ts';
import type { Notice } from '../model/notice.ts';
import type { Outcome } from '../model/outcome.ts';

type Fail = Extract<Outcome, { kind: 'fail' }>;

/** Outcomes with no more findings a rule than a report can carry, and a notice for each rule that had more. */
export interface Capped {
  readonly outcomes: readonly Outcome[];
  readonly notices: readonly Notice[];
}

/**
 * Keeps the worst findings of each rule, those that no waiver covers before the others, so that leaving some out never changes the
 * verdict.
 */
export function capFindings(outcomes: readonly Outcome[], most: number = LIMITS.findingsPerRule): Capped {
  const fails = failsByRule(outcomes);
  const crowded = [...fails].filter(([, list]) => list.length > most);
  if (crowded.length === 0) return { outcomes, notices: [] };
  const left = new Set<Outcome>(crowded.flatMap(([, list]) => [...list].sort(worstFirst).slice(most)));
  return {
    outcomes: outcomes.filter((outcome) => !left.has(outcome)),
    notices: crowded.map(([ruleId, list]) => notice(ruleId, list.length - most)),
  };
}

function failsByRule(outcomes: readonly Outcome[]): Map<string, Fail[]> {
  const fails = new Map<string, Fail[]>();
  for (const outcome of outcomes) {
    if (outcome.kind !== 'fail') continue;
    const list = fails.get(outcome.ruleId);
    if (list === undefined) fails.set(outcome.ruleId, [outcome]);
    else list.push(outcome);
  }
  return fails;
}

function worstFirst(left: Fail, right: Fail): number {
  const byWaiver = Number(left.waiver !== undefined) - Number(right.waiver !== undefined);
  return byWaiver || LEVELS.indexOf(right.finding.level) - LEVELS.indexOf(left.finding.level);
}

function notice(ruleId: string, count: number): Notice {
  const findings = count === 1 ? 'finding' : 'findings';
  const verb = count === 1 ? 'is' : 'are';
  return {
    id: 'findings-not-listed',
    level: 'warning',
    message: `${count} more ${findings} of "${ruleId}" ${verb} not listed.`,
  };
}
