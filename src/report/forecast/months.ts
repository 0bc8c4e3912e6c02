import type { Forecast } from '../../model/forecast.ts';
import type { Level } from '../../model/level.ts';
import type { Score } from '../../model/report.ts';
import { monthsBetween } from '../days.ts';
import { byLevel } from './agenda.ts';

/** A month of the forecast. */
export interface Month {
  /** `2026-12` */
  readonly month: string;
  /** Gaps whose last good day lies in it. */
  readonly gaps: Readonly<Record<Level, number>>;
  /** Score on its last day that was looked at. */
  readonly score: Score;
}

/** Every month from the first day of the forecast to its last, those without a gap included. */
export function monthsOf({ asOf, until, today, days }: Forecast): readonly Month[] {
  const gaps = days.flatMap(({ begins }) => begins);
  return monthsBetween(asOf, until).map((month) => ({
    month,
    gaps: byLevel(gaps.filter(({ lastGoodDay }) => lastGoodDay.startsWith(month))),
    score: days.findLast(({ day }) => day.slice(0, 7) <= month)?.state.score ?? today.score,
  }));
}
