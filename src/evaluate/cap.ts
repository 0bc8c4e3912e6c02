import { LIMITS } from '../base/limits.ts';
import { LEVELS } from '../model/level.ts';
import type { Notice } from '../model/notice.ts';
import type { Outcome } from '../model/outcome.ts';

type Fail = Extract<Outcome, { kind: 'fail' }>;
type Open = Extract<Outcome, { kind: 'open' }>;

/** Outcomes with no more findings and undecided places a rule than a report can carry, and a notice where there were more. */
export interface Capped {
  readonly outcomes: readonly Outcome[];
  readonly notices: readonly Notice[];
}

/** What is kept at most of one rule. */
export interface Most {
  readonly findingsPerRule: number;
  readonly openPerRule: number;
}

/**
 * Keeps the worst findings of each rule, those that no waiver covers before the others, and of what is undecided first what was not
 * finished, so that leaving some out never changes the verdict.
 */
export function capOutcomes(outcomes: readonly Outcome[], most: Most = LIMITS): Capped {
  const fails = crowded(byRule(outcomes.filter(isFail)), most.findingsPerRule);
  const opens = crowded(byRule(outcomes.filter(isOpen)), most.openPerRule);
  if (fails.length + opens.length === 0) return { outcomes, notices: [] };
  const left = new Set<Outcome>([
    ...fails.flatMap(([, list]) => list.toSorted(worstFirst).slice(most.findingsPerRule)),
    ...opens.flatMap(([, list]) => list.toSorted(unfinishedFirst).slice(most.openPerRule)),
  ]);
  return {
    outcomes: outcomes.filter((outcome) => !left.has(outcome)),
    notices: [
      ...fails.map(([ruleId, { length }]) =>
        notListed('findings-not-listed', length - most.findingsPerRule, FINDING, ruleId),
      ),
      ...opens.map(([ruleId, { length }]) => notListed('open-not-listed', length - most.openPerRule, OPEN, ruleId)),
    ],
  };
}

function isFail(outcome: Outcome): outcome is Fail {
  return outcome.kind === 'fail';
}

function isOpen(outcome: Outcome): outcome is Open {
  return outcome.kind === 'open';
}

function byRule<Kept extends Outcome>(outcomes: readonly Kept[]): ReadonlyMap<string, readonly Kept[]> {
  const lists = new Map<string, Kept[]>();
  for (const outcome of outcomes) {
    const list = lists.get(outcome.ruleId);
    if (list === undefined) lists.set(outcome.ruleId, [outcome]);
    else list.push(outcome);
  }
  return lists;
}

function crowded<Kept>(
  lists: ReadonlyMap<string, readonly Kept[]>,
  most: number,
): readonly (readonly [ruleId: string, list: readonly Kept[]])[] {
  return [...lists].filter(([, list]) => list.length > most);
}

function worstFirst(left: Fail, right: Fail): number {
  const byWaiver = Number(left.waiver !== undefined) - Number(right.waiver !== undefined);
  return byWaiver || LEVELS.indexOf(right.finding.level) - LEVELS.indexOf(left.finding.level);
}

function unfinishedFirst(left: Open, right: Open): number {
  return Number(right.unfinished === true) - Number(left.unfinished === true);
}

const FINDING = ['finding', 'findings'] as const;
const OPEN = ['undecided place', 'undecided places'] as const;

function notListed(id: string, count: number, [one, many]: readonly [string, string], ruleId: string): Notice {
  const what = count === 1 ? `${one} of "${ruleId}" is` : `${many} of "${ruleId}" are`;
  return { id, level: 'warning', message: `${count} more ${what} not listed.` };
}
