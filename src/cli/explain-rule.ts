import type { Library, LibraryRule } from '../model/library.ts';
import { type RuleExamples, STAGE_READS } from '../model/rule.ts';
import { type Line, labelled, paragraph, stack } from '../report/text/line.ts';
import { oneLine } from '../report/text/width.ts';
import { FACT } from './explain-layout.ts';

/** All that is known of a rule: reason, remedy, logic, who asks for it, and examples where there are any. */
export function explainRule(
  rule: LibraryRule,
  examples: RuleExamples | undefined,
  library: Library,
  width: number,
): readonly Line[] {
  return stack([
    [
      [{ text: rule.id, style: 'strong' }, '  ', { text: rule.level, style: rule.level }],
      ...paragraph(['  '], oneLine(rule.title), width, 2),
    ],
    section('Why', rule.rationale, width),
    section('What to do', rule.remediation, width),
    logic(rule, width),
    duties(rule, library, width),
    example('Passes', examples?.pass[0], examples),
    example('Has gaps, at the lines marked "# <- finding"', examples?.fail[0], examples),
  ]);
}

function section(title: string, text: string, width: number): readonly Line[] {
  return [heading(title), ...paragraph(['  '], text, width, 2)];
}

function heading(text: string): Line {
  return [{ text, style: 'strong' }];
}

function logic(rule: LibraryRule, width: number): readonly Line[] {
  const params = Object.entries(rule.params ?? {}).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  const loops = rule.forEach === undefined ? [] : [rule.forEach].flat();
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['reads', rule.stage === undefined ? rule.appliesTo : STAGE_READS[rule.stage]],
    ['where', rule.where],
    ...loops.map((loop) => ['for each', loop] as const),
    ['requires', rule.require],
    ['parameters', params.length === 0 ? undefined : params.join(', ')],
    ['formerly', rule.formerly?.join(', ')],
  ];
  return [
    heading('How'),
    ...facts.flatMap(([label, value]) => (value === undefined ? [] : labelled(label, value, width, ...FACT))),
  ];
}

function duties(rule: LibraryRule, library: Library, width: number): readonly Line[] {
  const objectives = library.objectives.filter((objective) => objective.rules.includes(rule.id));
  if (objectives.length === 0) return [];
  const ids = new Set(objectives.map((objective) => objective.id));
  const controls = library.catalogs.flatMap((catalog) =>
    catalog.controls.filter((control) => control.objectives.some((id) => ids.has(id))),
  );
  return [
    heading('Asked for by'),
    ...objectives.flatMap(({ id, title, tier }) => labelled(id, `${oneLine(title)} (${tier})`, width, ...FACT)),
    ...controls.flatMap(({ id, title }) => labelled(id, oneLine(title), width, ...FACT)),
  ];
}

function example(title: string, text: string | undefined, examples: RuleExamples | undefined): readonly Line[] {
  if (text === undefined || examples === undefined) return [];
  const lines = text.trimEnd().split('\n');
  return [heading(`${title} (as of ${examples.asOf})`), ...lines.map((line): Line => marked(line))];
}

function marked(line: string): Line {
  return line.includes('# <- finding') ? ['    ', { text: line, style: 'error' }] : ['    ', line];
}
