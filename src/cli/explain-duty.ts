import { compareText } from '../base/compare.ts';
import type { Catalog, Control } from '../model/catalog.ts';
import type { Library } from '../model/library.ts';
import type { Objective } from '../model/objective.ts';
import { type Line, labelled, paragraph, stack } from '../report/text/line.ts';
import { oneLine } from '../report/text/width.ts';
import { linkLines } from './explain-framework.ts';
import { FACT } from './explain-layout.ts';
import { table } from './table.ts';

/** A control with its objectives and how far documents can settle each. */
export function explainControl(control: Control, catalog: Catalog, library: Library, width: number): readonly Line[] {
  const objectives = library.objectives
    .filter((objective) => control.objectives.includes(objective.id))
    .toSorted((left, right) => compareText(left.id, right.id));
  const rows = objectives.map((each) => [each.id, each.tier, each.coverage, String(each.rules.length), each.title]);
  return stack([
    [
      [{ text: control.id, style: 'strong' }, `  ${oneLine(control.title)}`],
      ...paragraph(['  '], catalog.title, width, 2),
      ...(control.responsibility === undefined ? [] : labelled('responsible', control.responsibility, width, ...FACT)),
      ...(catalog.url === undefined ? [] : [['  ', { text: catalog.url, style: 'dim' }] satisfies Line]),
    ],
    linkLines(control.links ?? [], width),
    table(['objective', 'tier', 'coverage', 'rules', 'title'], rows, width),
    beyondLines(control, width),
    [['See one with: ', { text: `irready explain ${objectives[0]?.id ?? 'O-149'}`, style: 'strong' }]],
  ]);
}

function beyondLines({ beyond = [] }: Control, width: number): readonly Line[] {
  if (beyond.length === 0) return [];
  return labelled('beyond', `${beyond.join(', ')}: nearest to this control, but not asked for there`, width, ...FACT);
}

/** An objective with its statement, sources, rules and what is left to a person. */
export function explainObjective(objective: Objective, library: Library, width: number): readonly Line[] {
  const rules = library.rules.filter((rule) => objective.rules.includes(rule.id));
  const controls = library.catalogs.flatMap((catalog) =>
    catalog.controls.filter((control) => control.objectives.includes(objective.id)),
  );
  return stack([
    [
      [{ text: objective.id, style: 'strong' }, `  ${oneLine(objective.title)}`],
      ...paragraph(['  '], objective.statement, width, 2),
    ],
    [
      ...labelled('source', objective.source.join(', '), width, ...FACT),
      ...labelled('controls', controls.map((control) => control.id).join(', '), width, ...FACT),
      ...labelled('tier', objective.tier, width, ...FACT),
      ...labelled('coverage', COVERAGE_TEXT[objective.coverage], width, ...FACT),
      ...(objective.manual === undefined ? [] : labelled('left to you', objective.manual, width, ...FACT)),
    ],
    rules.length === 0
      ? []
      : table(
          ['rule', 'level', 'title'],
          rules.map((rule) => [rule.id, rule.level, rule.title]),
          width,
        ),
  ]);
}

const COVERAGE_TEXT: Readonly<Record<Objective['coverage'], string>> = {
  automated: 'automated: the documents alone settle it',
  partial: 'partial: the documents settle some of it, a person the rest',
  manual: 'manual: only a person can settle it, with an Attestation',
  planned: 'planned: no rule looks at it yet; reported as not assessed',
};
