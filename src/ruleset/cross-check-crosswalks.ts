import type { CrosswalkLink } from '../model/crosswalk.ts';
import type { Library } from '../model/library.ts';
import { objectivesOf } from './frameworks.ts';

type Parts = Pick<Library, 'objectives' | 'catalogs' | 'frameworks' | 'crosswalks'>;

/** Every broken promise of the crosswalks: each link joins what exists, and each control of a framework has a link. */
export function crosswalkMistakes(library: Parts): readonly string[] {
  const { crosswalks } = library;
  return [
    ...crosswalks.flatMap(({ id, links }) => links.flatMap((link) => linkMistakes(link, library).map(named(id)))),
    ...crosswalks.flatMap(({ id, refused = [] }) =>
      refused.flatMap((link) => acceptedIds(link, library).map(named(id))),
    ),
    ...unreached(library),
  ];
}

function named(id: string): (mistake: string) => string {
  return (mistake) => `the crosswalk ${id} ${mistake}`;
}

function linkMistakes(link: CrosswalkLink, library: Parts): readonly string[] {
  const ends = [link.controls, link.objectives].filter((end) => end !== undefined);
  const known = idsOf(link.framework, library);
  return [
    ...(ends.length === 1 ? [] : ['has a link that names both controls and objectives, or neither']),
    ...(known === undefined ? [`links to the framework "${link.framework}", which does not exist`] : []),
    ...link.ids
      .filter((id) => known !== undefined && !known.has(id))
      .map((id) => `links to "${id}", which ${link.framework} does not have`),
    ...unknownEnds(link, library),
    ...(objectivesOf(link, library.catalogs).length === 0 ? [`has a link to ${link.ids} that joins no objective`] : []),
  ];
}

function unknownEnds({ controls = [], objectives = [] }: CrosswalkLink, library: Parts): readonly string[] {
  const controlIds = new Set(library.catalogs.flatMap((catalog) => catalog.controls.map(({ id }) => id)));
  const objectiveIds = new Set(library.objectives.map(({ id }) => id));
  return [
    ...controls.filter((id) => !controlIds.has(id)).map((id) => `links from the control "${id}", which does not exist`),
    ...objectives
      .filter((id) => !objectiveIds.has(id))
      .map((id) => `links from the objective "${id}", which does not exist`),
  ];
}

function acceptedIds(
  { framework, ids }: { readonly framework: string; readonly ids: readonly string[] },
  library: Parts,
): readonly string[] {
  const known = idsOf(framework, library);
  return ids.filter((id) => known?.has(id) === true).map((id) => `refuses "${id}", which ${framework} does have`);
}

function unreached({ frameworks, crosswalks }: Parts): readonly string[] {
  const links = crosswalks.flatMap((crosswalk) => crosswalk.links);
  return frameworks.flatMap((framework) =>
    framework.controls
      .filter(({ id }) => !links.some((link) => link.framework === framework.id && link.ids.includes(id)))
      .map(({ id }) => `no crosswalk leads to ${id} of ${framework.id}`),
  );
}

function idsOf(framework: string, { frameworks }: Parts): ReadonlySet<string> | undefined {
  const found = frameworks.find(({ id }) => id === framework);
  return found === undefined ? undefined : new Set(found.controls.map(({ id }) => id));
}
