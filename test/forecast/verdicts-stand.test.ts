import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readShapes } from '../../scripts/schemas.ts';
import { addPeriod, dayBefore, parseDate, parsePeriod } from '../../src/expression/calendar.ts';
import { createLanguage } from '../../src/expression/language.ts';
import { link } from '../../src/link/link.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { parse } from '../../src/parse/parse.ts';
import { compileRule } from '../../src/ruleset/compile-rule.ts';
import { judge } from '../../src/ruleset/judge.ts';
import { loadPack } from '../../src/ruleset/load-pack.ts';
import type { Judgement } from '../../src/ruleset/ruleset.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shapes = readShapes(`${root}schemas`);
const rules = loadPack(`${root}rules`, root).rules.filter(({ stage }) => stage === undefined);

/** Judges the same workspace on any day, with nothing kept from another. */
function judgeOf(rule: Rule, text: string): (asOf: string) => Judgement {
  const language = createLanguage(shapes, [rule.params ?? {}]);
  const program = compileRule(language, rule, rule.params ?? {});
  const { documents, unread } = parse([{ path: 'example.yaml', text, sha256: '', explicit: false }]);
  const linked: Workspace = link(documents, unread, shapes).workspace;
  return (asOf) => judge(program, rule.level, language, { ...linked }, asOf);
}

function said(outcomes: readonly Outcome[]): string {
  return JSON.stringify(outcomes, (key, value) => (key === 'document' || key === 'message' ? undefined : value));
}

const examplesOf = ({ examples: { pass, fail } }: Rule) => [...pass, ...fail];

function day(text: string) {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

/** Days on which the verdict must still stand: the next one, the last one, and some on the way or far ahead; messages aside. */
function daysWithin(asOf: string, changesOn: string | null): readonly string[] {
  const far = ['P1D', 'P7D', 'P1M', 'P5M', 'P13M', 'P4Y'].map((text) =>
    addPeriod(day(asOf), parsePeriod(text) ?? expect.unreachable()).toString(),
  );
  const last = changesOn === null ? [] : [dayBefore(day(changesOn)).toString()];
  return [...far, ...last].filter((each) => each > asOf && (changesOn === null || each < changesOn));
}

// A forecast asks a rule again only on the day that the rule itself names.
describe('until the day that a rule names, its verdict on each of its examples stays as it is', () => {
  it.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_id, rule) => {
    for (const text of examplesOf(rule)) {
      const judgeOn = judgeOf(rule, text);
      const { outcomes, changesOn } = judgeOn(rule.examples.asOf);
      for (const later of daysWithin(rule.examples.asOf, changesOn))
        expect(said(judgeOn(later).outcomes), `${rule.id} on ${later}`).toBe(said(outcomes));
    }
  });
});

it('names a day for most rules that compare with today, and none for those that do not', () => {
  const named = rules.filter((rule) =>
    examplesOf(rule).some((text) => judgeOf(rule, text)(rule.examples.asOf).changesOn !== null),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.length).toBeLessThan(rules.length / 2);
});
