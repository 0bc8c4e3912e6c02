import micromatch from 'micromatch';
import { UsageError } from '../base/errors.ts';
import type { DiscoverRequest } from './discover.ts';
import { isPlainGlob, plainGlob } from './plain-glob.ts';
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
 * Throws UsageError for a glob that says nothing, is too long or would take too long.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map((glob) => matcherOf(pattern(glob)));
  return (path) => matchers.some((matches) => matches(path));
}

function matcherOf(glob: string): (path: string) => boolean {
  if (isPlainGlob(glob)) return plainGlob(glob);
  refuseEndless(glob);
  return micromatch.matcher(glob, { dot: true });
}

/** Asterisks of one pattern that also holds other signs. */
const MOST_ASTERISKS = 3;

/** What may be repeated in several ways, as in `+(a|aa)`, takes a regular expression for ever to give up. */
function refuseEndless(glob: string): void {
  const asterisks = glob.match(/\*+|!\(/g)?.length ?? 0;
  if (asterisks <= MOST_ASTERISKS && !/[+*]\(|[)\]}]\+|\([^()]*\+/.test(glob)) return;
  throw new UsageError(
    `The pattern "${glob.slice(0, 60)}" may take too long to match. Use *, ** and ? only, as often as you like, or beside other signs at most ${MOST_ASTERISKS} asterisks and no +( ) or *( ).`,
  );
}

function pattern(glob: string): string {
  const bare = glob.replace(/^\.\//, '').replace(/\/$/, '');
  if (bare === '')
    throw new UsageError(`The pattern "${glob}" names no path. Write "**" for everything, or leave it out.`);
  if (bare.length <= LONGEST_GLOB) return bare;
  throw new UsageError(`The pattern "${glob.slice(0, 60)}..." is longer than ${LONGEST_GLOB} characters. Shorten it.`);
}
