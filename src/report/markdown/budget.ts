/** Parts of a report that know how to be short: each is written into the bytes it gets and says what it left out. */
import type { Block } from './nodes.ts';
import { serialise } from './serialise.ts';

/** How many entries are missing, by what one is called: `gap`, `waiver`. */
export type LeftOut = Readonly<Record<string, number>>;

/** Markdown that ends in a newline or is empty, its size in UTF-8, and what it does not hold. */
export interface Written {
  readonly text: string;
  readonly bytes: number;
  readonly leftOut: LeftOut;
}

/** A piece of a report. */
export interface Part {
  /** About how many bytes it would like; those that want little are served first. */
  readonly need: number;
  /** How much more than others it gets where there is too little for all; 1 unless given. */
  readonly weight?: number;
  /** What is left out when it is. */
  readonly holds: LeftOut;
  /** Whole entries within the bytes, the first ones first. */
  readonly write: (bytes: number) => Written;
}

/** How a group is treated. */
export interface GroupOptions {
  readonly weight?: number;
  /** What is left out with the group itself. */
  readonly counted?: LeftOut;
  /** Bytes below which a part makes no sense: with less for each, the last parts are left out. */
  readonly least?: number;
  /** HTML of ours that closes what the lead opens. */
  readonly tail?: string;
  /** Says what the parts hold of which nothing is shown. */
  readonly missing?: (leftOut: LeftOut) => readonly Block[];
}

/** What a sentence on something left out may take. */
export const NOTE_BYTES = 300;

/** Nothing but a tally. */
export function omitted(leftOut: LeftOut): Written {
  return { text: '', bytes: 0, leftOut };
}

/** Blocks with parts below them, which share the room that is left; nothing at all when there is room for none of them. */
export function group(lead: readonly Block[], parts: readonly Part[], options: GroupOptions = {}): Part {
  const holds = sum([options.counted ?? {}, ...parts.map((part) => part.holds)]);
  return {
    need: parts.reduce((total, { need }) => total + need, 500),
    weight: options.weight ?? 1,
    holds,
    write: (bytes) => writeGroup(serialise(lead), parts, bytes, options) ?? omitted(holds),
  };
}

function writeGroup(head: string, parts: readonly Part[], bytes: number, options: GroupOptions): Written | undefined {
  const { least = 0, tail = '', missing } = options;
  const room = bytes - size(head) - size(tail) - 2 - (missing === undefined ? 0 : NOTE_BYTES);
  if (room < 0) return undefined;
  const below = share(parts, room, least);
  const leftOut = sum(below.map((each) => each.leftOut));
  const hollow = below.every(({ text }) => text === '');
  if (hollow && total(leftOut) > 0) return undefined;
  const dropped = sum(below.filter(({ text }) => text === '').map((each) => each.leftOut));
  const note = missing === undefined || total(dropped) === 0 ? '' : serialise(missing(dropped));
  const text = join([head, ...below.map((each) => each.text), note, tail === '' ? '' : `${tail}\n`]);
  return { text, bytes: size(text), leftOut };
}

/**
 * Writes the parts in their order. Those that need little get it; the others share evenly by weight. Where there is not
 * even the `least` for each, the first ones are served and the others get what remains.
 */
export function share(parts: readonly Part[], bytes: number, least: number): readonly Written[] {
  const done: Written[] = [];
  let left = bytes;
  while (done.length < parts.length) {
    const room = least === 0 ? parts.length : Math.floor(left / least);
    if (room <= 0) break;
    const results = shareOnce(parts.slice(done.length, done.length + room), left);
    for (const result of results) done.push(result);
    left -= results.reduce((used, result) => used + taken(result), 0);
  }
  return [...done, ...parts.slice(done.length).map(({ holds }) => omitted(holds))];
}

function shareOnce(parts: readonly Part[], bytes: number): readonly Written[] {
  const results = parts.map(({ holds }) => omitted(holds));
  let left = bytes;
  let weights = parts.reduce((all, { weight = 1 }) => all + weight, 0);
  const order = parts.map((part, index) => ({ part, index, weight: part.weight ?? 1 }));
  for (const { part, index, weight } of order.sort(
    (one, other) => one.part.need / one.weight - other.part.need / other.weight,
  )) {
    // One byte for the blank line before it.
    const result = part.write(Math.floor((left * weight) / weights) - 1);
    results[index] = result;
    weights -= weight;
    left -= taken(result);
  }
  return results;
}

function taken({ bytes }: Written): number {
  return bytes === 0 ? 0 : bytes + 1;
}

/** The texts that are not empty, with a blank line between them. */
export function join(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}

/** Bytes of the text in UTF-8. */
export function size(text: string): number {
  return Buffer.byteLength(text);
}

/** Tallies added up; nothing that is zero. */
export function sum(tallies: readonly LeftOut[]): LeftOut {
  const added: Record<string, number> = {};
  for (const [noun, number] of tallies.flatMap((tally) => Object.entries(tally))) {
    if (number > 0) added[noun] = (added[noun] ?? 0) + number;
  }
  return added;
}

/** How many entries a tally counts in all. */
export function total(leftOut: LeftOut): number {
  return Object.values(leftOut).reduce((all, number) => all + number, 0);
}
