/** The patterns that a waiver may hold: `*`, `**` and `?`, so that everybody reads them alike. */
import { LIMITS } from '../base/limits.ts';

/** What is wrong with a pattern. */
interface PatternMistake {
  readonly message: string;
  readonly remediation: string;
}

const LONGEST = 300;
const SIGNS = /[{}()[\]!\\|"^$<>]/;

/** What is wrong with so many patterns, or undefined. */
export function patternsMistake(count: number): PatternMistake | undefined {
  if (count <= LIMITS.waiverPatterns) return undefined;
  const message = `These are ${count} patterns; a waiver may hold ${LIMITS.waiverPatterns}.`;
  return { message, remediation: 'Name the folder that the files share, or write several waivers.' };
}

/** What is wrong with a pattern, or undefined. */
export function patternMistake(pattern: string): PatternMistake | undefined {
  if (pattern.length > LONGEST) return wrong(`is longer than ${LONGEST} characters`, 'Shorten it.');
  if (pattern.replace(/^\.\//, '').replace(/\/$/, '') === '')
    return wrong('names no path', 'Write the path of a file.');
  const sign = SIGNS.exec(pattern)?.[0];
  if (sign !== undefined) return wrong(`holds "${sign}"`, 'Use *, ** and ? only, and a pattern for each alternative.');
  if (/^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(pattern))
    return wrong('leads out of the folder of this file', 'Write the path from the folder of this file on.');
  const isBeside = pattern.split('/').some((name) => name.includes('**') && name !== '**');
  return isBeside ? wrong('has "**" beside other characters', 'Put "**" between slashes, or write "*".') : undefined;
}

function wrong(what: string, remediation: string): PatternMistake {
  return { message: `This pattern ${what}.`, remediation };
}
