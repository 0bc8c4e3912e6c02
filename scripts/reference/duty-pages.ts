import type { Catalog, Control } from '../../src/model/catalog.ts';
import type { Library } from '../../src/model/library.ts';
import type { Coverage, Objective } from '../../src/model/objective.ts';
import { fileName, page, prose, table } from './markdown.ts';

const COVERAGE: Readonly<Record<Coverage, string>> = {
  automated: 'The documents alone settle it.',
  partial: 'The documents settle some of it, a person the rest.',
  manual: 'Only a person can settle it, with an Attestation.',
  planned: 'No rule looks at it yet; reports call it not assessed.',
};

/** An objective: the duty, where it comes from, who asks for it and which rules check it. */
export function objectivePage(objective: Objective, library: Library): string {
  const { id, title, statement, source, tier, coverage, manual } = objective;
  return page([
    `# ${id} ${prose(title)}`,
    prose(statement),
    table(['tier', 'coverage', 'source'], [[tier, coverage, source.join(', ')]]),
    COVERAGE[coverage],
    manual === undefined ? undefined : `Left to a person: ${prose(manual)}`,
    `## Controls\n\n${table(['control', 'catalog', 'title'], controlRows(id, library))}`,
    rules(objective, library),
  ]);
}

function controlRows(id: string, { catalogs }: Library): readonly (readonly string[])[] {
  return catalogs.flatMap((catalog) =>
    catalog.controls
      .filter(({ objectives }) => objectives.includes(id))
      .map((control) => [
        `[${control.id}](${controlPath('..', catalog, control)})`,
        catalog.id,
        prose(control.title) + (control.beyond?.includes(id) === true ? ' (nearest place; not asked for there)' : ''),
      ]),
  );
}

function rules({ rules: ids }: Objective, library: Library): string | undefined {
  if (ids.length === 0) return undefined;
  const rows = ids
    .flatMap((id) => library.rules.find((rule) => rule.id === id) ?? [])
    .map(({ id, level, title }) => [`[${id}](../rules/${fileName(id)})`, level, prose(title)]);
  return `## Rules\n\n${table(['rule', 'level', 'what is true when all is well'], rows)}`;
}

/** A control of one of our catalogs with its objectives. */
export function controlPage(control: Control, catalog: Catalog, library: Library): string {
  const objectives = library.objectives.filter(({ id }) => control.objectives.includes(id)).sort(byId);
  return page([
    `# ${control.id} ${prose(control.title)}`,
    `${prose(catalog.title)}.${catalog.url === undefined ? '' : ` Published at <${catalog.url}>.`}`,
    control.responsibility === undefined ? undefined : `Responsible: ${control.responsibility}.`,
    table(
      ['objective', 'tier', 'coverage', 'rules', 'title'],
      objectives.map((objective) => objectiveRow(objective, control)),
    ),
  ]);
}

function objectiveRow(
  { id, tier, coverage, rules: ids, title }: Objective,
  { beyond = [] }: Control,
): readonly string[] {
  const mark = beyond.includes(id) ? ' (beyond: not asked for here, only nearest)' : '';
  return [`[${id}](../../objectives/${fileName(id)})`, tier, coverage, String(ids.length), prose(title) + mark];
}

function byId(left: Objective, right: Objective): number {
  return left.id < right.id ? -1 : 1;
}

/** Where the page of a control stands, below a folder that leads to the reference. */
export function controlPath(base: string, { id }: Catalog, control: Control): string {
  return `${base}/controls/${id}/${fileName(control.id)}`;
}
