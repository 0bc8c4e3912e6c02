import type { Attested } from '../../model/attested.ts';
import type { Level } from '../../model/level.ts';
import type { LibraryRule } from '../../model/library.ts';
import type { Objective } from '../../model/objective.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { ObjectiveStatus, Score, StatusCounts } from '../../model/report.ts';

/** The formula of every score, as reports print it. */
export const SCORE_FORMULA =
  'objectives met / objectives applicable. One that fails, is open, waits for a person or was not assessed is not met; one that does not apply, or that no rule covers yet, is not counted.';

/** What the outcomes of one rule add up to. */
export interface RuleTally {
  readonly passes: number;
  /** Findings at level error or warning. */
  readonly gaps: number;
  /** Findings at level note of a rule whose own level is note. */
  readonly advice: number;
  /** Findings that a configuration lowered to note. */
  readonly lowered: number;
  readonly opens: number;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** Adds up the outcomes of every rule that has any. */
export function tally(
  outcomes: readonly Outcome[],
  rules: ReadonlyMap<string, LibraryRule>,
): ReadonlyMap<string, RuleTally> {
  const tallies = new Map<string, Mutable<RuleTally>>();
  for (const outcome of outcomes) {
    const found = tallies.get(outcome.ruleId) ?? { passes: 0, gaps: 0, advice: 0, lowered: 0, opens: 0 };
    tallies.set(outcome.ruleId, found);
    if (outcome.kind === 'pass') found.passes++;
    if (outcome.kind === 'open') found.opens++;
    if (outcome.kind === 'fail') found[weight(outcome.finding.level, rules.get(outcome.ruleId)?.level)]++;
  }
  return tallies;
}

function weight(level: Level, own: Level | undefined): 'gaps' | 'advice' | 'lowered' {
  if (level !== 'note') return 'gaps';
  return own === 'note' ? 'advice' : 'lowered';
}

/** What every rule of an objective said, and whether each was asked everywhere. */
export interface Verdicts {
  readonly tallies: ReadonlyMap<string, RuleTally>;
  readonly isAssessed: (ruleId: string) => boolean;
}

/** The state of an objective; passes only when all of its checks were made and a document shows that it is met. */
export function objectiveStatus(objective: Objective, verdicts: Verdicts): ObjectiveStatus {
  const tallies = objective.rules.flatMap((id) => verdicts.tallies.get(id) ?? []);
  const any = (key: keyof RuleTally): boolean => tallies.some((each) => each[key] > 0);
  if (any('gaps')) return 'fail';
  if (objective.coverage === 'planned') return 'notAssessed';
  if (any('opens')) return 'open';
  if (objective.coverage === 'manual') return 'manual';
  // A rule that was switched off or made harmless leaves a question unasked: half the checks are no pass.
  const whole = objective.rules.length > 0 && objective.rules.every(verdicts.isAssessed);
  if (!whole || any('lowered')) return 'notAssessed';
  if (!any('passes') && !any('advice')) return 'notApplicable';
  if (!any('passes')) return 'open';
  // Rules settle a part of it; the rest waits for a person.
  return objective.coverage === 'partial' ? 'manual' : 'pass';
}

/** What speaks for and against objectives beside their own rules. */
export interface Statements {
  readonly attestations: readonly Attested[];
  /** Ids of objectives whose attestations have a gap. */
  readonly disputed: ReadonlySet<string>;
}

/** The objectives that a gap in an attestation is about; advice is none. */
export function disputedObjectives(
  outcomes: readonly Outcome[],
  rules: ReadonlyMap<string, LibraryRule>,
): ReadonlySet<string> {
  const ids = outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'fail' || outcome.finding.level === 'note') return [];
    return rules.get(outcome.ruleId)?.stage === 'attest' ? (outcome.finding.objectives ?? []) : [];
  });
  return new Set(ids);
}

/**
 * What attestations make of a state: what waits for a person is met when a valid one states it, and not met when one has a gap, or
 * when the only ones about it do not count. Nothing else changes: no statement outweighs a gap.
 */
export function attestedStatus(
  { id }: Pick<Objective, 'id'>,
  status: ObjectiveStatus,
  { attestations, disputed }: Statements,
): ObjectiveStatus {
  if (status !== 'manual') return status;
  if (disputed.has(id)) return 'fail';
  const states = new Set(attestations.filter(({ objective }) => objective === id).map(({ state }) => state));
  if (states.has('valid')) return 'pass';
  // Whether the person still works here is not known: that is no gap.
  if (states.has('open')) return status;
  return states.has('expired') || states.has('invalid') ? 'fail' : status;
}

/** An objective with its state. */
export interface Settled {
  readonly objective: Pick<Objective, 'id' | 'title' | 'statement' | 'coverage' | 'manual'>;
  readonly status: ObjectiveStatus;
}

/** Objectives counted by status. */
export function countStatuses(settled: readonly Settled[]): StatusCounts {
  const counts = { pass: 0, fail: 0, open: 0, manual: 0, notApplicable: 0, notAssessed: 0 };
  for (const { status } of settled) counts[status]++;
  return counts;
}

/** The score of some objectives, by {@link SCORE_FORMULA}. */
export function score(settled: readonly Settled[]): Score {
  const applicable = settled.filter(isApplicable).length;
  const met = settled.filter(({ status }) => status === 'pass').length;
  return { met, applicable, ratio: applicable === 0 ? null : met / applicable };
}

function isApplicable({ objective, status }: Settled): boolean {
  if (status === 'notApplicable') return false;
  return !(status === 'notAssessed' && objective.coverage === 'planned');
}
