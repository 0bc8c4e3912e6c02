import type { Library } from '../../src/model/library.ts';
import { type Rule, STAGE_READS } from '../../src/model/rule.ts';
import { fenced, fileName, page, prose, table } from './markdown.ts';

/** Everything about a rule: what it asks, why, how it judges, and the examples that prove it. */
export function rulePage(rule: Rule, { objectives }: Library): string {
  const asking = objectives.filter((objective) => objective.rules.includes(rule.id));
  return page([
    `# ${rule.id}`,
    `${prose(rule.title)}.`,
    table(['level', 'reads', ...(rule.formerly === undefined ? [] : ['formerly'])], [facts(rule)]),
    `## Why\n\n${prose(rule.rationale)}`,
    `## What to do\n\n${prose(rule.remediation)}`,
    askedForBy(asking),
    logic(rule),
    params(rule),
    ...examples(rule),
  ]);
}

function askedForBy(objectives: Library['objectives']): string | undefined {
  if (objectives.length === 0) return undefined;
  const rows = objectives.map(({ id, tier, title }) => [`[${id}](../objectives/${fileName(id)})`, tier, prose(title)]);
  return `## Asked for by\n\n${table(['objective', 'tier', 'title'], rows)}`;
}

function facts(rule: Rule): readonly string[] {
  const reads = rule.stage === undefined ? (rule.appliesTo ?? '') : STAGE_READS[rule.stage];
  return [rule.level, reads, ...(rule.formerly === undefined ? [] : [rule.formerly.join(', ')])];
}

function logic(rule: Rule): string | undefined {
  if (rule.require === undefined) return undefined;
  const lines = [
    ...[rule.forEach ?? []].flat().map((binding) => `forEach: ${binding}`),
    ...(rule.where === undefined ? [] : [`where:   ${rule.where.trim()}`]),
    `require: ${rule.require.trim()}`,
  ];
  return `## How it judges\n\n${fenced('', lines.join('\n'))}`;
}

function params(rule: Rule): string | undefined {
  const entries = Object.entries(rule.params ?? {});
  if (entries.length === 0) return undefined;
  const rows = entries.map(([name, value]) => [`\`${name}\``, `\`${JSON.stringify(value)}\``]);
  return `## Parameters\n\nA profile, or \`params\` in \`irready.yaml\`, may change these.\n\n${table(['name', 'default'], rows)}`;
}

function examples({ examples: { asOf, pass, fail } }: Rule): readonly string[] {
  return [
    `## Examples\n\nJudged as of ${asOf}; a gap is reported at each line marked \`# <- finding\`.`,
    ...pass.map((text) => `No gap:\n\n${fenced('yaml', text)}`),
    ...fail.map((text) => `Gaps:\n\n${fenced('yaml', text)}`),
  ];
}
