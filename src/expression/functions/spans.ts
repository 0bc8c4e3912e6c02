/** Lists of spans of time, each sorted and without overlap; a span holds its first millisecond and not its last. */
import { charge } from '../evaluation.ts';

/** A span of time in milliseconds. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Spans in order that do not touch each other. */
export type Spans = readonly Span[];

/** Sorts spans and joins those that touch. */
export function union(spans: Spans): Spans {
  charge(spans.length);
  const joined: { from: number; until: number }[] = [];
  for (const { from, until } of spans.filter(isSome).sort((left, right) => left.from - right.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.until) last.until = Math.max(last.until, until);
    else joined.push({ from, until });
  }
  return joined;
}

/** What two lists have in common. */
export function intersection(one: Spans, other: Spans): Spans {
  charge(one.length + other.length);
  const common: Span[] = [];
  let place = 0;
  for (const span of one) {
    while (place < other.length && (other[place]?.until ?? 0) <= span.from) place++;
    for (let next = place; next < other.length && (other[next]?.from ?? 0) < span.until; next++) {
      const { from, until } = other[next] ?? span;
      common.push({ from: Math.max(from, span.from), until: Math.min(until, span.until) });
    }
  }
  return common.filter(isSome);
}

/** What is left of a span without those of a list. */
export function without(whole: Span, taken: Spans): Spans {
  charge(taken.length);
  const left: Span[] = [];
  let from = whole.from;
  for (const span of taken) {
    left.push({ from, until: Math.min(span.from, whole.until) });
    from = Math.max(from, span.until);
  }
  return [...left, { from, until: whole.until }].filter(isSome);
}

function isSome({ from, until }: Span): boolean {
  return from < until;
}
