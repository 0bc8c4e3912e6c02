import { LEVELS } from '../../model/level.ts';
import type { Score } from '../../model/report.ts';
import { percent } from '../count.ts';
import { type Content, cut, el, line, type Markup } from '../html/markup.ts';
import { lineChart, smallChart } from './chart.ts';
import { ticks } from './scale.ts';
import type { Trend, TrendControl } from './series.ts';
import { controlNames, ratioText } from './tables.ts';
import { type PointNote, spanSentence } from './words.ts';

/** Controls that are drawn; the tables hold them all. */
const DRAWN = 60;

const QUARTERS = [0, 0.25, 0.5, 0.75, 1] as const;

/** The charts of the whole: the score, and the gaps by level. */
export function figures(trend: Trend, notes: readonly PointNote[]): readonly Markup[] {
  return [
    figure('Score: objectives met of objectives applicable', scoreChart(trend, notes)),
    figure('Gaps by level', gapChart(trend, notes)),
  ];
}

function figure(caption: string, drawing: Markup): Markup {
  return el('figure', [el('figcaption', caption), drawing]);
}

function scoreChart(trend: Trend, notes: readonly PointNote[]): Markup {
  const { points } = trend;
  return lineChart({
    id: 'score-chart',
    title: 'Score over time',
    description: `${line(spanSentence(trend), 200)} The table beside holds the same numbers.`,
    points,
    notes,
    series: [{ name: 'score', kind: 'score', values: points.map(({ summary }) => summary.score.ratio) }],
    ticks: QUARTERS,
    format: percent,
  });
}

function gapChart(trend: Trend, notes: readonly PointNote[]): Markup {
  const { points } = trend;
  const series = LEVELS.toReversed().map((level) => ({
    name: `${level}s`,
    kind: level,
    values: points.map(({ summary }) => summary.findings[level]),
  }));
  return lineChart({
    id: 'gap-chart',
    title: 'Gaps by level over time',
    description:
      'One line each for errors, warnings and notes that no waiver covers. The table beside holds the same numbers.',
    points,
    notes,
    series,
    ticks: ticks(series.reduce((most, { values }) => Math.max(most, ...values), 0)),
    format: String,
  });
}

/** A small chart for each of the first controls, all with the same axes. */
export function smallCharts(trend: Trend): Content {
  const names = controlNames(trend.controls);
  const shown = trend.controls.slice(0, DRAWN);
  const rest = trend.controls.length - shown.length;
  return [
    el(
      'p.how',
      'From 0 to 100 per cent over the same days. A line ends where a report does not have the control, and where the profile or framework changed.',
    ),
    el(
      'ul.small',
      shown.map((control, index) => small(control, names[index] ?? '', index, trend)),
      { role: 'list' },
    ),
    rest > 0 ? el('p.how', `${rest} more in the tables below.`) : null,
  ];
}

function small({ title, scores }: TrendControl, name: string, index: number, { points }: Trend): Markup {
  const change = changeText(scores);
  return el('li', [
    el('p.name', [el('strong', line(name, 60)), el('span', change)]),
    el('p.title', cut(title, 120)),
    smallChart(
      `control-${index}`,
      `${line(name, 60)}: ${change}`,
      points,
      scores.map((score) => score?.ratio ?? null),
    ),
  ]);
}

/** `25 % -> 100 %`; `absent -> 100 %` when the first report does not have the control. */
function changeText(scores: TrendControl['scores']): string {
  const [first, last] = [scores[0] ?? null, scores.at(-1) ?? null];
  const [from, to] = [endText(first), endText(last)];
  if (scores.length === 1) return to;
  return from === to ? `${to}, as before` : `${from} → ${to}`;
}

function endText(score: Score | null): string {
  return score === null ? 'absent' : ratioText(score);
}
