import { isPlaceholder } from '../../base/placeholder.ts';

/** One replacement in a text; offsets in UTF-16 units, end exclusive. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Finds personal values in a text, left to right, the longest first where several begin. */
export type FindPersonal = (text: string) => readonly Hit[];

const SHORTEST = 3;
/** Two units of a script of its own are a whole name: 王伟. */
const SHORTEST_FOREIGN = 2;

// Bounds that no name or number reaches. Beyond them the rest of a text is hidden, rather than searched for ever.
const MOST_LENGTHS = 48;
const MOST_WORDS = 12;

/** Units of a value that are compared; what follows a longer one is masked to the end of the text. */
export const COMPARED = 128;

/** Prepares the search; a text then costs its length times the number of different lengths that fit, however many values. */
export function createFinder(values: readonly string[]): FindPersonal {
  return bothFinders(createFormFinder(values), createNumberFinder(values));
}

function createFormFinder(values: readonly string[]): FindPersonal {
  const wanted = new Set<string>();
  const lengths = new Map<string, Set<number>>();
  for (const value of values) for (const form of writtenForms(value)) add(form, wanted, lengths);
  const sorted = new Map([...lengths].map(([start, set]) => [start, [...set].sort((left, right) => right - left)]));
  return (text) => {
    const hits: Hit[] = [];
    for (let at = 0; at + SHORTEST_FOREIGN <= text.length; at++) {
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

/** Finds telephone numbers however their digits are grouped: `tel:+44-20-7946-0101`, `+44 (0)20 79460101`. */
function createNumberFinder(values: readonly string[]): FindPersonal {
  const numbers = new Set(values.filter(isPhone).map(digitsOf));
  if (numbers.size === 0) return () => [];
  return (text) =>
    [...text.matchAll(/\+?\(?\d(?:[ ()./-]{0,3}\d){7,}/g)]
      .filter(([number]) => numbers.has(digitsOf(number)))
      .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function digitsOf(number: string): string {
  return number.replace('(0)', '').replace(/\D/g, '').replace(/^00/, '');
}

/** A value as messages and source lines write it: shouted, composed or not, in JSON, in YAML, in an address. */
function writtenForms(value: string): readonly string[] {
  const text = value.trim();
  if (text.length < shortest(text) || isPlaceholder(text)) return [];
  const compact = isPhone(text) ? text.replace(/[^+\d]/g, '') : text;
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // A single word is often one of the language as well: Mark, Rose.
  const cased = /[\s@]/.test(text) ? [text.toUpperCase(), text.toLowerCase()] : [];
  const composed = [text.normalize('NFC'), text.normalize('NFD')];
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return [...new Set([text, compact, json, ascii, text.replaceAll("'", "''"), encoded, ...cased, ...composed])];
}

function shortest(text: string): number {
  return /[^ -~]/.test(text) ? SHORTEST_FOREIGN : SHORTEST;
}

/** Finds what a line break left of a value of several words: its first words at the end of a line, its last at the start. */
export function createBrokenFinder(values: readonly string[]): FindPersonal {
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (const value of values) {
    const words = isPlaceholder(value) ? [] : value.trim().split(/\s+/, MOST_WORDS);
    for (let at = 1; at < words.length; at++) {
      for (const [part, known] of [
        [words.slice(0, at), heads],
        [words.slice(at), tails],
      ] as const) {
        const form = part.join(' ');
        if (form.length >= shortest(form)) known.add(form);
      }
    }
  }
  return (text) => [...brokenTail(text, tails), ...brokenHead(text, heads)];
}

function brokenHead(text: string, heads: ReadonlySet<string>): readonly Hit[] {
  const end = text.trimEnd().length;
  for (let start = Math.max(0, end - COMPARED); start < end; start++) {
    if (heads.has(text.slice(start, end)) && !isWordInside(text, start)) return [{ start, end }];
  }
  return [];
}

function brokenTail(text: string, tails: ReadonlySet<string>): readonly Hit[] {
  const start = text.length - text.trimStart().length;
  for (let end = Math.min(text.length, start + COMPARED); end > start; end--) {
    if (tails.has(text.slice(start, end)) && !isWordInside(text, end)) return [{ start, end }];
  }
  return [];
}

function matchAt(
  text: string,
  at: number,
  lengths: ReadonlyMap<string, readonly number[]>,
  wanted: ReadonlySet<string>,
): number | undefined {
  if (isWordInside(text, at)) return undefined;
  const pair = at + SHORTEST_FOREIGN;
  const isPair = wanted.has(text.slice(at, pair));
  const fitting = lengths.get(text.slice(at, at + SHORTEST)) ?? [];
  if (fitting.length > MOST_LENGTHS) return text.length;
  for (const length of fitting) {
    const end = at + length;
    if (length === COMPARED && wanted.has(text.slice(at, end))) return text.length;
    if (end <= text.length && !isWordInside(text, end) && wanted.has(text.slice(at, end))) return end;
  }
  return isPair && !isWordInside(text, pair) ? pair : undefined;
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
    /[^\s@"'<>(),;:=\\/]{1,64}@[^\s@"'<>(),;:\\/]+\.[^\s@"'<>(),;:\\/]+|(?:(?<![\w.-])\+|(?<=\btel:)00?|(?<![\w.:/-])00?)\d[\d ().-]{5,}\d/gi;
  return [...text.matchAll(shapes)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const WORD = /[\p{L}\p{N}]/u;
/** Letters of scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Whether an offset splits a word: "Ann" is not a person in "Annual". */
function isWordInside(text: string, at: number): boolean {
  return joins(text, at - 1) && joins(text, at);
}

// Nearly every text is ASCII; making the tables of Unicode for the patterns takes longer than masking a report.
function joins(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit > 0x7f) return WORD.test(text.charAt(at)) && !UNSPACED.test(text.charAt(at));
  return isAsciiLetterOrDigit(unit);
}

function isAsciiLetterOrDigit(unit: number): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
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
