import type { CelFunction } from '../cel-function.ts';
import { charge, refuseValue } from '../evaluation.ts';
import { compilePattern } from '../pattern.ts';

const LONGEST_PATTERN = 300;
const CHARACTERS_A_STEP = 16;

function isPattern(text: string): boolean {
  if (text.length > LONGEST_PATTERN) return false;
  try {
    compilePattern(text);
    return true;
  } catch {
    return false;
  }
}

// Text and pattern both come from documents, so their product is what has to be paid for.
function followsPattern(text: string, pattern: string): boolean {
  if (!isPattern(pattern)) return refuseValue(`"${pattern.slice(0, 60)}" is not a pattern that can be tried`);
  charge(Math.ceil((text.length * pattern.length) / CHARACTERS_A_STEP));
  return compilePattern(pattern).matcher(text).matches();
}

/** What expressions ask about patterns that a document gives. */
export const patternFunctions: readonly CelFunction[] = [
  {
    signature: 'isPattern(string): bool',
    description: 'Whether the text is a regular expression in RE2 syntax of at most 300 characters.',
    call: isPattern,
  },
  {
    signature: 'followsPattern(string, string): bool',
    description: 'Whether the whole text matches the pattern; undecided when that is no pattern.',
    call: followsPattern,
  },
];
