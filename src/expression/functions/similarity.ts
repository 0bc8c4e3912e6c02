/**
 * Finds texts that are nearly the same without comparing every pair. Two sets that share enough of their union must
 * meet among the rarest members of each (prefix filtering), so only texts that meet there are compared; and a text
 * that has matches enough is compared only with those that still need some, so that a folder of copies stays linear.
 */
import { wordsOf } from './words.ts';

/** A text like another one, by index, with the whole percent of word triples in common (Jaccard), rounded down. */
export interface SimilarText {
  readonly other: number;
  readonly percent: number;
}

/** Matches kept for one text. */
export const MOST_MATCHES = 20;

// With fewer triples two short lists of steps look alike by chance; they match only when they are the same.
const FEWEST_TRIPLES = 8;

/**
 * For each text the others that have at least `percent` (1 to 100) of the triples in common, nearest first: all of
 * them, or MOST_MATCHES of them where there are more. A text without words matches nothing.
 */
export function similarTexts(texts: readonly string[], percent: number): readonly (readonly SimilarText[])[] {
  const sets = rarestFirst(texts.map(triples));
  const search: Search = { sets, percent, found: sets.map(() => []), postings: new Map() };
  for (const [text, set] of sets.entries()) {
    if (set.length === 0) continue;
    findEarlier(search, text);
    for (const triple of prefix(set, percent)) post(search, triple, text);
  }
  return search.found.map((matches) => matches.sort((one, two) => two.percent - one.percent || one.other - two.other));
}

type TripleSet = readonly number[];

interface Search {
  readonly sets: readonly TripleSet[];
  readonly percent: number;
  readonly found: readonly SimilarText[][];
  readonly postings: Map<number, Postings>;
}

/** Earlier texts with one triple in their prefix: those that need more matches, and those that have enough. */
interface Postings {
  needy: number[];
  readonly served: number[];
}

function triples(text: string): readonly string[] {
  const words = wordsOf(text);
  if (words.length < 3) return words.length === 0 ? [] : [words.join(' ')];
  return [...new Set(words.slice(2).map((last, start) => `${words[start]} ${words[start + 1]} ${last}`))];
}

/** Numbers the triples by how rare they are, rarest first, and sorts each set by that number. */
function rarestFirst(sets: readonly (readonly string[])[]): readonly TripleSet[] {
  const uses = new Map<string, number>();
  for (const set of sets) for (const triple of set) uses.set(triple, (uses.get(triple) ?? 0) + 1);
  const order = [...uses].sort(([, left], [, right]) => left - right);
  const rank = new Map(order.map(([triple], place) => [triple, place]));
  return sets.map((set) => set.map((triple) => rank.get(triple) ?? 0).sort((left, right) => left - right));
}

// Whole numbers, because 0.55 * 100 is more than 55.
function prefix(set: TripleSet, percent: number): TripleSet {
  return set.slice(0, set.length - Math.ceil((set.length * percent) / 100) + 1);
}

function findEarlier(search: Search, text: number): void {
  const seen = new Set<number>();
  const lists = prefix(search.sets[text] ?? [], search.percent).flatMap((triple) => search.postings.get(triple) ?? []);
  for (const list of lists) {
    setServedAside(search, list);
    for (const earlier of list.needy) compare(search, earlier, text, seen);
  }
  for (const { served } of lists) {
    for (const earlier of served) {
      if (isServed(search, text)) return;
      compare(search, earlier, text, seen);
    }
  }
}

function setServedAside(search: Search, list: Postings): void {
  if (!list.needy.some((text) => isServed(search, text))) return;
  list.served.push(...list.needy.filter((text) => isServed(search, text)));
  list.needy = list.needy.filter((text) => !isServed(search, text));
}

function isServed({ found }: Search, text: number): boolean {
  return (found[text]?.length ?? 0) >= MOST_MATCHES;
}

function compare({ sets, percent, found }: Search, earlier: number, text: number, seen: Set<number>): void {
  if (seen.has(earlier)) return;
  seen.add(earlier);
  const common = percentInCommon(sets[earlier] ?? [], sets[text] ?? [], percent);
  if (common === undefined) return;
  keep(found[earlier], { other: text, percent: common });
  keep(found[text], { other: earlier, percent: common });
}

function keep(matches: SimilarText[] | undefined, match: SimilarText): void {
  if (matches !== undefined && matches.length < MOST_MATCHES) matches.push(match);
}

function post({ postings }: Search, triple: number, text: number): void {
  const known = postings.get(triple);
  if (known === undefined) postings.set(triple, { needy: [text], served: [] });
  else known.needy.push(text);
}

/** The percent of the union that two sets share, or undefined when it is below what is asked. */
function percentInCommon(left: TripleSet, right: TripleSet, percent: number): number | undefined {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const wanted = short.length < FEWEST_TRIPLES ? 100 : percent;
  if (short.length * 100 < wanted * long.length) return undefined;
  const common = countCommon(short, long);
  const union = left.length + right.length - common;
  return common * 100 >= wanted * union ? Math.floor((common * 100) / union) : undefined;
}

function countCommon(left: TripleSet, right: TripleSet): number {
  let common = 0;
  let place = 0;
  for (const member of left) {
    while (place < right.length && (right[place] ?? 0) < member) place++;
    if (right[place] === member) common++;
  }
  return common;
}
