import { tokens } from '../base/json-pointer.ts';
import type { Json } from '../model/json.ts';
import type { Pointer } from '../model/pointer.ts';

/** What is wrong with a value, and what to write instead. */
export interface Advice {
  /** Continues `"key" is "value", `. */
  readonly problem: string;
  readonly remedy: string;
}

const LONGEST_QUOTE = 60;
const LONGEST_LIST = 40;

/** A text in double quotes, cut to a length that people read. */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_QUOTE)];
  return characters.length > LONGEST_QUOTE ? `"${characters.slice(0, LONGEST_QUOTE).join('')}..."` : `"${text}"`;
}

/** The name of a place for the middle of a sentence: `"owner"`, `item 2 of "steps"` or `the document`. */
export function placeName(pointer: Pointer): string {
  return nameOf(tokens(pointer));
}

function nameOf(keys: readonly string[]): string {
  const last = keys.at(-1);
  if (last === undefined) return 'the document';
  const isItem = /^\d+$/.test(last) && keys.length > 1;
  return isItem ? `item ${Number(last) + 1} of ${nameOf(keys.slice(0, -1))}` : quoted(last);
}

/** The sentence with its first letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What kind of value it is, with the value where that helps: `a list`, `the number 90`. */
export function kindOf(value: Json | undefined): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** Words in a row: `a, b, c`, cut when there are very many. */
export function listed(words: readonly string[]): string {
  const rest = words.length - LONGEST_LIST;
  return rest > 0 ? `${words.slice(0, LONGEST_LIST).join(', ')} and ${rest} more` : words.join(', ');
}

/** Words in a row for a sentence: `"a", "b" and "c"`. */
export function joined(words: readonly string[]): string {
  const shown = words.map(quoted);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
