import { dayNumber } from '../days.ts';
import type { TrendPoint } from './series.ts';
import { isBreak } from './words.ts';

/**
 * Where each point stands on the axis of time, from 0 to 1 and in proportion to the days. In the middle when all are of one day; at
 * even steps when a day cannot be read.
 */
export function positions(points: readonly TrendPoint[]): readonly number[] {
  const days = points.flatMap(({ asOf }) => dayNumber(asOf) ?? []);
  const values = days.length === points.length ? days : points.map((_, index) => index);
  const from = values[0] ?? 0;
  const length = (values.at(-1) ?? 0) - from;
  return values.map((value) => (length === 0 ? 0.5 : (value - from) / length));
}

/** Indexes of points that one line joins: it ends where there is no value, and where other duties are counted. */
export function lines(
  points: readonly TrendPoint[],
  values: readonly (number | null)[],
): readonly (readonly number[])[] {
  const all: number[][] = [];
  let open = false;
  for (const [index, value] of values.entries()) {
    const point = points[index];
    if (point !== undefined && isBreak(point)) open = false;
    if (value === null) open = false;
    else if (open) all.at(-1)?.push(index);
    else {
      all.push([index]);
      open = true;
    }
  }
  return all;
}

/** Ticks from 0 to the first at or above `most`, at whole and round steps, about four of them. */
export function ticks(most: number): readonly number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}

/** The values in their order, moved apart so that any two differ by `distance` or more, and none beyond `most` when there is room. */
export function apart(values: readonly number[], distance: number, most: number): readonly number[] {
  const placed = values.map((value, index) => ({ value, index })).sort((one, two) => one.value - two.value);
  let least = Number.NEGATIVE_INFINITY;
  const down = placed.map(({ value, index }) => {
    least = Math.max(value, least + distance);
    return { value: least, index };
  });
  let limit = most;
  const up = down.toReversed().map(({ value, index }) => {
    const moved = Math.min(value, limit);
    limit = moved - distance;
    return { value: moved, index };
  });
  return up.sort((one, two) => one.index - two.index).map(({ value }) => value);
}
