import type { Level } from '../model/level.ts';

/** Days that a gap may stay open, by its level. */
const DAYS = { error: 14, warning: 30, note: 90 } as const satisfies Record<Level, number>;

const MILLISECONDS = 86_400_000;

/** The day by which a gap of a level that is seen on `day` has to be closed; both `YYYY-MM-DD`. */
export function dueFrom(day: string, level: Level): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAYS[level] * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day that an open issue is due: what it promised once is never moved later, and a heavier level moves it nearer. */
export function dueStill(promised: string, today: string, level: Level): string {
  const due = dueFrom(today, level);
  return due < promised ? due : promised;
}
