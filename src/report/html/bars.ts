/** Stacked bars in rows, drawn once for all pages. Each kind has a pattern as well as a colour: a chart has to survive a grey printer. */
import { blocks, el, type Markup, svg } from './markup.ts';

const WIDTH = 440;
const RIGHT = 62;
const ROW = 28;
const BAR = 16;

/** Strokes of each kind; the style sheet has a colour for each. */
const STROKES = {
  pass: [],
  fail: ['M-1 7L7 -1M-1 1L1 -1M5 7L7 5'],
  open: ['M2 3h2'],
  manual: ['M0 3h6'],
  notAssessed: ['M3 0v6'],
} as const satisfies Record<string, readonly string[]>;

/** How a piece of a bar looks. */
export type BarKind = keyof typeof STROKES;

/** A bar with its name before it and its numbers after it. */
export interface Bar {
  readonly name: string;
  readonly numbers: string;
  /** From the left; those of size zero are not drawn. */
  readonly pieces: readonly { readonly kind: BarKind; readonly size: number }[];
  /** The size that fills the whole width. */
  readonly full: number;
}

/** What a chart of bars shows. */
export interface BarChart {
  readonly title: string;
  readonly description: string;
  /** Kinds that occur, with their words. */
  readonly kinds: readonly { readonly kind: BarKind; readonly word: string }[];
  readonly bars: readonly Bar[];
  /** Room for the names. */
  readonly left: number;
  readonly caption?: string;
}

/** A figure with its legend; a page holds one. */
export function barChart({ title, description, kinds, bars, left, caption }: BarChart): Markup {
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${bars.length * ROW + 4}`,
      role: 'img',
      'aria-labelledby': 'chart-title chart-description',
    },
    blocks([
      svg('title', { id: 'chart-title' }, title),
      svg('desc', { id: 'chart-description' }, description),
      svg(
        'defs',
        {},
        kinds.map(({ kind }) => pattern(kind)),
      ),
      ...bars.map((bar, index) => row(bar, index * ROW, left)),
    ]),
  );
  const below = caption === undefined ? null : el('figcaption', caption);
  return el('figure.chart', [legend(kinds), drawing, below]);
}

function row(bar: Bar, top: number, left: number): Markup {
  const middle = top + ROW / 2 + 4.5;
  const width = WIDTH - left - RIGHT;
  return svg('g', {}, [
    svg('text', { x: left - 10, y: middle, class: 'name' }, bar.name),
    svg('rect', { x: left, y: top + (ROW - BAR) / 2, width, height: BAR, class: 'track' }),
    ...segments(bar, { left, top: top + (ROW - BAR) / 2, width }),
    svg('text', { x: WIDTH - RIGHT + 8, y: middle }, bar.numbers),
  ]);
}

function segments(
  { pieces, full }: Bar,
  { left, top, width }: Readonly<Record<'left' | 'top' | 'width', number>>,
): readonly Markup[] {
  let before = 0;
  return pieces.flatMap(({ kind, size }) => {
    const from = round((width * before) / full);
    before += size;
    const box = { x: left + from, y: top, width: round(round((width * before) / full) - from), height: BAR };
    return size === 0 ? [] : [segment(kind, box)];
  });
}

function segment(kind: BarKind, box: Readonly<Record<string, number>>): Markup {
  return svg('g', { class: kind }, [
    svg('rect', { ...box, class: 'ground' }),
    svg('rect', { ...box, fill: `url(#pattern-${kind})`, class: 'edge' }),
  ]);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function pattern(kind: BarKind): Markup {
  return svg(
    'pattern',
    { id: `pattern-${kind}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', class: kind },
    STROKES[kind].map((d) => svg('path', { d })),
  );
}

function legend(kinds: BarChart['kinds']): Markup {
  const key = ({ kind, word }: BarChart['kinds'][number]) =>
    el('li', [
      svg('svg', { viewBox: '0 0 18 12', class: 'key', 'aria-hidden': 'true' }, [
        svg('g', { class: kind }, [
          svg('rect', { x: 0.5, y: 0.5, width: 17, height: 11, class: 'ground' }),
          svg('rect', { x: 0.5, y: 0.5, width: 17, height: 11, fill: `url(#pattern-${kind})`, class: 'edge' }),
        ]),
      ]),
      word,
    ]);
  return el('ul.legend', kinds.map(key), { role: 'list' });
}
