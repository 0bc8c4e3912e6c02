import type { ReportControl } from '../../model/report.ts';
import type { ReviewedControl } from '../review/review.ts';
import { STATUS_WORDS } from '../review/verdict.ts';
import { type Bar, type BarKind, barChart } from './bars.ts';
import { cut, type Markup } from './markup.ts';

/** States that count, in the order in which a bar shows them. */
const DRAWN = ['pass', 'fail', 'open', 'manual', 'notAssessed'] as const satisfies readonly BarKind[];

/** A bar for each control: what share of its objectives is in which state; the table beside it has the numbers. */
export function controlChart(controls: readonly ReviewedControl[]): Markup | null {
  if (controls.length === 0) return null;
  return barChart({
    title: 'Objectives by control and state',
    description: description(controls),
    kinds: DRAWN.map((kind) => ({ kind, word: STATUS_WORDS[kind] })),
    bars: controls.map(({ control }) => bar(control)),
    left: 64,
    caption:
      'Each bar is all objectives of a control that apply; beside it, those met of those that count. One that no rule covers yet does not count.',
  });
}

function description(controls: readonly ReviewedControl[]): string {
  const all = controls.filter(({ control }) => control.score.applicable > 0);
  const met = all.filter(({ verdict }) => verdict === 'met').length;
  return `One bar for each of ${controls.length} controls. In ${met} of ${all.length} to which objectives apply, all are met. The table beside holds the same numbers.`;
}

function bar({ id, counts, score }: ReportControl): Bar {
  return {
    name: cut(id, 12).slice(0, 12),
    numbers: score.applicable === 0 ? 'none' : `${score.met} of ${score.applicable}`,
    pieces: DRAWN.map((kind) => ({ kind, size: counts[kind] })),
    full: DRAWN.reduce((sum, kind) => sum + counts[kind], 0),
  };
}
