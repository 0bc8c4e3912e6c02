/**
 * Globs of names, `*`, `**` and `?`, matched in time linear in pattern times path. The library makes a regular expression of a glob,
 * which a pattern with five asterisks keeps busy for hours on one long name, and whoever writes the pattern may be a stranger.
 */

/** Whether a glob holds nothing but names, `*`, `**` as a whole name, and `?`; the library passes over a name that is a dot. */
export function isPlainGlob(glob: string): boolean {
  return !/[\\[\]{}()!+^$|"']/.test(glob) && glob.split('/').every(isPlainName);
}

function isPlainName(name: string): boolean {
  return name === '**' || (name !== '.' && !name.includes('**'));
}

/** A function that tells whether a plain glob matches a path; dots are ordinary, but `.` and `..` are met by no `*`. */
export function plainGlob(glob: string): (path: string) => boolean {
  const names = withName(glob.split('/'));
  return (path) => meets(names, path.split('/'), FOLDERS);
}

// As the library has it, `plans/**` matches `plans`, and with an asterisk before the slash only what is below.
function withName(names: readonly string[]): readonly string[] {
  const end = names.findLastIndex((name) => name !== '**') + 1;
  const isOpen = end > 0 && end < names.length && names[end - 1]?.endsWith('*') === true;
  return isOpen ? [...names.slice(0, end), '*', ...names.slice(end)] : names;
}

interface Rules {
  /** The part of a pattern that stands for any number of parts. */
  readonly any: string;
  readonly mayStandFor: (part: string) => boolean;
  readonly meets: (pattern: string, part: string) => boolean;
}

const FOLDERS: Rules = { any: '**', mayStandFor: (name) => !isDots(name), meets: meetsName };
const CHARACTERS: Rules = {
  any: '*',
  mayStandFor: () => true,
  meets: (pattern, part) => pattern === '?' || pattern === part,
};

function meetsName(pattern: string, name: string): boolean {
  if (pattern === name || !/[*?]/.test(pattern)) return pattern === name;
  if (name === '' || (isDots(name) && /^\.?\*/.test(pattern))) return false;
  return meets(pattern.split(''), name.split(''), CHARACTERS);
}

function isDots(name: string): boolean {
  return name === '.' || name === '..';
}

/** Goes back only to the last `any`, because what an earlier one could take, the last one can as well. */
function meets(pattern: readonly string[], parts: readonly string[], rules: Rules): boolean {
  let [at, any, taken] = [0, -1, 0];
  for (let place = 0; place < parts.length; ) {
    const wanted = pattern[at];
    const part = parts[place] ?? '';
    if (wanted === rules.any) {
      any = at++;
      taken = place;
    } else if (wanted !== undefined && rules.meets(wanted, part)) {
      at++;
      place++;
    } else {
      if (any < 0 || !rules.mayStandFor(parts[taken] ?? '')) return false;
      at = any + 1;
      place = ++taken;
    }
  }
  return pattern.slice(at).every((left) => left === rules.any);
}
