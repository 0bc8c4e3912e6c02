import type { Outcome } from '../model/outcome.ts';
import type { Subject } from '../model/subject.ts';
import type { Workspace } from '../model/workspace.ts';
import type { CompiledRule, Judgement } from '../ruleset/ruleset.ts';

/** Rules that keep what they said for as long as it cannot be different. Days are given in order, never backwards. */
export interface StandingRules {
  /** To evaluate with, on a day that `advance` was given. */
  readonly rules: readonly CompiledRule[];
  /** Asks the rules again whose word may be different on this day; tells whether any now says something else. */
  readonly advance: (workspace: Workspace, day: string) => boolean;
}

/** Wraps rules so that each is asked only on days on which its outcomes may change. */
export function standingRules(rules: readonly CompiledRule[]): StandingRules {
  const standing = rules.map((rule): Standing => ({ rule, word: undefined }));
  return {
    rules: standing.map((one) => ({
      ...one.rule,
      // Asked when evaluation gets to it, which on a workspace beyond all bounds it does not.
      judge: (workspace, day) => {
        one.word ??= one.rule.judge(workspace, day);
        return one.word;
      },
    })),
    // Every rule has to be asked, so no shortcut at the first that changed.
    advance: (workspace, day) => standing.map((one) => ask(one, workspace, day)).includes(true),
  };
}

interface Standing {
  readonly rule: CompiledRule;
  /** What it said last; undefined before it was asked. */
  word: Judgement | undefined;
}

/** Asks a rule when its word may be different on this day; tells whether it is. */
function ask(standing: Standing, workspace: Workspace, day: string): boolean {
  const { rule, word } = standing;
  if (word === undefined || word.changesOn === null || day < word.changesOn) return false;
  const said = rule.judge(workspace, day);
  const same = sameOutcomes(word.outcomes, said.outcomes);
  standing.word = same ? { outcomes: word.outcomes, changesOn: said.changesOn } : said;
  return !same;
}

function sameOutcomes(before: readonly Outcome[], after: readonly Outcome[]): boolean {
  return before.length === after.length && before.every((outcome, place) => sameOutcome(outcome, after[place]));
}

function sameOutcome(before: Outcome, after: Outcome | undefined): boolean {
  if (before.kind !== after?.kind || !samePlace(before.subject, after.subject)) return false;
  if (before.kind === 'open' && after.kind === 'open')
    return before.reason === after.reason && before.unfinished === after.unfinished;
  if (before.kind !== 'fail' || after.kind !== 'fail') return true;
  const [one, other] = [before.finding, after.finding];
  // A message that only names another day makes no other finding.
  return (
    one.related.length === other.related.length &&
    one.related.every(
      (place, index) =>
        place.message === other.related[index]?.message && samePlace(place.subject, other.related[index].subject),
    )
  );
}

/** Whether two subjects of one rule are one place; those of rules are documents or the workspace. */
function samePlace(one: Subject, other: Subject): boolean {
  if (!('document' in one) || !('document' in other)) return 'workspace' in one && 'workspace' in other;
  return one.document === other.document && one.pointer === other.pointer && one.target === other.target;
}
