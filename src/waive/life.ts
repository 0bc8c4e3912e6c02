import { InternalError } from '../base/errors.ts';
import { addPeriod, describePeriod, type Period, parseDate, parsePeriod } from '../expression/calendar.ts';
import { LEVELS, type Level } from '../model/level.ts';
import { LONGEST_WAIVER_LIFE } from '../model/waiver.ts';

/** How long waivers may last, by level. */
export interface Life {
  /** The last day, `YYYY-MM-DD`, on which a waiver of that first day may cover a gap of the level; its own end may come before. */
  readonly lastDay: (created: string, level: Level) => string;
  /** That life in words, such as `3 months`. */
  readonly words: (level: Level) => string;
}

/** The longest lives, cut to what is configured; a longer one changes nothing. Throws InternalError for what is no period. */
export function createLife(configured: Readonly<Record<Level, string>>): Life {
  const lives = new Map(
    LEVELS.map((level) => [level, { own: read(configured[level]), most: read(LONGEST_WAIVER_LIFE[level]) }]),
  );
  const livesOf = (level: Level) => lives.get(level) ?? { own: read('P0D'), most: read('P0D') };
  return {
    lastDay: (created, level) => {
      const { own, most } = livesOf(level);
      const days = [own, most].map((period) => later(created, period));
      return days.sort()[0] ?? created;
    },
    words: (level) => describePeriod(livesOf(level).own),
  };
}

function read(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new InternalError(`the life "${text}" is not a period`);
  return period;
}

/** Beyond the year 9999 a day stops having ten characters; nothing lasts until then. */
function later(day: string, period: Period): string {
  const date = parseDate(day);
  if (date === undefined) throw new InternalError(`"${day}" is not a day`);
  const end = addPeriod(date, period).toString();
  return end.length === day.length ? end : LAST_DAY;
}

const LAST_DAY = '9999-12-31';
