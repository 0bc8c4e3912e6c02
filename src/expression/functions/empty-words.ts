import type { CelFunction } from '../cel-function.ts';
import { charge } from '../evaluation.ts';
import { wordsOf } from './words.ts';

/** What people write where they have nothing to write, without marks and in small letters. */
const NOTHING: ReadonlySet<string> = new Set([
  '',
  'impossible',
  'n a',
  'na',
  'nil',
  'no',
  'no idea',
  'nobody',
  'none',
  'none needed',
  'none so far',
  'none yet',
  'not applicable',
  'not available',
  'not decided',
  'not decided yet',
  'not defined',
  'not known',
  'not needed',
  'not possible',
  'not set',
  'not yet',
  'nothing',
  'nothing yet',
  'null',
  'ok',
  'pending',
  'undefined',
  'unknown',
  'x',
  'yes',
]);

/** A longer text says something, whatever it is padded with. */
const LONGEST = 400;
const CHARACTERS_A_STEP = 64;

/** Whether a text only says that there is nothing to say; marks, blanks and invisible characters are no words. */
export function saysNothing(text: string): boolean {
  charge(Math.ceil(text.length / CHARACTERS_A_STEP));
  if (text.length > LONGEST) return false;
  return NOTHING.has(wordsOf(text).join(' '));
}

/** What expressions ask about texts that may be no answer. */
export const emptyWordFunctions: readonly CelFunction[] = [
  {
    signature: 'saysNothing(string): bool',
    description:
      'Whether the text only says that there is nothing to say: empty, "none", "n/a", "unknown", "?" and the like, however it is written.',
    call: saysNothing,
  },
];
