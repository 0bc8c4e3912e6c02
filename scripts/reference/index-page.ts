import type { Library } from '../../src/model/library.ts';
import { COVERAGES } from '../../src/model/objective.ts';
import { controlPath } from './duty-pages.ts';
import { fileName, page, prose, table } from './markdown.ts';

/** The way in: how much there is, then every control, framework, objective and rule. */
export function indexPage(library: Library): string {
  return page([
    '# Reference',
    'Generated from `rules/`; do not edit. The same texts come from `irready explain <id>`.',
    `## How much there is\n\n${counts(library)}`,
    `## Periods\n\nHow long documents may take for things, whatever they grant themselves. A profile, or \`params\` in \`irready.yaml\`, may change these.\n\n${periods(library)}`,
    `## Controls\n\n${controls(library)}`,
    `## Frameworks through crosswalks\n\n${frameworks(library)}`,
    `## Objectives\n\n${objectives(library)}`,
    `## Rules\n\n${rules(library)}`,
  ]);
}

function counts({ profiles, objectives: all }: Library): string {
  const rows = profiles.map(({ id, tiers, description }) => {
    const asked = all.filter(({ tier }) => tiers.includes(tier));
    const ruleIds = new Set(asked.flatMap((objective) => objective.rules));
    const byCoverage = COVERAGES.map((kind) => String(asked.filter(({ coverage }) => coverage === kind).length));
    return [id, String(asked.length), ...byCoverage, String(ruleIds.size), prose(description)];
  });
  return table(['profile', 'objectives', ...COVERAGES, 'rules', 'for whom'], rows);
}

function periods({ rules: all }: Library): string {
  const rows = all
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .flatMap(({ id, params = {} }) =>
      Object.entries(params)
        .filter(([, value]) => typeof value === 'string' && /^P(?:\d|T\d)/.test(value))
        .map(([name, value]) => [`[${id}](rules/${fileName(id)})`, `\`${name}\``, `\`${value}\``]),
    );
  return table(['rule', 'parameter', 'default'], rows);
}

function controls({ catalogs }: Library): string {
  const rows = catalogs.flatMap((catalog) =>
    catalog.controls.map((control) => [
      `[${control.id}](${controlPath('.', catalog, control)})`,
      catalog.id,
      String(control.objectives.length),
      prose(control.title),
    ]),
  );
  return table(['control', 'catalog', 'objectives', 'title'], rows);
}

function frameworks(library: Library): string {
  const rows = library.frameworks.map(({ id, title, edition }) => [
    `[${id}](frameworks/${fileName(id)})`,
    `${prose(title)} ${edition}`,
  ]);
  return table(['framework', 'title'], rows);
}

function objectives(library: Library): string {
  const rows = library.objectives
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ id, title, tier, coverage }) => [`[${id}](objectives/${fileName(id)})`, tier, coverage, prose(title)]);
  return table(['objective', 'tier', 'coverage', 'title'], rows);
}

function rules(library: Library): string {
  const rows = library.rules
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ id, level, appliesTo }) => [`[${id}](rules/${fileName(id)})`, level, appliesTo ?? 'any file']);
  return table(['rule', 'level', 'reads'], rows);
}
