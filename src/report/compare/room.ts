/** A piece of a Markdown text that can be short. Texts end in a newline. */
export interface Piece {
  /** What it is, in words of ours: `Fixed: 2 gaps`. */
  readonly title: string;
  /** Stands before the entries, and is left out with them. */
  readonly lead: string;
  /** Entries, the most important first; made only as far as there is room. */
  readonly entries: Iterable<string>;
  /** Stands between two entries. */
  readonly between: '' | '\n';
  /** How many entries there are. */
  readonly total: number;
  /** The sentence for those that are not shown. */
  readonly missing: (number: number) => string;
  /** Stands after the entries. */
  readonly tail: string;
}

/** Texts in the order of the pieces, and the titles of those for which there was no room at all. */
export interface Filled {
  readonly texts: readonly string[];
  readonly leftOut: readonly string[];
}

/** What each later piece can count on. */
const LEAST = 900;

/** What the sentence about missing entries takes. */
const NOTE = 120;

/** Fills `bytes` of UTF-8, a newline between two pieces: the first pieces take what they need, the later ones keep a little. */
export function fill(pieces: readonly Piece[], bytes: number): Filled {
  const texts: string[] = [];
  const leftOut: string[] = [];
  let left = bytes;
  for (const [index, piece] of pieces.entries()) {
    const reserve = Math.min(left / 2, LEAST * (pieces.length - index - 1));
    const text = write(piece, left - reserve - 1);
    if (text === undefined) leftOut.push(piece.title);
    else {
      texts.push(text);
      left -= Buffer.byteLength(text) + 1;
    }
  }
  return { texts, leftOut };
}

function write(piece: Piece, bytes: number): string | undefined {
  const { lead, tail, total, between, missing } = piece;
  const { texts, whole } = take(piece, bytes - Buffer.byteLength(lead) - Buffer.byteLength(tail) - NOTE - 3);
  if (texts.length === 0 && total > 0) return undefined;
  const note = whole ? '' : missing(total - texts.length);
  return [lead, texts.join(between), note, tail].filter((text) => text !== '').join('\n');
}

function take(
  { entries, between }: Piece,
  bytes: number,
): { readonly texts: readonly string[]; readonly whole: boolean } {
  const texts: string[] = [];
  let left = bytes;
  for (const entry of entries) {
    left -= Buffer.byteLength(entry) + between.length;
    if (left < 0) return { texts, whole: false };
    texts.push(entry);
  }
  return { texts, whole: true };
}
