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

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_id, rule) => {
  it('agrees with its own examples', () => {
    expect(failures(rule)).toEqual([]);
  });

  // Whatever a rule requires, an example must notice when it requires nothing, or the impossible.
  it.runIf(rule.stage === undefined).each(['true', 'false'])('has an example that notices `require: %s`', (require) => {
    expect(failures({ ...rule, require })).not.toEqual([]);
  });
});
