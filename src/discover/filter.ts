import micromatch from 'micromatch';
import type { DiscoverRequest } from './discover.ts';
import { shownPath } from './trail.ts';

/** Decides about absolute paths that a walk meets. */
export interface Filter {
  /** Whether a file belongs to the run. */
  readonly accepts: (file: string) => boolean;
  /** Whether a folder may be entered. */
  readonly enters: (folder: string) => boolean;
}

/** A filter by the request's globs. */
export function createFilter({ cwd, globBase = cwd, include, exclude }: DiscoverRequest): Filter {
  const included = include.length === 0 ? () => true : matcher(include);
  const excluded = exclude.length === 0 ? () => false : matcher(exclude);
  return {
    accepts: (file) => {
      const path = shownPath(globBase, file);
      return included(path) && !excluded(path);
    },
    enters: (folder) => !excluded(shownPath(globBase, folder)),
  };
}

/** A function that tells whether any of the globs matches a path; dots are ordinary, `./` and a final `/` are ignored. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => micromatch.matcher(glob.replace(/^\.\//, '').replace(/\/$/, ''), { dot: true }));
  return (path) => matchers.some((matches) => matches(path));
}
