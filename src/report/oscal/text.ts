/** Text of a report as OSCAL's data types want it. OSCAL reads titles and descriptions as Markdown; properties are plain. */
import { neutralise } from '../neutralise.ts';

const NOTHING = '(empty)';

/** What CommonMark, or OSCAL's additions to it (`~sub~`, `^super^`, `{{ insert }}`), would read as markup inside a line. */
const INLINE = /[\\`*~^[\]<]|\{(?=\{)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** What would open a heading, a quotation or a list. */
const HEADING = /^[#>+-]/;
const NUMBER = /^(\d{1,9})([.)])/;

/** One line without outer white space, for OSCAL's string; never empty. Control characters and lone surrogates are visible. */
export function plain(text: string): string {
  const line = neutralise(wellFormed(text).replace(/\s+/g, ' ')).trim();
  return line === '' ? NOTHING : line;
}

/** One line of Markdown that reads as the text itself; a `code span` stays one. */
export function markup(text: string): string {
  const line = plain(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(INLINE, '\\$&')))
    .join('');
  return line.replace(HEADING, '\\$&').replace(NUMBER, '$1\\$2');
}

/** A paragraph for each text that is not empty. */
export function paragraphs(texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text.trim() !== '')
    .map((text = '') => markup(text))
    .join('\n\n');
}

/** A list with a point for each text. */
export function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${markup(text)}`).join('\n');
}

/** The text with half surrogate pairs, which no UTF-8 can hold, replaced. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
