import type { Forecast, ForecastDay, ForecastGap, ForecastObjective, ForecastState } from '../../model/forecast.ts';
import type { Level } from '../../model/level.ts';
import type { ReportFinding } from '../../model/report.ts';
import { isListed } from '../compare/words.ts';
import type { RenderOptions } from '../render-options.ts';

/** Gaps of one rule that begin on one day for one cause: one thing to do, perhaps in several places. */
export type DueGroup = readonly [ForecastGap, ...ForecastGap[]];

/** A last good day with the gaps that begin on the next. */
export interface DueDay {
  readonly lastGoodDay: string;
  readonly day: ForecastDay;
  /** What the last good day looks like. */
  readonly before: ForecastState;
  readonly groups: readonly DueGroup[];
  readonly objectives: readonly ForecastObjective[];
}

/** Something that gets better although nobody does anything. */
export interface Relief {
  readonly day: string;
  readonly finding: ReportFinding;
}

/** What is listed of a forecast, in the order of days, and what is not. */
export interface Agenda {
  readonly days: readonly DueDay[];
  readonly relief: readonly Relief[];
  /** Gaps that begin and are lighter than what was asked for. */
  readonly lighter: number;
  readonly leftOut: LeftOut;
}

/** What has no room: the latest days, since what comes first is to be done first. */
export interface LeftOut {
  readonly gaps: Readonly<Record<Level, number>>;
  /** Last good day of the first gap that is left out. */
  readonly from?: string;
  readonly relief: number;
}

/** Gaps that end by themselves and are listed; more would bury what there is to do. */
const RELIEF = 50;

/** Arranges a forecast with at most `most` gaps that begin. */
export function agendaOf(forecast: Forecast, { minLevel }: Pick<RenderOptions, 'minLevel'>, most: number): Agenda {
  const all = forecast.days.flatMap(({ begins }) => begins);
  const heavy = all.filter(({ finding }) => isListed(finding.level, minLevel));
  const shown = new Set(heavy.slice(0, most));
  const dropped = heavy.slice(most);
  const relief = forecast.days.flatMap(({ day, ends }) =>
    ends.filter(({ level }) => isListed(level, minLevel)).map((finding) => ({ day, finding })),
  );
  const [first] = dropped;
  return {
    days: dueDays(forecast, shown),
    relief: relief.slice(0, RELIEF),
    lighter: all.length - heavy.length,
    leftOut: {
      gaps: byLevel(dropped),
      ...(first !== undefined && { from: first.lastGoodDay }),
      relief: Math.max(0, relief.length - RELIEF),
    },
  };
}

function dueDays({ today, days }: Forecast, shown: ReadonlySet<ForecastGap>): readonly DueDay[] {
  return days.flatMap((day, index) => {
    const groups = dueGroups(day.begins.filter((gap) => shown.has(gap)));
    const [first] = groups;
    if (first === undefined) return [];
    const before = days[index - 1]?.state ?? today;
    return [{ lastGoodDay: first[0].lastGoodDay, day, before, groups, objectives: day.objectives }];
  });
}

/** Gaps counted by level. */
export function byLevel(gaps: readonly ForecastGap[]): Readonly<Record<Level, number>> {
  const counts = { note: 0, warning: 0, error: 0 };
  for (const { finding } of gaps) counts[finding.level] += 1;
  return counts;
}

/** The gaps by rule, cause and last good day, in the order in which their first ones stand. */
export function dueGroups(gaps: readonly ForecastGap[]): readonly DueGroup[] {
  const groups = new Map<string, [ForecastGap, ...ForecastGap[]]>();
  for (const gap of gaps) {
    const key = JSON.stringify([gap.lastGoodDay, gap.finding.ruleId, gap.cause, gap.finding.level]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups.values()];
}

/** What all gaps of the group have in common of a text of theirs; undefined when they differ or have none. */
export function shared(group: DueGroup, text: 'owner' | 'remediation'): string | undefined {
  const first = group[0].finding[text];
  return group.every(({ finding }) => finding[text] === first) ? first : undefined;
}

/** The objectives that are met today and not met on the last day, with the first day on which they are not. */
export function objectivesLost({ days }: Forecast): readonly (ForecastObjective & { readonly since: string })[] {
  const lost = new Map<string, ForecastObjective & { readonly since: string }>();
  const met = new Map<string, boolean>();
  for (const { day, objectives } of days) {
    for (const objective of objectives) {
      const metToday = met.get(objective.id) ?? objective.from === 'pass';
      met.set(objective.id, metToday);
      if (objective.to === 'pass') lost.delete(objective.id);
      else if (metToday)
        lost.set(objective.id, { ...objective, from: 'pass', since: lost.get(objective.id)?.since ?? day });
    }
  }
  return [...lost.values()];
}
