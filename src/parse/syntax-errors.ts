import { isAlias, isScalar, type ParsedNode, Scalar, type YAMLError } from 'yaml';
import { visitNodes } from './tree.ts';

/** One mistake in the text, in UTF-16 offsets, end exclusive. */
export interface SyntaxMistake {
  readonly code: YAMLError['code'];
  /** As the library words it. */
  readonly clue: string;
  readonly start: number;
  readonly end: number;
}

const NEVER_CLOSED = /^Missing closing|must .*end with a [\]}]/;

/** The library's errors in order of the text. What is never closed is shown where it opens, not where the text ends. */
export function syntaxMistakes(errors: readonly YAMLError[], contents: ParsedNode | null): readonly SyntaxMistake[] {
  if (errors.length === 0) return [];
  const openings = errors.some((error) => NEVER_CLOSED.test(error.message)) ? openingsByEnd(contents) : new Map();
  return errors.map((error) => toMistake(error, openings)).sort((left, right) => left.start - right.start);
}

function toMistake(error: YAMLError, openings: ReadonlyMap<number, number>): SyntaxMistake {
  const [start, end] = error.pos;
  const opening = NEVER_CLOSED.test(error.message) ? openings.get(start) : undefined;
  const span = opening === undefined ? { start, end: Math.max(start, end) } : { start: opening, end: opening + 1 };
  return { code: error.code, clue: error.message, ...span };
}

/** Where quotes and brackets open, by where their value ends; the innermost of those that end together. */
function openingsByEnd(contents: ParsedNode | null): ReadonlyMap<number, number> {
  const openings = new Map<number, number>();
  visitNodes(contents, (node) => {
    if (isAlias(node)) return;
    const enclosed = isScalar(node) ? isQuoted(node) : node.flow === true;
    if (enclosed) openings.set(node.range[1], node.range[0]);
  });
  return openings;
}

function isQuoted(node: Scalar.Parsed): boolean {
  return node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
}
