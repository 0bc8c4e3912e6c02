/** Text for formats whose readers print values as they are: nothing in it is obeyed, and none is endless. */
import { neutralise } from './neutralise.ts';

const ELLIPSIS = '…';

/** What anything that has to be changed has one of; most text has none, and is told so fast. */
const SUSPECT = /[^\u0020-\u007e]|::|##/;

/** One line of at most `limit` UTF-16 units, neutralised; line breaks become blanks. */
export function plainLine(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit && !SUSPECT.test(trimmed)) return trimmed;
  const lines = clip(trimmed, limit)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  return clip(neutralise(lines.filter((line) => line !== '').join(' ')), limit);
}

/** At most `limit` UTF-16 units, neutralised line by line. */
export function plainLines(text: string, limit: number): string {
  const lines = clip(text.trim(), limit)
    .split(/\r\n|\r|\n/)
    .map((line) => (SUSPECT.test(line) ? neutralise(line) : line));
  return clip(lines.join('\n'), limit);
}

/** The text with each half of a broken surrogate pair replaced, so that every parser takes it. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** To neutralise makes text longer, so that it is cut before, to save work, and after. */
function clip(text: string, limit: number): string {
  return wellFormed(text.length > limit ? text.slice(0, limit - 1) + ELLIPSIS : text);
}
