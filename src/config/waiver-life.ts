import { child, isMapping } from '../base/json-pointer.ts';
import { comparePeriods, describePeriod, type Period, parsePeriod } from '../expression/calendar.ts';
import type { Json } from '../model/json.ts';
import { LEVELS, type Level } from '../model/level.ts';
import type { Pointer } from '../model/pointer.ts';
import { LONGEST_WAIVER_LIFE } from '../model/waiver.ts';

/** A life of waivers that a configuration may not grant. */
interface LifeMistake {
  readonly pointer: Pointer;
  readonly target?: 'key';
  readonly message: string;
  readonly remediation: string;
}

/** The lives that are longer than irready allows; what is no duration is left to the schema. */
export function waiverLifeMistakes(lives: Json | undefined): readonly LifeMistake[] {
  if (!isMapping(lives)) return [];
  return LEVELS.flatMap((level) => {
    const text = lives[level];
    const life = typeof text === 'string' ? parsePeriod(text) : undefined;
    return life === undefined ? [] : mistake(level, life);
  });
}

function mistake(level: Level, life: Period): readonly LifeMistake[] {
  const longest = LONGEST_WAIVER_LIFE[level];
  const most = parsePeriod(longest);
  if (most === undefined || comparePeriods(life, most) <= 0) return [];
  const message = `A waiver of gaps at level ${level} may last ${describePeriod(most)} at most, not ${describePeriod(life)}.`;
  const remediation = `Write ${longest} or less, or leave the key out.`;
  return [{ pointer: child('/waiverLife', level), message, remediation }];
}
