import type { LibraryRule } from '../model/library.ts';
import type { Outcome } from '../model/outcome.ts';
import { isWaivable, type Named } from './named.ts';

/** An outcome that a waiver may cover. */
export type Gap = Extract<Outcome, { kind: 'fail' }>;

/** What was found and what could not be decided, by what waivers name. */
export interface Gaps {
  /** In the order of the outcomes of each rule. */
  readonly of: (named: Known) => readonly Gap[];
  readonly undecided: (named: Known) => readonly Outcome[];
}

type Known = Named & { readonly is: 'known' };

/** Sorts outcomes by rule once; those of rules that no waiver may name are left out. */
export function createGaps(outcomes: readonly Outcome[], rules: readonly LibraryRule[]): Gaps {
  const refused = new Set(rules.filter((rule) => !isWaivable(rule)).map(({ id }) => id));
  const gaps = outcomes.filter((outcome) => outcome.kind === 'fail').filter(({ ruleId }) => !refused.has(ruleId));
  const byRule = grouped(gaps);
  const openByRule = grouped(outcomes.filter(({ kind }) => kind === 'open'));
  const tagged = gaps.filter(({ finding }) => finding.objectives !== undefined);
  return {
    of: (named) => {
      const about = tagged.filter(
        ({ ruleId, finding }) => !named.rules.has(ruleId) && isAbout(finding.objectives, named),
      );
      return [...[...named.rules].flatMap((id) => byRule.get(id) ?? []), ...about];
    },
    undecided: ({ rules: ids }) => [...ids].flatMap((id) => openByRule.get(id) ?? []),
  };
}

function isAbout(objectives: readonly string[] = [], named: Known): boolean {
  return objectives.some((id) => named.objectives.has(id));
}

function grouped<One extends Outcome>(outcomes: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const outcome of outcomes) {
    const known = groups.get(outcome.ruleId);
    if (known === undefined) groups.set(outcome.ruleId, [outcome]);
    else known.push(outcome);
  }
  return groups;
}
