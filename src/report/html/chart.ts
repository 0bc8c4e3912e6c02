import type { ObjectiveStatus, ReportControl } from '../../model/report.ts';
import type { ReviewedControl } from '../review/review.ts';
import { STATUS_WORDS } from '../review/verdict.ts';
import { blocks, cut, el, type Markup, svg } from './markup.ts';

/** States that count, in the order in which a bar shows them. */
const DRAWN = ['pass', 'fail', 'open', 'manual', 'notAssessed'] as const satisfies readonly ObjectiveStatus[];

const WIDTH = 440;
const LEFT = 64;
const RIGHT = 62;
const ROW = 28;
const BAR = 16;
const FULL = WIDTH - LEFT - RIGHT;

/** A bar for each control: what share of its objectives is in which state; the table beside it has the numbers. */
export function controlChart(controls: readonly ReviewedControl[]): Markup | null {
  if (controls.length === 0) return null;
  const height = controls.length * ROW + 4;
  const drawing = svg(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      'aria-labelledby': 'chart-title chart-description',
    },
    blocks([
      svg('title', { id: 'chart-title' }, 'Objectives by control and state'),
      svg('desc', { id: 'chart-description' }, description(controls)),
      svg('defs', {}, DRAWN.map(pattern)),
      ...controls.map(({ control }, index) => bar(control, index * ROW)),
    ]),
  );
  const caption =
    'Each bar is all objectives of a control that apply; beside it, those met of those that count. One that no rule covers yet does not count.';
  return el('figure.chart', [legend(), drawing, el('figcaption', caption)]);
}

function description(controls: readonly ReviewedControl[]): string {
  const all = controls.filter(({ control }) => control.score.applicable > 0);
  const met = all.filter(({ verdict }) => verdict === 'met').length;
  return `One bar for each of ${controls.length} controls. In ${met} of ${all.length} to which objectives apply, all are met. The table beside holds the same numbers.`;
}

function bar(control: ReportControl, top: number): Markup {
  const { met, applicable } = control.score;
  const middle = top + ROW / 2 + 4.5;
  return svg('g', {}, [
    svg('text', { x: LEFT - 10, y: middle, class: 'name' }, cut(control.id, 12).slice(0, 12)),
    svg('rect', { x: LEFT, y: top + (ROW - BAR) / 2, width: FULL, height: BAR, class: 'track' }),
    ...segments(control, top + (ROW - BAR) / 2),
    svg('text', { x: WIDTH - RIGHT + 8, y: middle }, applicable === 0 ? 'none' : `${met} of ${applicable}`),
  ]);
}

function segments({ counts }: ReportControl, top: number): readonly Markup[] {
  const total = DRAWN.reduce((sum, status) => sum + counts[status], 0);
  let before = 0;
  return DRAWN.flatMap((status) => {
    const from = edge(before, total);
    before += counts[status];
    const width = round(edge(before, total) - from);
    return counts[status] === 0 ? [] : [segment(status, { x: LEFT + from, y: top, width })];
  });
}

function segment(status: ObjectiveStatus, place: Readonly<Record<'x' | 'y' | 'width', number>>): Markup {
  const box = { ...place, height: BAR };
  return svg('g', { class: status }, [
    svg('rect', { ...box, class: 'ground' }),
    svg('rect', { ...box, fill: `url(#pattern-${status})`, class: 'edge' }),
  ]);
}

function edge(count: number, total: number): number {
  return round((FULL * count) / total);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

// Each state has a pattern as well as a colour: the chart has to survive a grey printer.
function pattern(status: (typeof DRAWN)[number]): Markup {
  return svg(
    'pattern',
    { id: `pattern-${status}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', class: status },
    STROKES[status].map((d) => svg('path', { d })),
  );
}

const STROKES: Readonly<Record<(typeof DRAWN)[number], readonly string[]>> = {
  pass: [],
  fail: ['M-1 7L7 -1M-1 1L1 -1M5 7L7 5'],
  open: ['M2 3h2'],
  manual: ['M0 3h6'],
  notAssessed: ['M3 0v6'],
};

function legend(): Markup {
  const key = (status: (typeof DRAWN)[number]) =>
    el('li', [
      svg('svg', { viewBox: '0 0 18 12', class: 'key', 'aria-hidden': 'true' }, [
        svg('g', { class: status }, [
          svg('rect', { x: 0.5, y: 0.5, width: 17, height: 11, class: 'ground' }),
          svg('rect', { x: 0.5, y: 0.5, width: 17, height: 11, fill: `url(#pattern-${status})`, class: 'edge' }),
        ]),
      ]),
      STATUS_WORDS[status],
    ]);
  return el('ul.legend', DRAWN.map(key), { role: 'list' });
}
