import { createHash } from 'node:crypto';
import type { Report, ReportControl, ReportObjective } from '../../model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import { type Identities, identities } from './identity.ts';
import { type Property, property } from './property.ts';
import { startOfDay } from './time.ts';

/** Who says it: the tool, or a person. */
export interface Origin {
  readonly actors: readonly { readonly type: 'tool' | 'party'; readonly 'actor-uuid': string }[];
}

/** A file that the run hashed, as a resource of the back matter. */
export interface Resource {
  readonly uuid: string;
  readonly path: string;
  /** Digests as the report gives them: one, but for a report that somebody made up. */
  readonly digests: ReadonlySet<string>;
  /** Absent when it is no input. */
  readonly documents?: number | undefined;
}

/** What every part of one document is made from. */
export interface Context {
  readonly report: Report;
  readonly options: RenderOptions;
  readonly ids: Identities;
  /** The first moment of the day that the report speaks about. */
  readonly now: string;
  readonly toolUuid: string;
  readonly byTool: readonly Origin[];
  /** By path: the inputs and the configuration. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly planUuid: string;
  /** SHA-256 of the report: another one makes another document. */
  readonly digest: string;
}

/** What OSCAL, which wants a time, is told when `asOf` is no day; the property `as-of` keeps what was there. */
const NO_DAY = '1970-01-01T00:00:00Z';

/** The context of a new document. */
export function contextOf(report: Report, options: RenderOptions): Context {
  const ids = identities();
  const toolUuid = ids.uuid('tool');
  return {
    report,
    options,
    ids,
    now: startOfDay(report.asOf) ?? NO_DAY,
    toolUuid,
    byTool: [{ actors: [{ type: 'tool', 'actor-uuid': toolUuid }] }],
    resources: resources(report, ids),
    planUuid: ids.uuid('plan'),
    digest: createHash('sha256').update(JSON.stringify(report)).digest('hex'),
  };
}

function resources({ inputs, configuration: { path, sha256 } }: Report, ids: Identities): Context['resources'] {
  const configuration = path === null ? [] : [{ path, sha256, documents: undefined }];
  const found = new Map<string, Resource & { readonly digests: Set<string> }>();
  for (const { path, sha256, documents } of [...inputs, ...configuration]) {
    const resource = found.get(path) ?? { uuid: ids.uuid('resource', path), path, digests: new Set(), documents };
    found.set(path, resource);
    if (sha256 !== null) resource.digests.add(sha256);
  }
  return found;
}

/** The controls as properties with their own ids as values and their tokens as classes. */
export function controlProperties(
  { ids }: Context,
  { controls, beyond = [] }: Pick<ReportObjective, 'controls'> & { readonly beyond?: readonly string[] },
): readonly Property[] {
  return [
    ...controls.map((id) => ({ ...property('control', id), class: ids.token(id) })),
    ...beyond.map((id) => ({ ...property('control-beyond', id), class: ids.token(id) })),
  ];
}

/** Controls by catalog, in the report's order. */
export function controlsByCatalog({ controls }: Report): ReadonlyMap<string, readonly ReportControl[]> {
  const catalogs = new Map<string, ReportControl[]>();
  for (const control of controls) {
    const found = catalogs.get(control.catalog);
    if (found === undefined) catalogs.set(control.catalog, [control]);
    else found.push(control);
  }
  return catalogs;
}
