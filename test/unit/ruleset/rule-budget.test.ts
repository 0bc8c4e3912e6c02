import { expect, it, vi } from 'vitest';
import { link } from '../../../src/link/link.ts';
import { parse } from '../../../src/parse/parse.ts';
import { sourceFile } from '../parse/texts.ts';
import { build, LIBRARY, playbookRule, SHAPES } from './library.ts';

// The real limit takes a minute to reach.
vi.mock('../../../src/base/limits.ts', async (original) => {
  const { LIMITS } = await original<typeof import('../../../src/base/limits.ts')>();
  return { LIMITS: { ...LIMITS, ruleSteps: 30 } };
});

it('leaves the places undecided and unfinished that come after a rule has spent all its steps', () => {
  const steps = Array.from({ length: 40 }, (_, index) => `{id: s${index}, evidence: [disk, memory]}`);
  const text = `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: halyard}\nspec: {steps: [${steps.join(', ')}]}\n`;
  const rule = playbookRule({
    forEach: 'step in spec.steps[*]',
    require: 'step.?evidence.orValue([]).all(e, e != "")',
  });
  const [compiled] = build({ library: { ...LIBRARY, rules: [rule, ...LIBRARY.rules.slice(1)] } }).rules;
  const { workspace } = link(parse([sourceFile(text)]).documents, [], SHAPES);
  const kinds = (compiled?.judge(workspace, '2026-11-21').outcomes ?? []).map((outcome) =>
    outcome.kind === 'open' ? `open ${outcome.unfinished === true}` : outcome.kind,
  );
  expect(kinds[0]).toBe('pass');
  expect(kinds.at(-1)).toBe('open true');
  expect(new Set(kinds)).toEqual(new Set(['pass', 'open true']));
});
