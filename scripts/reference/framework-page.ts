import type { Crosswalk, CrosswalkLink, Framework } from '../../src/model/crosswalk.ts';
import type { Library } from '../../src/model/library.ts';
import { catalogNamed, originOf } from '../../src/ruleset/frameworks.ts';
import { page, prose, table } from './markdown.ts';

/** A framework that crosswalks lead to: what of ours corresponds to each control, who says so and how sure it is. */
export function frameworkPage(framework: Framework, library: Library): string {
  const { id, title, edition, note, url } = framework;
  return page([
    `# ${prose(title)} ${edition}`,
    `\`irready check --framework ${id}\` reports in its terms.${url === undefined ? '' : ` Published at <${url}>.`}`,
    note === undefined ? undefined : prose(note),
    'Ids are as the framework writes them, titles are ours. What corresponds to a control is not the control: a score says how far the duties that correspond are met.',
    table(['control', 'title', 'objectives in reports'], controlRows(framework, library)),
    ...library.crosswalks.map((crosswalk) => crosswalkBlock(crosswalk, id)),
  ]);
}

function controlRows(framework: Framework, library: Library): readonly (readonly string[])[] {
  const reported = new Map(catalogNamed(framework.id, library).controls.map((control) => [control.id, control]));
  return framework.controls.map(({ id, title }) => [
    id,
    prose(title),
    String(reported.get(id)?.objectives.length ?? 'none'),
  ]);
}

function crosswalkBlock(crosswalk: Crosswalk, framework: string): string | undefined {
  const own = crosswalk.links.filter((link) => link.framework === framework);
  const refused = (crosswalk.refused ?? []).filter((link) => link.framework === framework);
  if (own.length === 0 && refused.length === 0) return undefined;
  return page([
    `## ${prose(crosswalk.title)}`,
    `Asserted by ${crosswalk.assertedBy}. ${prose(crosswalk.source)}${crosswalk.apart === true ? ' Quoted only: it enters no report.' : ''}`,
    own.length === 0 ? undefined : table(['ours', 'theirs', 'confidence', 'note'], own.map(linkRow)),
    ...refused.map(({ control, ids, reason }) => `Refused for ${control}: ${ids.join(', ')}. ${prose(reason)}`),
  ]).trimEnd();
}

function linkRow(link: CrosswalkLink): readonly string[] {
  return [originOf(link), link.ids.join(', '), link.confidence, link.note === undefined ? '' : prose(link.note)];
}
