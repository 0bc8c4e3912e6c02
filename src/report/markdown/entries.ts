import { NOTE_BYTES, omitted, type Part, size } from './budget.ts';
import { type Block, type Column, type Content, paragraph, table } from './nodes.ts';
import { serialise, tableLines } from './serialise.ts';

/** Entries of a table or a list, the most important first. */
export interface Entries<Entry> {
  readonly all: readonly Entry[];
  /** What one is called when it is left out; without it they are not counted, since they stand elsewhere too. */
  readonly noun?: string;
  /** How many are shown at most, however much room there is. */
  readonly most?: number;
  /** About how many bytes one takes. */
  readonly about: number;
  /** Says that so many more are not shown. */
  readonly missing: (more: number) => Content;
}

/** Rows that are serialised together, so that little is done in vain where a table is cut. */
const ROWS_AT_ONCE = 40;

/** A table with as many rows as there is room for; nothing when there are none. */
export function rows<Entry>(
  columns: readonly Column[],
  entries: Entries<Entry>,
  row: (entry: Entry) => readonly Content[],
): Part {
  return cut(entries, (shown) => rowTexts(columns, shown, row), '');
}

/** As many entries as there is room for, each with blocks of its own. */
export function items<Entry>(entries: Entries<Entry>, render: (entry: Entry) => readonly Block[]): Part {
  return cut(entries, (shown) => itemTexts(shown, render), '\n');
}

/** One text a row; the first brings the header with it. */
function* rowTexts<Entry>(
  columns: readonly Column[],
  entries: readonly Entry[],
  row: (entry: Entry) => readonly Content[],
): Iterable<string> {
  for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
    const lines = tableLines(table(columns, entries.slice(at, at + ROWS_AT_ONCE).map(row)));
    if (at === 0) yield `${lines.slice(0, 3).join('\n')}\n`;
    for (const line of lines.slice(at === 0 ? 3 : 2)) yield `${line}\n`;
  }
}

function* itemTexts<Entry>(entries: readonly Entry[], render: (entry: Entry) => readonly Block[]): Iterable<string> {
  for (const entry of entries) yield serialise(render(entry));
}

function cut<Entry>(
  entries: Entries<Entry>,
  texts: (shown: readonly Entry[]) => Iterable<string>,
  between: string,
): Part {
  const { all, noun, most = all.length, about, missing } = entries;
  const tally = (number: number) => (noun === undefined || number === 0 ? {} : { [noun]: number });
  return {
    need: Math.min(all.length, most) * about + NOTE_BYTES,
    holds: tally(all.length),
    write: (bytes) => {
      const taken = take(texts(all.slice(0, most)), bytes - NOTE_BYTES, between);
      if (taken.length === 0) return omitted(tally(all.length));
      const more = all.length - taken.length;
      const text = taken.join(between) + (more === 0 ? '' : `\n${serialise([paragraph(missing(more))])}`);
      return { text, bytes: size(text), leftOut: tally(more) };
    },
  };
}

function take(texts: Iterable<string>, bytes: number, between: string): readonly string[] {
  const taken: string[] = [];
  let left = bytes;
  for (const text of texts) {
    left -= size(text) + between.length;
    if (left < 0) break;
    taken.push(text);
  }
  return taken;
}
