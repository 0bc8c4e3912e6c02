/**
 * Patterns of paths: `*` is any part of a name, `?` one character of it, `**` any number of folders. Whoever writes a waiver may write
 * the paths too, so no pattern may take long on any path: what a regular expression would try again and again is read once.
 */

/** Tells whether any of the patterns matches a path; `./` in front and a final `/` are ignored. Time is pattern times path at most. */
export function anyMatch(patterns: readonly string[]): (path: string) => boolean {
  const parsed = patterns.map((pattern) => parts(bare(pattern)));
  return (path) => {
    const names = path.split('/');
    return parsed.some((pattern) => matches(pattern, names, (part) => part === '**', nameMatches));
  };
}

/** What is below a folder is not the folder itself: after a final `**` comes one name at least. */
function parts(pattern: string): readonly string[] {
  const names = pattern.split('/');
  return names.at(-1) === '**' ? [...names, '*'] : names;
}

/** A pattern without what means nothing. */
export function bare(pattern: string): string {
  return pattern.replace(/^\.\//, '').replace(/\/$/, '');
}

function nameMatches(pattern: string, name: string): boolean {
  return matches(
    [...pattern],
    [...name],
    (sign) => sign === '*',
    (sign, character) => sign === '?' || sign === character,
  );
}

/** Whether a pattern matches a list. After a star, going on from the last star alone is enough: an earlier one finds nothing more. */
function matches(
  pattern: readonly string[],
  list: readonly string[],
  isStar: (part: string) => boolean,
  fits: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let read = 0;
  let afterStar: { readonly at: number; read: number } | undefined;
  while (read < list.length) {
    const [part, item = ''] = [pattern[at], list[read]];
    if (part !== undefined && isStar(part)) {
      at++;
      afterStar = { at, read };
    } else if (part !== undefined && fits(part, item)) {
      at++;
      read++;
    } else if (afterStar !== undefined) {
      afterStar.read++;
      ({ at, read } = afterStar);
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}
