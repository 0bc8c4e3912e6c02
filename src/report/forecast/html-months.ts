import type { Forecast } from '../../model/forecast.ts';
import type { Level } from '../../model/level.ts';
import { scoreText } from '../compare/words.ts';
import { monthName } from '../days.ts';
import { LEVEL_WORDS } from '../html/badge.ts';
import { type BarKind, barChart } from '../html/bars.ts';
import { linked } from '../html/links.ts';
import { el, type Markup } from '../html/markup.ts';
import { numberTable } from '../html/table.ts';
import { type Month, monthsOf } from './months.ts';

const DRAWN: readonly { readonly level: Level; readonly kind: BarKind }[] = [
  { level: 'error', kind: 'fail' },
  { level: 'warning', kind: 'open' },
  { level: 'note', kind: 'notAssessed' },
];

/** How much goes stale in each month, drawn and as numbers; `dayIn` is the anchor of the first day of a month that is shown. */
export function monthSections(forecast: Forecast, dayIn: (month: string) => string | undefined): Markup {
  const months = monthsOf(forecast);
  return el('div.side-by-side', [chart(months), monthTable(months, dayIn)]);
}

function chart(months: readonly Month[]): Markup {
  const all = months.reduce((sum, month) => sum + total(month), 0);
  return barChart({
    title: 'What goes stale by month',
    description: `One bar for each of ${months.length} months, ${all} gaps in all. The table beside holds the same numbers.`,
    kinds: DRAWN.map(({ level, kind }) => ({ kind, word: LEVEL_WORDS[level] })),
    bars: months.map((month) => ({
      name: monthName(month.month),
      numbers: total(month) === 0 ? 'none' : String(total(month)),
      pieces: DRAWN.map(({ level, kind }) => ({ kind, size: month.gaps[level] })),
      full: Math.max(1, ...months.map(total)),
    })),
    left: 92,
    caption: 'Each bar counts the gaps whose last good day lies in the month.',
  });
}

function total({ gaps }: Month): number {
  return gaps.error + gaps.warning + gaps.note;
}

function monthTable(months: readonly Month[], dayIn: (month: string) => string | undefined): Markup {
  const columns = [
    { label: 'Month' },
    ...DRAWN.map(({ level }) => ({ label: `${LEVEL_WORDS[level]}s`, numeric: true }) as const),
    { label: 'All', numeric: true },
    { label: 'Score at its end', numeric: true },
  ] as const;
  const rows = months.map((month) => ({
    cells: [
      linked(monthName(month.month), dayIn(month.month)),
      ...DRAWN.map(({ level }) => String(month.gaps[level])),
      String(total(month)),
      scoreText(month.score),
    ],
  }));
  return numberTable('By month, if nobody does anything', columns, rows);
}
