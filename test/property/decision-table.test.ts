import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { story } from '../unit/expression/story.ts';

const SCALE = ['low', 'medium', 'high', 'critical'];
const INPUTS = ['alert', 'asset', 'data'];
const LEVELS = ['sev1', 'sev2', 'sev3'];

const condition = fc.tuple(fc.constantFrom(...INPUTS), fc.constantFrom(...SCALE));
const rule = fc.record({
  when: fc.array(condition, { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
  severity: fc.constantFrom(...LEVELS),
});
type Rule = { readonly when: Readonly<Record<string, string>>; readonly severity: string };
type Case = readonly [number, number, number];

const CASES: readonly Case[] = SCALE.flatMap((_, alert) =>
  SCALE.flatMap((__, asset) => SCALE.map((___, data): Case => [alert, asset, data])),
);

function winner(rules: readonly Rule[], one: Case): number {
  const holds = ({ when }: Rule) =>
    Object.entries(when).every(([name, value]) => one[INPUTS.indexOf(name)] === SCALE.indexOf(value));
  return rules.findIndex(holds);
}

/** Whether some case that is nowhere better has a milder severity, told by comparing all pairs. */
function inverts(rules: readonly Rule[]): boolean {
  const decided = CASES.map((one) => ({ one, rule: rules[winner(rules, one)] })).flatMap(({ one, rule }) =>
    rule === undefined ? [] : [{ one, level: LEVELS.indexOf(rule.severity) }],
  );
  return decided.some((milder) =>
    decided.some(
      (worse) => milder.level < worse.level && milder.one.every((value, at) => value <= (worse.one[at] ?? 0)),
    ),
  );
}

function asked(rules: readonly Rule[], source: string): unknown {
  const scales = INPUTS.map((input) => ({ input, values: SCALE }));
  const spec = { severityLevels: LEVELS.map((id) => ({ id })), prioritization: { scales, rules } };
  const text = `apiVersion: irready/v1\nkind: IncidentResponsePlan\nmetadata: {name: plan}\nspec: ${JSON.stringify(spec)}\n`;
  const all = `document.spec.?prioritization.?rules.orValue([]).map(r, ${source})`;
  return story(text).ask('IncidentResponsePlan', all).get('plan')?.value;
}

describe('the decision table', () => {
  it('reaches the rules that some case reaches', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), (rules) => {
        const reached = new Set(CASES.map((one) => winner(rules, one)));
        expect(asked(rules, 'decides(r)')).toEqual(rules.map((_, place) => reached.has(place)));
      }),
      { numRuns: 60 },
    );
  });

  it('finds an inversion exactly when comparing all pairs of cases finds one', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), fc.constantFrom(...LEVELS), (rules, severity) => {
        const table = [...rules, { when: {}, severity }];
        const found = asked(table, 'outranking(r, []).size() > 0') as readonly boolean[];
        expect(found.includes(true)).toBe(inverts(table));
      }),
      { numRuns: 60 },
    );
  });
});
