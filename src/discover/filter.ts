import micromatch from 'micromatch';
import { UsageError } from '../base/errors.ts';
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

/** Characters of the longest pattern that the library takes. */
const LONGEST_GLOB = 65_536;

/**
 * A function that tells whether any of the globs matches a path; dots are ordinary, `./` and a final `/` are ignored.
 * Throws UsageError for a glob that says nothing or is too long.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => micromatch.matcher(pattern(glob), { dot: true }));
  return (path) => matchers.some((matches) => matches(path));
}

function pattern(glob: string): string {
  const bare = glob.replace(/^\.\//, '').replace(/\/$/, '');
  if (bare === '')
    throw new UsageError(`The pattern "${glob}" names no path. Write "**" for everything, or leave it out.`);
  if (bare.length <= LONGEST_GLOB) return bare;
  throw new UsageError(`The pattern "${glob.slice(0, 60)}..." is longer than ${LONGEST_GLOB} characters. Shorten it.`);
}
