import type { Ground } from './absence.ts';
import type { Marker } from './marker.ts';

/** Which issues a run may look at: jobs that work in other folders of the repository keep theirs in the same list. */
export interface Territory {
  /** Whether an issue is about something in the folder of the run, or about a file that it read. */
  readonly isHere: (marker: Marker) => boolean;
  /** Whether it is about nothing that stands any more: then its gap may have come here with the folder, under another name. */
  readonly isAdrift: (marker: Marker) => boolean;
}

/** The territory of a run; `folder` is empty at the root of the repository, or `security/`. */
export function territoryOf({ report, standing, folder }: Ground & { readonly folder: string }): Territory {
  const read = new Set([report.configuration.path, ...report.inputs.map(({ path }) => path)]);
  return {
    isHere: ({ paths }) => paths.some((path) => `${path}/`.startsWith(folder) || read.has(path)),
    isAdrift: ({ paths }) => !paths.some((path) => standing.has(path)),
  };
}
