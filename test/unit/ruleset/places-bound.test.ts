import { expect, it, vi } from 'vitest';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { link } from '../../../src/link/link.ts';
import { parse } from '../../../src/parse/parse.ts';
import { configurationOf } from '../evaluate/rules.ts';
import { sourceFile } from '../parse/texts.ts';
import { build, LIBRARY, playbookRule, SHAPES } from './library.ts';

// The real limits need a file of megabytes.
vi.mock('../../../src/base/limits.ts', async (original) => {
  const { LIMITS } = await original<typeof import('../../../src/base/limits.ts')>();
  return { LIMITS: { ...LIMITS, placesPerDocument: 3, outcomesPerRun: 5 } };
});

const playbook = (name: string, steps: number) => {
  const list = Array.from({ length: steps }, (_, index) => `{id: s${index}}`).join(', ');
  return `apiVersion: irready/v1\nkind: Playbook\nmetadata: {name: ${name}}\nspec: {steps: [${list}]}\n`;
};

const RULE = playbookRule({ forEach: 'step in spec.steps[*]', require: 'has(step.id)' });

function workspaceOf(...texts: readonly string[]) {
  return link(parse(texts.map((text, place) => sourceFile(text, { path: `${place}.yaml` }))).documents, [], SHAPES)
    .workspace;
}

it('looks at so many places of a document and leaves the rest undecided and unfinished, the next document untouched', () => {
  const [compiled] = build({ library: { ...LIBRARY, rules: [RULE, ...LIBRARY.rules.slice(1)] } }).rules;
  const { outcomes } =
    compiled?.judge(workspaceOf(playbook('halyard', 5), playbook('mooring', 3)), '2026-11-21') ?? expect.unreachable();
  const told = outcomes.map((one) => (one.kind === 'open' ? `open ${one.unfinished} ${one.reason}` : one.kind));
  const reason = 'the document has more than 3 places for the rule to look at';
  expect(told).toEqual(['pass', 'pass', 'pass', `open true ${reason}`, 'pass', 'pass', 'pass']);
});

it('stops asking rules once a run has more outcomes than it can hold, and says so of each', () => {
  const texts = ['a', 'b', 'c'].map((name) => playbook(name, 3));
  const [asked, left] = ['playbook-steps-have-an-id', 'playbook-steps-have-an-id-too'].map((id) => ({ ...RULE, id }));
  const rules = [asked ?? expect.unreachable(), left ?? expect.unreachable()];
  const objectives = LIBRARY.objectives.map((one) => ({ ...one, rules: rules.map(({ id }) => id) }));
  const ruleset = build({ library: { ...LIBRARY, rules, objectives } });
  const { outcomes, notices } = evaluate({
    ruleset,
    workspace: workspaceOf(...texts),
    problems: [],
    configuration: configurationOf(),
    matcher: () => () => false,
    asOf: '2026-11-21',
  });
  const second = outcomes.filter(({ ruleId }) => ruleId === ruleset.rules[1]?.rule.id);
  expect(second).toHaveLength(1);
  expect(second[0]).toMatchObject({ kind: 'open', unfinished: true });
  expect(notices.map(({ id }) => id)).toEqual(['rule-not-finished']);
});
