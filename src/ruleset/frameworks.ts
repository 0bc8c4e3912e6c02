import { UsageError } from '../base/errors.ts';
import { didYouMean } from '../base/nearest.ts';
import type { Catalog, Control, ControlLink } from '../model/catalog.ts';
import type { Confidence, CrosswalkLink, Framework } from '../model/crosswalk.ts';
import type { Library } from '../model/library.ts';

type Frameworks = Pick<Library, 'catalogs' | 'frameworks' | 'crosswalks'>;

/** A catalog, or the catalog that crosswalks make of a framework. Throws UsageError with a near match. */
export function catalogNamed(id: string, library: Frameworks): Catalog {
  const catalog = library.catalogs.find((one) => one.id === id);
  if (catalog !== undefined) return catalog;
  const framework = library.frameworks.find((one) => one.id === id);
  if (framework !== undefined) return derivedCatalog(framework, library);
  const known = [...library.catalogs, ...library.frameworks].map((one) => one.id);
  throw new UsageError(`There is no framework "${id}".${didYouMean(id, known)} Known frameworks: ${known.join(', ')}.`);
}

/** The controls of a framework with the objectives that its links bring, those without any left out. */
function derivedCatalog(framework: Framework, library: Frameworks): Catalog {
  const { id, title, edition, url } = framework;
  const links = linksTo(id, library);
  const controls = framework.controls.map((control) => derivedControl(control, links, library));
  return {
    id,
    title: `${title} ${edition}`,
    ...(url !== undefined && { url }),
    controls: controls.filter(({ objectives }) => objectives.length > 0),
  };
}

const ENTERING: ReadonlySet<Confidence> = new Set(['stated', 'high']);

interface AssertedLink {
  readonly link: CrosswalkLink;
  readonly assertedBy: string;
}

// A link that is less than high says where to look, not what is met; a crosswalk that stands apart is only quoted.
function linksTo(framework: string, { crosswalks }: Frameworks): readonly AssertedLink[] {
  return crosswalks
    .filter(({ apart }) => apart !== true)
    .flatMap(({ links, assertedBy }) => links.map((link) => ({ link, assertedBy })))
    .filter(({ link }) => link.framework === framework && ENTERING.has(link.confidence));
}

function derivedControl(
  { id, title }: Framework['controls'][number],
  links: readonly AssertedLink[],
  library: Frameworks,
): Control {
  const own = links.filter(({ link }) => link.ids.includes(id));
  const objectives = new Set(own.flatMap(({ link }) => objectivesOf(link, library.catalogs)));
  return { id, title, objectives: [...objectives].sort(), links: own.map(controlLink) };
}

function controlLink({ link, assertedBy }: AssertedLink): ControlLink {
  return { from: originOf(link), assertedBy, confidence: link.confidence };
}

/** Where a link starts, as people read it: `IR-1 and 10.3`, or the objectives. */
export function originOf({ controls = [], objectives }: CrosswalkLink): string {
  return objectives?.join(', ') ?? controls.join(' and ');
}

/** The objectives a link speaks about: its own, or those that belong to every control it names. */
export function objectivesOf(link: CrosswalkLink, catalogs: readonly Catalog[]): readonly string[] {
  if (link.objectives !== undefined) return link.objectives;
  const lists = (link.controls ?? []).map((name) => askedFor(controlNamed(name, catalogs)));
  const [first = [], ...others] = lists;
  return first.filter((objective) => others.every((list) => list.includes(objective)));
}

/** What a control asks for; what only has its nearest place there corresponds to nothing elsewhere. */
function askedFor(control: Control | undefined): readonly string[] {
  const { objectives = [], beyond = [] } = control ?? {};
  return objectives.filter((id) => !beyond.includes(id));
}

function controlNamed(id: string, catalogs: readonly Catalog[]): Control | undefined {
  return catalogs.flatMap(({ controls }) => controls).find((control) => control.id === id);
}
