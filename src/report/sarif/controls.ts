import type { ReportingDescriptorReference, ToolComponent } from 'sarif';
import type { Report, ReportControl } from '../../model/report.ts';
import { plainLine } from '../plain.ts';

const TEXT = 1_000;

/** The frameworks of a report, and where in them a control is found. */
export interface Taxonomies {
  readonly components: ToolComponent[];
  /** The controls of that id that ask for one of the objectives; two frameworks may use the same id. */
  readonly references: (controls: readonly string[], objectives: readonly string[]) => ReportingDescriptorReference[];
}

interface Taxon {
  readonly control: ReportControl;
  readonly reference: ReportingDescriptorReference;
}

/** One taxonomy for each catalog, each with its controls as taxa. */
export function taxonomiesOf({ controls }: Report): Taxonomies {
  const catalogs = byCatalog(controls);
  const byId = taxaById(catalogs);
  return {
    components: catalogs.map(component),
    references: (ids, objectives) => [...new Set(ids)].flatMap((id) => chosen(byId.get(id) ?? [], objectives)),
  };
}

interface Catalog {
  readonly name: string;
  readonly controls: readonly ReportControl[];
}

/** The controls of each catalog, each once: SARIF wants the members of a list to differ. */
function byCatalog(controls: readonly ReportControl[]): readonly Catalog[] {
  const catalogs = new Map<string, Map<string, ReportControl>>();
  for (const control of controls) {
    const name = plainLine(control.catalog, TEXT) || 'catalog';
    const members = catalogs.get(name) ?? new Map<string, ReportControl>();
    catalogs.set(name, members);
    const id = plainLine(control.id, TEXT);
    if (!members.has(id)) members.set(id, control);
  }
  return [...catalogs].map(([name, members]) => ({ name, controls: [...members.values()] }));
}

function component({ name, controls }: Catalog): ToolComponent {
  return {
    name,
    shortDescription: { text: `Controls of ${name} that this run speaks of.` },
    isComprehensive: false,
    taxa: controls.map(({ id, title, responsibility }) => ({
      id: plainLine(id, TEXT),
      shortDescription: { text: plainLine(title, TEXT) || plainLine(id, TEXT) },
      ...(responsibility !== undefined && { properties: { responsibility } }),
    })),
  };
}

function taxaById(catalogs: readonly Catalog[]): ReadonlyMap<string, readonly Taxon[]> {
  const byId = new Map<string, Taxon[]>();
  for (const [catalogIndex, { name, controls }] of catalogs.entries()) {
    const toolComponent = { name, index: catalogIndex };
    for (const [index, control] of controls.entries()) {
      const taxon = { control, reference: { id: plainLine(control.id, TEXT), index, toolComponent } };
      const same = byId.get(control.id);
      if (same === undefined) byId.set(control.id, [taxon]);
      else same.push(taxon);
    }
  }
  return byId;
}

function chosen(taxa: readonly Taxon[], objectives: readonly string[]): readonly ReportingDescriptorReference[] {
  const asking = taxa.filter(({ control }) => control.objectives.some(({ id }) => objectives.includes(id)));
  return (asking.length > 0 ? asking : taxa).map(({ reference }) => reference);
}
