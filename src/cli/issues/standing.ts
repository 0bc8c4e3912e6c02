import { lstatSync } from 'node:fs';

/**
 * Those of the paths at which something stands today. A folder stands only where the run did not look at it as a whole: then it is
 * not known whether what was said about it holds; `whole` is what such a gap of this run is shown at.
 */
export function standingPaths(
  paths: readonly string[],
  absolute: (path: string) => string,
  whole: string,
): ReadonlySet<string> {
  return new Set(paths.filter((path) => stands(absolute(path), path !== whole)));
}

function stands(path: string, evenFolder: boolean): boolean {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats !== undefined && (evenFolder || !stats.isDirectory());
  } catch {
    return true; // what cannot be looked at is not known to be gone
  }
}
