import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readShapes } from '../scripts/schemas.ts';
import { runExamples } from '../src/examples.ts';
import type { Rule } from '../src/model/rule.ts';
import { loadPack } from '../src/ruleset/load-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { rules } = loadPack(`${root}rules`, root);
const shapes = readShapes(`${root}schemas`);

function failures(rule: Rule): readonly string[] {
  return runExamples(rule, shapes).map(({ example, message }) => `${example}: ${message}`);
}

const named = (chosen: readonly Rule[]) => chosen.map((rule): [string, Rule] => [rule.id, rule]);

describe('every rule agrees with its own examples', () => {
  it.each(named(rules))('%s', (_id, rule) => {
    expect(failures(rule)).toEqual([]);
  });
});

// Whatever a rule requires, an example must notice when it requires nothing, or the impossible.
describe.each(['true', 'false'])('every rule has an example that notices `require: %s`', (require) => {
  it.each(named(rules.filter(({ stage }) => stage === undefined)))('%s', (_id, rule) => {
    expect(failures({ ...rule, require })).not.toEqual([]);
  });
});
