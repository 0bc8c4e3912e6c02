import { isPlaceholder } from '../../base/placeholder.ts';

/** One replacement in a text; offsets in UTF-16 units, end exclusive. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Finds personal values in a text, left to right, the longest first where several begin. */
export type FindPersonal = (text: string) => readonly Hit[];

const SHORTEST = 3;

// Bounds that no name or number reaches. Beyond them the rest of a text is hidden, rather than searched for ever.
const MOST_LENGTHS = 48;

/** Units of a value that are compared; what follows a longer one is masked to the end of the text. */
export const COMPARED = 128;

/** Prepares the search; a text then costs its length times the number of different lengths that fit, however many values. */
export function createFinder(values: Iterable<string>): FindPersonal {
  const wanted = new Set<string>();
  const lengths = new Map<string, Set<number>>();
  for (const value of values) for (const form of writtenForms(value)) add(form, wanted, lengths);
  const sorted = new Map([...lengths].map(([start, set]) => [start, [...set].sort((left, right) => right - left)]));
  return (text) => {
    const hits: Hit[] = [];
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      const end = matchAt(text, at, sorted, wanted);
      if (end === undefined) continue;
      hits.push({ start: at, end });
      at = end - 1;
    }
    return hits;
  };
}

function add(whole: string, wanted: Set<string>, lengths: Map<string, Set<number>>): void {
  const form = whole.slice(0, COMPARED);
  const start = form.slice(0, SHORTEST);
  wanted.add(form);
  const known = lengths.get(start);
  if (known === undefined) lengths.set(start, new Set([form.length]));
  else known.add(form.length);
}

/** A value as messages and source lines write it: phone numbers without spaces, JSON and YAML escapes. */
function writtenForms(value: string): readonly string[] {
  const text = value.trim();
  if (text.length < SHORTEST || isPlaceholder(text)) return [];
  const compact = isPhone(text) ? text.replace(/[^+\d]/g, '') : text;
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return [...new Set([text, compact, json, ascii, text.replaceAll("'", "''")])];
}

function matchAt(
  text: string,
  at: number,
  lengths: ReadonlyMap<string, readonly number[]>,
  wanted: ReadonlySet<string>,
): number | undefined {
  if (at > 0 && isWordInside(text, at)) return undefined;
  const fitting = lengths.get(text.slice(at, at + SHORTEST)) ?? [];
  if (fitting.length > MOST_LENGTHS) return text.length;
  for (const length of fitting) {
    const end = at + length;
    if (length === COMPARED && wanted.has(text.slice(at, end))) return text.length;
    if (end <= text.length && !isWordInside(text, end) && wanted.has(text.slice(at, end))) return end;
  }
  return undefined;
}

/** Finds what looks like a mail address, a phone number or a name, in source text that could not be parsed. */
export function findLookalikes(text: string): readonly Hit[] {
  const shapes =
    /[^\s@"'<>(),;:=]{1,64}@[^\s@"'<>(),;]+|(?:\+|\b00?)\d[\d ().-]{5,}\d|(?<=\bname["']?\s{0,3}:\s{0,3}["']?)[^\s"'{}[\],#][^"'{}[\],#]*/g;
  return [...text.matchAll(shapes)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Finds what looks like a mail address or a phone number: whoever it belongs to, no schema marks it where it does not belong. */
export function findAddresses(text: string): readonly Hit[] {
  const shapes =
    /[^\s@"'<>(),;:=\\/]{1,64}@[^\s@"'<>(),;:\\/]+\.[^\s@"'<>(),;:\\/]+|(?<![\w.:/-])(?:\+|00?)\d[\d ().-]{5,}\d/g;
  return [...text.matchAll(shapes)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether an offset splits a word: "Ann" is not a person in "Annual". */
function isWordInside(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
}

/** A personal value with only so much left that its owner knows it: `a...@fabrikam.example`, `+44 ... 0101`, `A...`. */
function maskValue(value: string): string {
  const [head, tail] = kept(value);
  return isPhone(value) ? `${head} ... ${tail}` : `${head}...${tail}`;
}

function kept(value: string): readonly [string, string] {
  const sign = value.indexOf('@');
  const first = String.fromCodePoint(value.codePointAt(0) ?? 0x2e);
  if (sign > 0 && !/\s/.test(value)) return [first, value.slice(sign)];
  if (isPhone(value)) return [value.startsWith('+') ? value.slice(0, 3) : '', value.slice(-4)];
  return [first, ''];
}

function isPhone(value: string): boolean {
  return /^\+?[\d\s().-]+$/.test(value) && value.replace(/\D/g, '').length >= 8;
}

/** Both searches together; where they overlap, the first that begins wins. */
export function bothFinders(one: FindPersonal, other: FindPersonal): FindPersonal {
  return (text) => {
    const hits = [...one(text), ...other(text)].sort((left, right) => left.start - right.start || right.end - left.end);
    let end = 0;
    return hits.filter((hit) => {
      if (hit.start < end) return false;
      end = hit.end;
      return true;
    });
  };
}

/** The text with every personal value masked and every control character made visible. */
export function maskMessage(text: string, find: FindPersonal): string {
  return visible(rewrite(text, find(text), maskValue));
}

/** The text masked and made visible unit by unit, so that columns stay where they are. */
export function maskColumns(text: string, find: FindPersonal): string {
  return visible(rewrite(text, find(text), maskInPlace));
}

/** The mask of a value, as wide as the value. */
function maskInPlace(value: string): string {
  const [head, tail] = kept(value);
  const dots = value.length - head.length - tail.length;
  return dots > 0 ? head + '.'.repeat(dots) + tail : '.'.repeat(value.length);
}

function rewrite(text: string, hits: readonly Hit[], mask: (value: string) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of hits) {
    parts.push(text.slice(from, start), mask(text.slice(start, end)));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Shows what a terminal would obey, one character for one: the picture of a control character, a space for a tab. */
function visible(text: string): string {
  return text.replace(OBEYED, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return ' ';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}
