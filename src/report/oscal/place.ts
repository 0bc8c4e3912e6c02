import type { SourceLocation } from '../../model/location.ts';
import type { Context } from './context.ts';
import { fileHref } from './href.ts';
import { type Property, properties } from './property.ts';
import { markup } from './text.ts';

/** Where something was seen. */
export interface Evidence {
  readonly href: string;
  readonly description: string;
  readonly props: readonly Property[];
}

/** What was examined. */
export interface Subject {
  readonly 'subject-uuid': string;
  readonly type: 'resource';
  readonly title: string;
}

/** A place with its lines and excerpt as properties; its document is a resource of the back matter where we hashed it. */
export function evidence(context: Context, location: SourceLocation, note?: string): Evidence {
  const resource = context.resources.get(location.path);
  const where = place(location);
  return {
    href: resource === undefined ? fileHref(location.path) : `#${resource.uuid}`,
    description: markup(note === undefined ? where : `${where}: ${note}`),
    props: placeProperties(location),
  };
}

/** The documents of some places, each once, as far as they are resources of the back matter. */
export function subjects(context: Context, locations: readonly SourceLocation[]): readonly Subject[] {
  return [...new Set(locations.map(({ path }) => path))].flatMap((path) => {
    const resource = context.resources.get(path);
    return resource === undefined
      ? []
      : [{ 'subject-uuid': resource.uuid, type: 'resource', title: markup(path) } as const];
  });
}

function place({ path, region }: SourceLocation): string {
  return region === undefined ? path : `${path}, line ${region.startLine}`;
}

function placeProperties({ path, pointer, region, excerpt }: SourceLocation): readonly Property[] {
  return properties({
    path,
    pointer,
    'start-line': region?.startLine,
    'start-column': region?.startColumn,
    'end-line': region?.endLine,
    'end-column': region?.endColumn,
    excerpt,
  });
}
