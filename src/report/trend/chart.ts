import { type Content, el, type Markup, svg } from '../html/markup.ts';
import { apart, lines, positions } from './scale.ts';
import type { TrendPoint } from './series.ts';
import type { PointNote } from './words.ts';

const WIDTH = 720;
const HEIGHT = 280;
const LEFT = 48;
const RIGHT = 112;
const TOP = 26;
const BOTTOM = 34;
const LABEL_HEIGHT = 17;
const DAY_WIDTH = 84;
const MARK_WIDTH = 26;

/** More points than this are a line without marks on it. */
const MARKED_POINTS = 60;

/** One line of a chart: by name, by shape of its marks and by its strokes, not by colour alone. */
export interface Series {
  readonly name: string;
  /** Class of its colour and strokes. */
  readonly kind: 'score' | 'error' | 'warning' | 'note';
  /** A value for each point; null is a gap in the line. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows. */
export interface Drawing {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly points: readonly TrendPoint[];
  readonly notes: readonly PointNote[];
  readonly series: readonly Series[];
  /** Values at which a line crosses the chart; the last is its top. */
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line chart over time; marks in brackets refer to the notes below it. */
export function lineChart(drawing: Drawing): Markup {
  const { id, title, description, points, notes, series } = drawing;
  const xs = positions(points).map((at) => round(LEFT + at * (WIDTH - LEFT - RIGHT)));
  const image = svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-labelledby': `${id}-title ${id}-description` },
    [
      svg('title', { id: `${id}-title` }, title),
      svg('desc', { id: `${id}-description` }, description),
      ...levels(drawing),
      ...days(points, xs),
      ...breaks(notes, xs),
      ...series.map((one) => drawn(one, drawing, xs)),
      ...directLabels(drawing, xs),
    ],
  );
  return el('div.scroll', image, { role: 'region', tabindex: 0, 'aria-label': title });
}

function heightOf(value: number, { ticks }: Drawing): number {
  const top = ticks.at(-1) ?? 1;
  return round(HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM));
}

function levels(drawing: Drawing): readonly Markup[] {
  return drawing.ticks.map((tick) => {
    const y = heightOf(tick, drawing);
    return svg('g', { class: 'level' }, [
      svg('path', { d: `M${LEFT} ${y}H${WIDTH - RIGHT}` }),
      svg('text', { x: LEFT - 8, y: y + 4, class: 'end' }, drawing.format(tick)),
    ]);
  });
}

/** The first and the last day, and those between for which there is room. */
function days(points: readonly TrendPoint[], xs: readonly number[]): readonly Markup[] {
  const last = points.length - 1;
  let before = Number.NEGATIVE_INFINITY;
  return points.flatMap(({ asOf }, index) => {
    const x = xs[index] ?? 0;
    const fits = x - before >= DAY_WIDTH && (index === last || (xs[last] ?? 0) - x >= DAY_WIDTH);
    if (!fits) return [];
    before = x;
    return [
      svg('g', { class: 'day' }, [
        svg('path', { d: `M${x} ${HEIGHT - BOTTOM}v5` }),
        svg('text', { x, y: HEIGHT - BOTTOM + 20, class: 'middle' }, asOf.slice(0, 10)),
      ]),
    ];
  });
}

function breaks(notes: readonly PointNote[], xs: readonly number[]): readonly Markup[] {
  let before = Number.NEGATIVE_INFINITY;
  return notes.map(({ point, mark }) => {
    const x = xs[point] ?? 0;
    const fits = x - before >= MARK_WIDTH;
    if (fits) before = x;
    return svg('g', { class: 'break' }, [
      svg('path', { d: `M${x} ${TOP - 4}V${HEIGHT - BOTTOM}` }),
      fits ? svg('text', { x, y: TOP - 10, class: 'middle' }, mark.trim()) : null,
    ]);
  });
}

function drawn({ kind, values }: Series, drawing: Drawing, xs: readonly number[]): Markup {
  const joined = lines(drawing.points, values).map((indexes) =>
    indexes.map((index): Place => ({ x: xs[index] ?? 0, y: heightOf(values[index] ?? 0, drawing) })),
  );
  const marked = drawing.points.length <= MARKED_POINTS;
  // A line of one point would be invisible without its mark.
  const marks = joined.filter((places) => marked || places.length === 1).flat();
  return svg('g', { class: `series ${kind}` }, [
    svg('path', { d: joined.map(pathOf).join(''), class: 'line' }),
    svg('path', { d: marks.map((place) => SHAPES[kind](place)).join(''), class: 'mark' }),
  ]);
}

const SHAPES: Readonly<Record<Series['kind'], (place: Place) => string>> = {
  score: circle,
  error: circle,
  warning: ({ x, y }) => `M${x - 3.5} ${y - 3.5}h7v7h-7Z`,
  note: ({ x, y }) => `M${x} ${y - 4.5}l4.5 8h-9Z`,
};

function circle({ x, y }: Place): string {
  return `M${x - 3.5} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`;
}

function pathOf(places: readonly Place[]): string {
  return places.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** The name and the last value of each line, where it ends. */
function directLabels(drawing: Drawing, xs: readonly number[]): readonly Content[] {
  const ends = drawing.series.flatMap(({ name, kind, values }) => {
    const index = values.findLastIndex((value) => value !== null);
    const value = values[index];
    if (value === undefined || value === null) return [];
    const text = `${name} ${drawing.format(value)}`;
    return [{ kind, text, x: (xs[index] ?? 0) + 9, y: heightOf(value, drawing) + 4 }];
  });
  const ys = apart(
    ends.map(({ y }) => y),
    LABEL_HEIGHT,
    HEIGHT - BOTTOM + 4,
  );
  return ends.map(({ kind, text, x }, index) =>
    svg('text', { x, y: round(ys[index] ?? 0), class: `label ${kind}` }, text),
  );
}

const SMALL_WIDTH = 220;
const SMALL_HEIGHT = 64;
const EDGE = 6;

/** The score of one control as a small line from 0 to 100 per cent, with a dot where a line ends. */
export function smallChart(
  id: string,
  title: string,
  points: readonly TrendPoint[],
  values: readonly (number | null)[],
): Markup {
  const at = positions(points).map((x) => round(EDGE + x * (SMALL_WIDTH - 2 * EDGE)));
  const place = (index: number): Place => ({
    x: at[index] ?? 0,
    y: round(SMALL_HEIGHT - EDGE - (values[index] ?? 0) * (SMALL_HEIGHT - 2 * EDGE)),
  });
  const joined = lines(points, values).map((indexes) => indexes.map(place));
  const dots = joined.flatMap((places) => places.at(-1) ?? []);
  return svg('svg', { viewBox: `0 0 ${SMALL_WIDTH} ${SMALL_HEIGHT}`, role: 'img', 'aria-labelledby': id }, [
    svg('title', { id }, title),
    svg('path', { d: `M0 ${EDGE}H${SMALL_WIDTH}M0 ${SMALL_HEIGHT - EDGE}H${SMALL_WIDTH}`, class: 'frame' }),
    svg('g', { class: 'series score' }, [
      svg('path', { d: joined.map(pathOf).join(''), class: 'line' }),
      svg('path', { d: dots.map(circle).join(''), class: 'mark' }),
    ]),
  ]);
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
